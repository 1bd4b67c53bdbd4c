import { PhotoFailure } from '../contract/photo-failure.ts';

/** The failure for an image or a sensor with more than `maxPixels` pixels. */
export function tooManyPixels(
  { width, height }: { readonly width: number; readonly height: number },
  maxPixels: number,
): PhotoFailure {
  const limit = Math.floor(maxPixels / 1e6);
  const message = `The image has ${width} x ${height} pixels. The limit is ${limit} megapixels. Reduce its size.`;
  return new PhotoFailure('IMAGE_TOO_LARGE', message);
}
