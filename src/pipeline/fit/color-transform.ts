import type { LinearRgb } from '../color/rgb-space.ts';
import type { Coefficients, ToneCurves } from '../contract/correction.ts';
import { applyModel, linear3x3, type Model, rootPolynomial2, rootPolynomial3 } from './model.ts';
import { undoTone } from './tone-curve.ts';

/** A map from linear sRGB as decoded to corrected linear sRGB. */
export interface ColorTransform {
  /** Applied first, channel by channel; null if there are none. */
  readonly toneCurves: ToneCurves | null;
  /** Rows red, green, blue out; columns the 3, 6 or 13 terms of the model. Gains and exposure included. */
  readonly matrix: Coefficients;
}

export const unchanged: ColorTransform = {
  toneCurves: null,
  matrix: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
};

/** Corrects one colour, without clipping. */
export function correctColor({ toneCurves, matrix }: ColorTransform, rgb: LinearRgb): LinearRgb {
  return applyModel(modelOf(matrix), matrix, undoTone(toneCurves, rgb));
}

/** The model of fitted coefficients, identified by their number. */
export function modelOf(matrix: Coefficients): Model {
  const count = matrix[0].length;
  return [linear3x3, rootPolynomial2, rootPolynomial3].find(({ exponents }) => exponents.length === count) ?? linear3x3;
}
