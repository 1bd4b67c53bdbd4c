import { applyCorrection } from '../apply.ts';
import { identity3 } from '../color/matrix3.ts';
import { sRgb } from '../color/rgb-space.ts';
import type { MadeFile } from '../report.ts';
import type { RgbImage } from '../rgb-image.ts';
import { pixels } from './encode.ts';

export const thumbnailSize = 400;
export const previewSize = 1600;

/**
 * A small picture of a decoded one as WebP, longest side at most `size`. In sRGB and without a profile, which says the
 * same; whatever encoding the picture has is resolved. Transparency is lost.
 */
export async function previewOf(image: RgbImage, size: number): Promise<MadeFile> {
  const reduced = await reduce(image, size);
  const { data } = await pixels(reduced).webp({ quality: 80, effort: 2 }).toUint8Array();
  const { width, height } = reduced;
  return { bytes: data, contentType: 'image/webp', extension: 'webp', width, height };
}

/** Reduced to 8 bits and a longest side of `size`, in sRGB; never enlarged. */
async function reduce(image: RgbImage, size: number): Promise<RgbImage> {
  const small = await pixels({ data: image.data, width: image.width, height: image.height })
    .resize(size, size, { fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const { width, height } = small.info;
  const { encoding } = image;
  const reduced: RgbImage = { data: small.data, width, height };
  if (!encoding) return reduced;
  const [red, green, blue] = encoding.toLinear;
  const bytes = { ...encoding, toLinear: [everyCode(red), everyCode(green), everyCode(blue)] as const };
  const options = { matrix: identity3, space: sRgb, depth: 8, preserveHighlights: false } as const;
  return applyCorrection({ ...reduced, encoding: bytes }, options);
}

/** The table of an 8-bit picture out of one for 8 or 16 bits. */
function everyCode(table: Float32Array): Float32Array {
  const step = (table.length - 1) / 255;
  return Float32Array.from({ length: 256 }, (_, code) => table[code * step]!);
}
