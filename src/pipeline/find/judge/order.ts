import { fitColors, squaredDistance, TOTAL_VARIATION } from './color-agreement.ts';
import { COLUMNS, PATCHES, REFERENCE_COLORS, type Rgb } from './reference-colors.ts';
import { fitVisible, TOLERANCE } from './visible-colors.ts';

/**
 * Largest logarithm of the factor by which swapping two patches reduces the squared errors. Photos of charts reach 0.07,
 * including covered ones; a wrong pair usually gains 0.2 or more.
 */
const MAX_SWAP_GAIN = 0.15;
/** Largest error of a patch that is in its own place. */
const FITS = 0.17 ** 2 / TOTAL_VARIATION;
/** Largest deviation of the greys from a smooth curve over their reference brightness, as a share of their range. */
const MAX_GREY_DEVIATION = 0.1;
/** Largest factor by which swapping two neighbouring greys improves their fit to that curve. Covered greys reach 4. */
const MAX_GREY_GAIN = 6;
/** Deviation that noise can cause, as a share of the greys' range. */
const GREY_NOISE = 0.015;

/** Returns true if 24 colours are the chart's in a different order. */
export function isOutOfOrder(samples: readonly Rgb[]): boolean {
  return greySwapGain(samples) > MAX_GREY_GAIN || havePatchesMoved(samples) || bestSwapGain(samples) > MAX_SWAP_GAIN;
}

/**
 * The gain in agreement from swapping two patches of the chart: the largest over all 276 pairs. Both patches must fit far
 * better after the swap, so a covered patch that happens to resemble another one does not count.
 */
export function bestSwapGain(samples: readonly Rgb[]): number {
  const before = fitColors(samples);
  let best = 0;
  for (let i = 0; before && i < PATCHES; i++) {
    for (let j = i + 1; j < PATCHES; j++) {
      const order = [...REFERENCE_COLORS];
      order[i] = REFERENCE_COLORS[j]!;
      order[j] = REFERENCE_COLORS[i]!;
      const after = fitColors(samples, order);
      const bothFit =
        after && [i, j].every((patch) => after.errors[patch]! < Math.min(before.errors[patch]! / 2, FITS));
      if (bothFit) best = Math.max(best, Math.log(sum(before.errors) / sum(after.errors)));
    }
  }
  return best;
}

/**
 * The factor by which swapping two neighbouring greys improves their fit to a smooth curve, for pairs whose second grey is
 * brighter: their difference is too small for `bestSwapGain`. 0 if no pair is in the wrong order.
 */
export function greySwapGain(samples: readonly Rgb[]): number {
  const light = samples.slice(-COLUMNS).map(brightness);
  const range = Math.max(...light) - Math.min(...light);
  let best = 0;
  for (let i = 0; i + 1 < COLUMNS; i++) {
    if (light[i]! >= light[i + 1]!) continue;
    const swapped = [...light];
    swapped[i] = light[i + 1]!;
    swapped[i + 1] = light[i]!;
    const after = curveResiduals(swapped);
    if (Math.max(...after.map(Math.abs)) > MAX_GREY_DEVIATION * range) continue;
    const floor = COLUMNS * (GREY_NOISE * range) ** 2;
    best = Math.max(best, squares(curveResiduals(light)) / (squares(after) + floor));
  }
  return best;
}

/**
 * Returns true if a patch shows the colour of a second patch, and that one shows the colour of a third or of the first; one
 * of the two must be brighter than its reference and the other darker, which neither covers nor reflections cause.
 */
function havePatchesMoved(samples: readonly Rgb[]): boolean {
  const fit = fitVisible(samples);
  if (!fit) return false;
  const odd = REFERENCE_COLORS.flatMap((_, i) => (fit.hidden[i] ? [i] : []));
  const moves = odd.flatMap((from) => {
    const fits = (to: number) => squaredDistance(fit.mapped[from]!, REFERENCE_COLORS[to]!) < TOLERANCE ** 2;
    const own = brightness(REFERENCE_COLORS[from]!);
    return odd
      .filter((to) => to !== from && fits(to))
      .map((to) => ({ from, to, brighter: brightness(REFERENCE_COLORS[to]!) > own }));
  });
  return moves.some((move) => moves.some(({ from, brighter }) => from === move.to && brighter !== move.brighter));
}

const GREYS = REFERENCE_COLORS.slice(-COLUMNS).map(brightness);
/** Orthonormal parabolas over the greys, with which a fit is three dot products. */
const PARABOLAS = orthonormal([0, 1, 2].map((power) => GREYS.map((grey) => grey ** power)));

/** The residuals of six values after fitting a parabola over the greys' reference brightness. */
function curveResiduals(values: readonly number[]): number[] {
  return PARABOLAS.reduce<readonly number[]>((left, basis) => without(left, basis), values).slice();
}

function orthonormal(rows: readonly (readonly number[])[]): number[][] {
  const basis: number[][] = [];
  for (const row of rows) {
    const left = basis.reduce<readonly number[]>((rest, done) => without(rest, done), row);
    const length = Math.sqrt(squares(left));
    basis.push(left.map((value) => value / length));
  }
  return basis;
}

/** Removes from `values` their component along a unit vector. */
function without(values: readonly number[], unit: readonly number[]): number[] {
  const along = sum(values.map((value, i) => value * unit[i]!));
  return values.map((value, i) => value - along * unit[i]!);
}

function brightness([red, green, blue]: Rgb): number {
  return (red + green + blue) / 3;
}

function squares(values: readonly number[]): number {
  return sum(values.map((value) => value ** 2));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
