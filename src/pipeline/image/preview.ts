import { applyCorrection } from '../apply.ts';
import { identity3 } from '../color/matrix3.ts';
import { sRgb } from '../color/rgb-space.ts';
import { hasSimd } from '../kernel/module.ts';
import { boxMeans, mostRows } from '../kernel/row-means.ts';
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
  const scale = Math.min(1, size / Math.max(image.width, image.height));
  const [targetWidth, targetHeight] = [image.width, image.height].map((side) => Math.max(1, Math.round(side * scale)));
  const small = await pixels(halfway(image, size))
    .resize(targetWidth, targetHeight, { fit: 'fill' })
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

/** The picture at twice the size wanted or more: means of boxes, which take half the time of libvips' way there. */
function halfway({ data, width, height }: RgbImage, size: number): RgbImage {
  const side = Math.floor(Math.max(width, height) / (2 * size));
  if (!(data instanceof Uint8Array) || side < 2 || side > mostRows || !hasSimd()) return { data, width, height };
  return boxMeans({ data, width, height }, { left: 0, top: 0, width, height }, side);
}

/** The table of an 8-bit picture out of one for 8 or 16 bits. */
function everyCode(table: Float32Array): Float32Array {
  const step = (table.length - 1) / 255;
  return Float32Array.from({ length: 256 }, (_, code) => table[code * step]!);
}
