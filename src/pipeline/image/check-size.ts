import { PhotoFailure } from '../contract/photo-failure.ts';
import { limits } from './safe/limits.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Throws `PhotoFailure` if an image has more than `maxPixels` pixels, or is too long to be resized in reasonable time. */
export function checkSize({ width, height }: Size, maxPixels: number): void {
  if (width * height > maxPixels) throw tooManyPixels({ width, height }, maxPixels);
  if (Math.max(width, height) <= limits.side) return;
  const message = `The image has ${width} x ${height} pixels. The limit for a side is ${limits.side} pixels. Divide the image into parts.`;
  throw new PhotoFailure('IMAGE_TOO_LARGE', message);
}

/** The failure for an image or a sensor with more than `maxPixels` pixels. */
export function tooManyPixels({ width, height }: Size, maxPixels: number): PhotoFailure {
  const limit = Math.floor(maxPixels / 1e6);
  const message = `The image has ${width} x ${height} pixels. The limit is ${limit} megapixels. Reduce the size of the image.`;
  return new PhotoFailure('IMAGE_TOO_LARGE', message);
}
