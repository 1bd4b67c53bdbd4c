import type { Illuminant } from '../color/illuminant.ts';
import type { ChartReference, CorrectionModel, Linearization, WhiteBalance } from './options.ts';

export type { Illuminant } from '../color/illuminant.ts';

/** A fitted model: rows red, green, blue of linear sRGB out, columns the model's terms of linear light in. */
export type Coefficients = readonly [readonly number[], readonly number[], readonly number[]];

/**
 * Maps one channel's light in the image to light in the scene: `ln y = slope u + bend u²` with `u = ln x`, linear sRGB in
 * and out. Holds between `low` and `high`; see fit/tone-curve.ts for the light outside.
 */
export interface ToneCurve {
  readonly slope: number;
  readonly bend: number;
  /** Light of the darkest and the brightest neutral that the curve was fitted to. */
  readonly low: number;
  readonly high: number;
}

/** One curve for each of red, green and blue. */
export type ToneCurves = readonly [ToneCurve, ToneCurve, ToneCurve];

/** A fitted correction as stored and applied. Contains the choices made, never AUTO. */
export interface Correction {
  readonly whiteBalance: Exclude<WhiteBalance, 'AUTO'>;
  readonly whiteBalanceGains: readonly [number, number, number];
  readonly model: Exclude<CorrectionModel, 'AUTO'>;
  readonly linearization: Exclude<Linearization, 'AUTO'>;
  readonly reference: Exclude<ChartReference, 'AUTO'>;
  readonly illuminant: Illuminant;
  /** EV. */
  readonly exposureOffset: number;
  /**
   * The camera's tone curves for red, green and blue, undone before the matrix; null if there are none. Missing in
   * corrections stored before tone curves existed.
   */
  readonly toneCurves?: ToneCurves | null;
  /**
   * Rows red, green, blue of linear sRGB out; columns the model's terms of linear sRGB as decoded, tone curves undone:
   * r, g, b; for root polynomials also √rg, √gb, √rb; for degree 3 also ∛rgg, ∛gbb, ∛rbb, ∛grr, ∛bgg, ∛brr, ∛rgb.
   * White balance gains and exposure are included.
   */
  readonly matrix: Coefficients;
  /** Mean CIEDE2000 of the patches, each predicted by a fit without it. */
  readonly crossValidatedDeltaE: number | null;
  /** The correction was fitted to linear data that its file did not declare, so other images are read the same way. */
  readonly isForLinearData?: boolean;
}
