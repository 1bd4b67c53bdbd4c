import { applyCorrection } from '../apply/apply.ts';
import { identity3 } from '../color/matrix3.ts';
import { sRgb } from '../color/rgb-space.ts';
import type { MadeFile } from '../contract/photo-report.ts';
import { pixels } from '../image/encode.ts';
import { encoded } from '../image/sharp.ts';
import { boxMeans } from '../pixels/kernel/box-means.ts';
import type { RgbImage } from '../pixels/rgb-image.ts';

export const thumbnailSize = 400;
export const previewSize = 1600;

/**
 * A small picture of a decoded one as WebP, longest side at most `size`. In sRGB and without a profile, which says the
 * same; whatever encoding the picture has is resolved. Transparency is lost.
 */
export async function previewOf(image: RgbImage, size: number): Promise<MadeFile> {
  const reduced = await reduce(image, size);
  return {
    ...(await encoded(pixels(reduced).webp({ quality: 80, effort: 2 }))),
    contentType: 'image/webp',
    extension: 'webp',
  };
}

/** Reduced to 8 bits and a longest side of `size`, in sRGB; never enlarged. Linear light keeps its 16 bits up to the end. */
async function reduce(image: RgbImage, size: number): Promise<RgbImage> {
  const scale = Math.min(1, size / Math.max(image.width, image.height));
  const [targetWidth, targetHeight] = [image.width, image.height].map((side) => Math.max(1, Math.round(side * scale)));
  const { encoding } = image;
  const isDeep = encoding !== undefined && image.data instanceof Uint16Array;
  const small = await pixels(halfway(image, size))
    .resize(targetWidth, targetHeight, { fit: 'fill' })
    .toColourspace(isDeep ? 'rgb16' : 'srgb')
    .raw({ depth: isDeep ? 'ushort' : 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const { data, info } = small;
  const { width, height } = info;
  if (!encoding) return { data, width, height };
  const options = { matrix: identity3, space: sRgb, depth: 8, preserveHighlights: false } as const;
  const codes = isDeep ? new Uint16Array(data.buffer, data.byteOffset, data.length / 2) : data;
  return applyCorrection({ data: codes, width, height, encoding }, options);
}

/** The picture at twice the size wanted or more: means of boxes, which take half the time of libvips' way there. */
function halfway({ data, width, height }: RgbImage, size: number): RgbImage {
  const side = Math.floor(Math.max(width, height) / (2 * size));
  if (!(data instanceof Uint8Array) || side < 2) return { data, width, height };
  return boxMeans({ data, width, height }, { left: 0, top: 0, width, height }, side);
}
