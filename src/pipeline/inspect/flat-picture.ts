import { isHeif, openHeif } from '../image/heif/open-heif.ts';
import { open } from '../image/open.ts';
import { sharp } from '../image/sharp.ts';
import { decodeUpright } from './view.ts';

/**
 * Converts a file that sharp cannot read as it is meant: a HEIC image, or a TIFF with samples that are not alpha. Returns an
 * upright PNG; null for every other file. Throws `PhotoFailure`.
 */
export async function flatPicture(source: string | Uint8Array, maxPixels: number): Promise<Uint8Array | null> {
  if (await isHeif(source)) return (await openHeif(source, { withPixels: true, maxPixels })).picture;
  const opened = await open(source, { maxPixels });
  if (!opened.hasOtherSamples) return null;
  const { data, ...raw } = await decodeUpright(opened, source, false);
  return Uint8Array.from(await sharp(data, { raw, limitInputPixels: false }).png({ compressionLevel: 0 }).toBuffer());
}
