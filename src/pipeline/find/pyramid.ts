import type { RgbImage } from '../pixels/rgb-image.ts';
import { reduceImage, type WorkingImage } from './reduce.ts';

/** Smaller copies of one picture, each made once, and from the next larger one that there is. */
export interface Pyramid {
  readonly full: RgbImage;
  /** The copy with this longest side; no larger than the picture itself. */
  at(longestSide: number): WorkingImage;
}

/**
 * Longest side of the copy that everything but the last resort works from: the full picture is read once. Up to a tenth less
 * where each pixel of the copy is then a whole number of the picture's: a third of the work.
 */
export const BASE_SIDE = 1600;
const LEAST_SHARE = 0.9;

export function createPyramid(full: RgbImage): Pyramid {
  const made = new Map<number, WorkingImage>();
  const fullSide = Math.max(full.width, full.height);
  const base = baseSide(full);
  const at = (wanted: number): WorkingImage => {
    const longestSide = wanted === BASE_SIDE ? base : Math.min(wanted, fullSide);
    const known = made.get(longestSide);
    if (known) return known;
    const copy = reduceImage(longestSide < base ? at(base) : full, longestSide);
    made.set(longestSide, copy);
    return copy;
  };
  return { full, at };
}

function baseSide({ width, height }: RgbImage): number {
  const fullSide = Math.max(width, height);
  const box = Math.ceil(fullSide / BASE_SIDE);
  const isWhole = width % box === 0 && height % box === 0 && fullSide / box >= LEAST_SHARE * BASE_SIDE;
  return isWhole ? fullSide / box : Math.min(BASE_SIDE, fullSide);
}
