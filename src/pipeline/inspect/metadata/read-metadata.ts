import type { PhotoMetadata } from '../../contract/inspection.ts';
import type { MetadataBlocks } from '../../image/metadata-blocks.ts';
import { exifJson } from './exif-json.ts';
import { photoFacts } from './photo-facts.ts';
import { readTags } from './read-tags.ts';

/** Reads the metadata of a photo from its blocks. Blocks that are damaged or too large count as missing. */
export function readMetadata(blocks: MetadataBlocks): PhotoMetadata {
  const tags = readTags(blocks);
  return { ...photoFacts(tags), exif: exifJson(tags.exif) };
}
