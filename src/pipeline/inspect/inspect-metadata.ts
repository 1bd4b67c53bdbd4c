import type { PhotoMetadata } from '../contract/inspection.ts';
import { isHeif, openHeif } from '../image/heif/open-heif.ts';
import { readBlocks } from '../image/metadata-blocks.ts';
import { type OpenOptions, open } from '../image/open.ts';
import { openRaw } from '../image/raw/open-raw.ts';
import { rawKind } from '../image/raw/raw-kind.ts';
import { defaultMaxPixels } from '../pixels/pixel-limit.ts';
import { metadataOfRaw } from './inspect-raw.ts';
import { readMetadata } from './metadata/read-metadata.ts';

/** Reads only the metadata of a file that was inspected before. Decodes no pixels. Throws `PhotoFailure`. */
export async function inspectMetadata(
  source: string | Uint8Array,
  { maxPixels = defaultMaxPixels }: OpenOptions = {},
): Promise<PhotoMetadata> {
  const kind = await rawKind(source);
  if (kind) return await metadataOfRaw(await openRaw(source, kind, { pixels: 'NONE', maxPixels }), maxPixels);
  if (await isHeif(source)) return readMetadata((await openHeif(source, { withPixels: false, maxPixels })).header);
  const { metadata } = await open(source, { maxPixels });
  return readMetadata(await readBlocks(source, metadata));
}
