import { solveLinear } from '../../color/linear-solve.ts';
import { REFERENCE_COLORS, type Rgb } from './reference-colors.ts';

/** Keeps a nearly monochrome picture from being fitted by blowing its noise up. In units of samples 0..1. */
const RIDGE = 2e-3;
/** Taken off for each channel that would have to be turned upside down: no light and no camera does that. */
const INVERSION_PENALTY = 0.2;

const MEANS = [0, 1, 2].map((k) => mean(REFERENCE_COLORS.map((color) => color[k]!)));
/** Squared distances of the reference colours from their mean, summed. */
export const TOTAL_VARIATION = sum(
  REFERENCE_COLORS.map((color) => sum(color.map((value, k) => (value - MEANS[k]!) ** 2))),
);
const ALIKE = REFERENCE_COLORS.map(() => 1);

/** How 24 colours, in chart order, compare with the chart's. */
export interface ColorFit {
  /**
   * R squared of the best affine map of the samples to the reference (12 free parameters, 72 values), less a penalty for
   * inverted channels. At most 1: the right chart mostly reaches 0.9, casts and blown-out webcams 0.57 to 0.76, chance
   * at most 0.5.
   */
  readonly agreement: number;
  /** What each patch takes off the agreement. */
  readonly errors: readonly number[];
  /** The samples as the map brings them to the reference. */
  readonly mapped: readonly Rgb[];
  /** Channels that the map turns upside down. */
  readonly inverted: number;
}

/**
 * How well 24 colours can be the chart's under some light and camera. Null where they are too few to tell: all alike.
 * `weights` say how much each patch counts for the map, 0..1; the agreement is over all patches alike.
 */
export function fitColors(
  samples: readonly Rgb[],
  reference: readonly Rgb[] = REFERENCE_COLORS,
  weights: readonly number[] = ALIKE,
): ColorFit | null {
  // Dark pictures must not be held back by the ridge, so the brightest sample sets the scale, up to two stops.
  const brightest = Math.max(...samples.map((color) => Math.max(...color)));
  const gain = 1 / Math.max(0.25, brightest);
  const terms = samples.map(([red, green, blue]) => [red * gain, green * gain, blue * gain, 1]);
  const map = solveLinear(normalEquations(terms, reference, weights));
  if (!map) return null;
  const mapped = terms.map(([r, g, b]): Rgb => {
    const to = (k: 0 | 1 | 2) => r! * map[0]![k]! + g! * map[1]![k]! + b! * map[2]![k]! + map[3]![k]!;
    return [to(0), to(1), to(2)];
  });
  const errors = mapped.map((color, i) => squaredDistance(color, reference[i]!) / TOTAL_VARIATION);
  const inverted = [0, 1, 2].filter((k) => map[k]![k]! < 0).length;
  return { agreement: 1 - sum(errors) - INVERSION_PENALTY * inverted, errors, mapped, inverted };
}

/** Of two colours, units of samples 0..1. */
export function squaredDistance(a: Rgb, b: Rgb): number {
  return (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2;
}

/** Rows [XᵀWX + ridge | XᵀWY] of the fit of `reference` on `terms`; the constant term goes free of the ridge. */
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
