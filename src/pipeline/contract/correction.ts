import type { Illuminant } from '../color/illuminant.ts';
import type { ChartReference, CorrectionModel, Linearization, WhiteBalance } from './options.ts';

export type { Illuminant } from '../color/illuminant.ts';

/** A fitted model: rows red, green, blue of linear sRGB out, columns the model's terms of linear light in. */
export type Coefficients = readonly [readonly number[], readonly number[], readonly number[]];

/**
 * How one channel's light, as the picture has it, stands for light in the scene: `ln y = slope u + bend u²` with
 * `u = ln x`, linear sRGB in and out, 1 to 1 but for what lies outside the range that the neutrals covered.
 */
export interface ToneCurve {
  readonly slope: number;
  readonly bend: number;
  /** Light of the darkest and of the brightest neutral: between them the curve was seen. */
  readonly low: number;
  readonly high: number;
}

/** One curve for each of red, green and blue. */
export type ToneCurves = readonly [ToneCurve, ToneCurve, ToneCurve];

/** A fitted correction as it is stored and applied. Never AUTO: what was chosen. */
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
   * The camera's tone curves for red, green and blue, undone before the matrix; null where the light is taken as it is.
   * Missing in corrections stored before there were any.
   */
  readonly toneCurves?: ToneCurves | null;
  /**
   * Rows red, green, blue of linear sRGB out; columns the model's terms of linear sRGB as decoded, tone curves undone:
   * r, g, b; of root polynomials then √rg, √gb, √rb; of degree 3 then ∛rgg, ∛gbb, ∛rbb, ∛grr, ∛bgg, ∛brr, ∛rgb.
   * Includes gains and exposure.
   */
  readonly matrix: Coefficients;
  /** Mean CIEDE2000, each patch predicted by a fit that did not see it. */
  readonly crossValidatedDeltaE: number | null;
  /** It was fitted to a picture whose code values are light without its file saying so: others are read likewise. */
  readonly isForLinearData?: boolean;
}
