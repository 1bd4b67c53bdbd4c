import type { Matrix3, Vector3 } from '../color/matrix3.ts';
import type { LinearRgb } from '../color/rgb-space.ts';
import type { Correction } from '../contract/correction.ts';
import { correctColor } from '../fit/color-transform.ts';

/**
 * A correction in the form used for exports: the mapping of every colour, before clipping and highlight roll-off. Those
 * depend on the image's white and are left to the software that applies the export.
 */
export interface ColorMapping {
  /** Decoded linear sRGB to corrected linear sRGB; not clipped. */
  readonly correct: (rgb: LinearRgb) => LinearRgb;
  /** The same mapping as a matrix; null if it is more than that. */
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
