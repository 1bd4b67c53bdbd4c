import { isHeif, openHeif } from '../image/heif/open-heif.ts';
import { open } from '../image/open.ts';

/**
 * Converts a file that sharp cannot read as it is meant: a HEIC image, or a TIFF with samples that are no alpha. Returns a PNG
 * with the same colour profile; null for every other file. Throws `PhotoFailure`.
 */
export async function flatPicture(source: string | Uint8Array, maxPixels: number): Promise<Uint8Array | null> {
  if (await isHeif(source)) return (await openHeif(source, { withPixels: true, maxPixels })).picture;
  const { pipeline, hasOtherSamples } = await open(source, { maxPixels });
  if (!hasOtherSamples) return null;
  const upright = pipeline({ failOn: 'error' }).autoOrient().removeAlpha();
  return Uint8Array.from(await upright.keepIccProfile().png({ compressionLevel: 0 }).toBuffer());
}
