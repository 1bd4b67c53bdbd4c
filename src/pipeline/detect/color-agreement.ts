import { solveLinear } from './linear-solve.ts';
import { REFERENCE_COLORS, type Rgb } from './reference-colors.ts';

/** Keeps a nearly monochrome picture from being fitted by blowing its noise up. In units of samples 0..1. */
const RIDGE = 2e-3;
/** Taken off for each channel that would have to be turned upside down: no light and no camera does that. */
const INVERSION_PENALTY = 0.2;

const MEANS = [0, 1, 2].map((k) => mean(REFERENCE_COLORS.map((color) => color[k]!)));
const TOTAL_VARIATION = sum(REFERENCE_COLORS.map((color) => sum(color.map((value, k) => (value - MEANS[k]!) ** 2))));

/**
 * How well 24 colours, in chart order, can be the chart's under some light and camera: R squared of the best affine map
 * of the samples to the reference (12 free parameters, 72 values), less a penalty for inverted channels. At most 1; the
 * right chart mostly reaches 0.9, casts and blown-out webcams 0.57 to 0.76, chance at most 0.5.
 */
export function colorAgreement(samples: readonly Rgb[], reference: readonly Rgb[] = REFERENCE_COLORS): number {
  // Dark pictures must not be held back by the ridge, so the brightest sample sets the scale, up to two stops.
  const brightest = Math.max(...samples.map((color) => Math.max(...color)));
  const gain = 1 / Math.max(0.25, brightest);
  const rows = Array.from({ length: 4 }, () => new Float64Array(7));
  samples.forEach((color, i) => {
    const x = [color[0] * gain, color[1] * gain, color[2] * gain, 1];
    for (let r = 0; r < 4; r++) {
      const row = rows[r]!;
      for (let c = 0; c < 4; c++) row[c] = row[c]! + x[r]! * x[c]!;
      for (let k = 0; k < 3; k++) row[4 + k] = row[4 + k]! + x[r]! * reference[i]![k]!;
    }
  });
  for (let r = 0; r < 3; r++) rows[r]![r] = rows[r]![r]! + RIDGE;
  const map = solveLinear(rows);
  if (!map) return 0;
  let error = 0;
  samples.forEach((color, i) => {
    for (let k = 0; k < 3; k++) {
      const fitted = gain * (map[0]![k]! * color[0] + map[1]![k]! * color[1] + map[2]![k]! * color[2]) + map[3]![k]!;
      error += (fitted - reference[i]![k]!) ** 2;
    }
  });
  const inverted = [0, 1, 2].filter((k) => map[k]![k]! < 0).length;
  return 1 - error / TOTAL_VARIATION - INVERSION_PENALTY * inverted;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}
