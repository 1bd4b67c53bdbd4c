import type { Matrix3, Vector3 } from '../color/matrix3.ts';
import type { LinearRgb } from '../color/rgb-space.ts';
import type { Correction } from '../contract/correction.ts';
import { correctColor } from '../fit/correction.ts';

/**
 * A correction as the exports write it down: what is done to every colour, before anything is clipped or rolled off, which
 * depends on the picture's white and is left to whoever applies the export.
 */
export interface ColorMapping {
  /** Linear sRGB as decoded to linear sRGB corrected; not clipped. */
  readonly correct: (rgb: LinearRgb) => LinearRgb;
  /** The same as a matrix, where it is nothing else. */
  readonly matrix: Matrix3 | null;
}

export function mappingOf({ matrix, toneCurves = null }: Pick<Correction, 'matrix' | 'toneCurves'>): ColorMapping {
  const isMatrix = toneCurves === null && matrix[0].length === 3;
  return { correct: (rgb) => correctColor({ matrix, toneCurves }, rgb), matrix: isMatrix ? rowsOf(matrix) : null };
}

function rowsOf([red, green, blue]: Correction['matrix']): Matrix3 {
  const row = ([r = 0, g = 0, b = 0]: readonly number[]): Vector3 => [r, g, b];
  return [row(red), row(green), row(blue)];
}
