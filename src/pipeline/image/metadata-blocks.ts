import type { Metadata } from 'sharp';
import { readMetadataBlock } from './tiff/metadata-block.ts';

/** The metadata of a file, as stored. */
export interface MetadataBlocks {
  /** An EXIF block, starting at its byte order mark. */
  readonly exif: Uint8Array | null;
  /** An XMP packet, with or without its wrapper. */
  readonly xmp: Uint8Array | null;
}

/** The metadata of a file whose header sharp has read. Of a TIFF, sharp returns only the XMP. */
export async function readBlocks(
  source: string | Uint8Array,
  { format, exif, xmp }: Metadata,
): Promise<MetadataBlocks> {
  if (format === 'tiff') return { exif: await readMetadataBlock(source), xmp: null }; // the block contains it
  return { exif: exif ? withoutPrefix(exif) : null, xmp: xmp ?? null };
}

/** Removes 'Exif\0\0', which JPEG and libvips put before the block. */
export function withoutPrefix(exif: Uint8Array): Uint8Array {
  return Buffer.from(exif.subarray(0, 4)).toString('latin1') === 'Exif' ? exif.subarray(6) : exif;
}
