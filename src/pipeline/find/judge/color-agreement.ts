import { solveGaussJordan } from '../../color/gauss-jordan.ts';
import { REFERENCE_COLORS, type Rgb } from './reference-colors.ts';

/** Prevents nearly monochrome samples from being fitted by amplifying their noise. In units of samples 0..1. */
const RIDGE = 2e-3;
/** Subtracted for each channel that the map inverts: no light and no camera does that. */
const INVERSION_PENALTY = 0.2;

const MEANS = [0, 1, 2].map((k) => mean(REFERENCE_COLORS.map((color) => color[k]!)));
/** Sum of the squared distances of the reference colours from their mean. */
export const TOTAL_VARIATION = sum(
  REFERENCE_COLORS.map((color) => sum(color.map((value, k) => (value - MEANS[k]!) ** 2))),
);
const EQUAL_WEIGHTS = REFERENCE_COLORS.map(() => 1);

/** The comparison of 24 colours, in chart order, with the chart's. */
export interface ColorFit {
  /**
   * R squared of the best affine map from the samples to the reference (12 parameters, 72 values), minus a penalty for
   * inverted channels. At most 1: the chart usually reaches 0.9, strong casts and overexposed webcams 0.57 to 0.76, and
   * chance at most 0.5.
   */
  readonly agreement: number;
  /** The amount by which each patch lowers the agreement. */
  readonly errors: readonly number[];
  /** The samples mapped to the reference. */
  readonly mapped: readonly Rgb[];
  /** Number of channels that the map inverts. */
  readonly inverted: number;
}

/**
 * Fits 24 colours to the chart's with the affine map of an unknown light and camera. Null if the colours are too similar
 * for a fit. `weights`, 0..1, apply to the map; the agreement weights all patches equally.
 */
export function fitColors(
  samples: readonly Rgb[],
  reference: readonly Rgb[] = REFERENCE_COLORS,
  weights: readonly number[] = EQUAL_WEIGHTS,
): ColorFit | null {
  // Scaled by the brightest sample, up to two stops, so that the ridge does not penalise dark images.
  const brightest = Math.max(...samples.map((color) => Math.max(...color)));
  const gain = 1 / Math.max(0.25, brightest);
  const terms = samples.map(([red, green, blue]) => [red * gain, green * gain, blue * gain, 1]);
  const map = solveGaussJordan(normalEquations(terms, reference, weights));
  if (!map) return null;
  const mapped = terms.map(([r, g, b]): Rgb => {
    const to = (k: 0 | 1 | 2) => r! * map[0]![k]! + g! * map[1]![k]! + b! * map[2]![k]! + map[3]![k]!;
    return [to(0), to(1), to(2)];
  });
  const errors = mapped.map((color, i) => squaredDistance(color, reference[i]!) / TOTAL_VARIATION);
  const inverted = [0, 1, 2].filter((k) => map[k]![k]! < 0).length;
  return { agreement: 1 - sum(errors) - INVERSION_PENALTY * inverted, errors, mapped, inverted };
}

/** Squared distance of two colours, in units of samples 0..1. */
export function squaredDistance(a: Rgb, b: Rgb): number {
  return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2;
}

/** Rows [XᵀWX + ridge | XᵀWY] of the fit of `reference` to `terms`; the ridge does not apply to the constant term. */
function normalEquations(
  terms: readonly (readonly number[])[],
  reference: readonly Rgb[],
  weights: readonly number[],
): Float64Array[] {
  const rows = Array.from({ length: 4 }, () => new Float64Array(7));
  terms.forEach((term, i) => {
    const weight = weights[i]!;
    rows.forEach((row, r) => {
      const weighted = weight * term[r]!;
      for (let c = 0; c < 4; c++) row[c] = row[c]! + weighted * term[c]!;
      for (let k = 0; k < 3; k++) row[4 + k] = row[4 + k]! + weighted * reference[i]![k]!;
    });
  });
  for (let r = 0; r < 3; r++) rows[r]![r] = rows[r]![r]! + RIDGE;
  return rows;
}

function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}
