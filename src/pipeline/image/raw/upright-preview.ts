import { embedExifInJpeg } from '../embed.ts';
import { open } from '../open.ts';
import type { OpenRaw } from './open-raw.ts';

/** The embedded JPEG of a raw file, with the raw file's orientation added if it has none itself. */
export async function uprightPreview({ kind, preview }: OpenRaw, maxPixels: number): Promise<Uint8Array> {
  if (!preview) throw new Error('The raw file has no embedded preview');
  if (kind.orientation === 1) return preview;
  const { metadata } = await open(preview, { maxPixels });
  return metadata.orientation ? preview : embedExifInJpeg(preview, orientationBlock(kind.orientation));
}

/** Builds an EXIF block with only the orientation. TIFF 6.0, section 2. */
function orientationBlock(orientation: number): Uint8Array {
  const block = Buffer.from('MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0', 'latin1');
  block.writeUInt16BE(orientation, 18);
  return block;
}
