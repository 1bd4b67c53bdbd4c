import { fitColors, squaredDistance, TOTAL_VARIATION } from './color-agreement.ts';
import { COLUMNS, PATCHES, REFERENCE_COLORS, type Rgb } from './reference-colors.ts';
import { fitVisible, TOLERANCE } from './visible-colors.ts';

/**
 * Logarithm of what a swap of two patches leaves of the squared errors. Photographs of charts reach 0.07, covered ones
 * included; one wrong pair mostly gains 0.2 and more.
 */
const MAX_SWAP_GAIN = 0.15;
/** Error of a patch that is in its own place. */
const FITS = 0.17 ** 2 / TOTAL_VARIATION;
/** The greys' brightness over their reference's is a curve this smooth: largest miss, as a share of their range. */
const GREY_MISS = 0.1;
/** How many times better two neighbouring greys fit that curve the other way round. Covered greys reach 4. */
const MAX_GREY_GAIN = 6;
/** Misses that noise may make, share of the greys' range. */
const GREY_NOISE = 0.015;

/** Whether 24 colours are the chart's, but in another order. */
export function isOutOfOrder(samples: readonly Rgb[]): boolean {
  return greySwapGain(samples) > MAX_GREY_GAIN || haveMoved(samples) || bestSwapGain(samples) > MAX_SWAP_GAIN;
}

/**
 * How much better the colours would agree if two patches of the chart had changed places; the best of all 276 pairs. Both
 * have to fit far better for it: a covered patch that happens to look like another one does not count.
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
 * How many times better two neighbouring greys, the second now the brighter one, would fit a smooth curve if they had
 * changed places: their step is too small for the colours to tell. 0 where none are in the wrong order.
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
    const after = missesOfCurve(swapped);
    if (Math.max(...after.map(Math.abs)) > GREY_MISS * range) continue;
    const floor = COLUMNS * (GREY_NOISE * range) ** 2;
    best = Math.max(best, squares(missesOfCurve(light)) / (squares(after) + floor));
  }
  return best;
}

/**
 * Whether a patch shows what belongs to another place, and its own is shown elsewhere; one of the two brighter than it
 * should be and one darker, which neither covers nor reflections do.
 */
function haveMoved(samples: readonly Rgb[]): boolean {
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
/** Parabolas on the greys that are at right angles to each other, so that a fit is three dot products. */
const PARABOLAS = orthonormal([0, 1, 2].map((power) => GREYS.map((grey) => grey ** power)));

/** What a parabola over the greys' reference brightness leaves of six values. */
function missesOfCurve(values: readonly number[]): number[] {
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

/** `values` less their part along a unit vector. */
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
