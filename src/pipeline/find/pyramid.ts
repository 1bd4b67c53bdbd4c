import type { RgbImage } from '../pixels/rgb-image.ts';
import { reduceImage, type WorkingImage } from './reduce.ts';

/** Reduced copies of an image. Each is made once: from the base copy if it is smaller than that, else from the full image. */
export interface Pyramid {
  readonly full: RgbImage;
  /** Returns the copy with this longest side, or the size of the full image if that is smaller. */
  at(longestSide: number): WorkingImage;
}

/**
 * Longest side of the base copy, from which smaller copies are made so that the full image is read only once. It is up to a
 * tenth smaller if each of its pixels then covers a whole number of image pixels, which takes a third of the work.
 */
export const BASE_SIDE = 1600;
const MIN_SHARE = 0.9;

export function createPyramid(full: RgbImage): Pyramid {
  const copies = new Map<number, WorkingImage>();
  const fullSide = Math.max(full.width, full.height);
  const base = baseSide(full);
  const at = (requestedSide: number): WorkingImage => {
    const longestSide = requestedSide === BASE_SIDE ? base : Math.min(requestedSide, fullSide);
    const existing = copies.get(longestSide);
    if (existing) return existing;
    const copy = reduceImage(longestSide < base ? at(base) : full, longestSide);
    copies.set(longestSide, copy);
    return copy;
  };
  return { full, at };
}

function baseSide({ width, height }: RgbImage): number {
  const fullSide = Math.max(width, height);
  const box = Math.ceil(fullSide / BASE_SIDE);
  const isWhole = width % box === 0 && height % box === 0 && fullSide / box >= MIN_SHARE * BASE_SIDE;
  return isWhole ? fullSide / box : Math.min(BASE_SIDE, fullSide);
}
