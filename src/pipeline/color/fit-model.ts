import { deltaE2000Vector } from './delta-e.ts';
import type { Lab } from './lab.ts';
import { solveSymmetric } from './least-squares.ts';
import { type Coefficients, type Model, termsOf } from './model.ts';
import { type LinearRgb, linearToLab, luminance } from './rgb-space.ts';

/** A patch to fit on: balanced camera light and the published colour, both linear sRGB of like scale. */
export interface FitPair {
  readonly input: LinearRgb;
  readonly reference: LinearRgb;
  /** How much this patch counts against the others. */
  readonly weight: number;
}

/** Where a fit sets out from, and how many steps of refinement it may take. */
export interface FitStart {
  /** A fit to almost the same patches; null starts with linear least squares. */
  readonly near: Coefficients | null;
  readonly steps: number;
}

/** Pull towards "leave the balanced colours alone", in units of the first fit's squares and of summed CIEDE2000. */
const firstRidge = 0.01;
const ridge = 10;
/** Pull of each row's sum towards 1, in the same unit: with it balanced grey in comes out as grey. */
const greyPull = 100;
/** Differences below this do not gain weight by getting smaller. */
const seenDeltaE = 1;

/**
 * Fits a model to patches whose white balance and exposure are right already. First linear least squares with weights
 * 1/(0.02 + Y), about the slope of lightness; then a few Gauss-Newton steps on CIEDE2000 itself, each patch divided by its
 * present difference, which turns the sum of squares into the sum of differences (iteratively reweighted least squares;
 * Holland & Welsch 1977, Commun. Stat. A 6(9)). A step that does not lower that sum is damped, as Levenberg 1944 does.
 */
export function fitModel(
  model: Model,
  pairs: readonly FitPair[],
  { near, steps }: FitStart = { near: null, steps: 6 },
): Coefficients {
  const problem = pose(model, pairs);
  let best = near ? Float64Array.from(near.flat()) : firstFit(problem);
  let lowest = costOf(problem, best);
  let damping = 0.1;
  let system: Float64Array | null = null;
  for (let step = 0; step < steps; step++) {
    system ??= linearSystem(problem, best);
    const change = solveSymmetric(system, best.length, damping);
    const next = best.map((value, index) => value + change[index]!);
    const cost = costOf(problem, next);
    if (cost < lowest) {
      const gained = lowest - cost;
      [best, lowest, damping, system] = [next, cost, damping / 5, null];
      if (gained < 1e-3 * lowest) break;
    } else {
      damping *= 10;
    }
  }
  return toRows(best);
}

interface Problem {
  readonly model: Model;
  readonly pairs: readonly FitPair[];
  readonly terms: readonly (readonly number[])[];
  readonly targets: readonly Lab[];
  /** The model that changes nothing, row after row. */
  readonly rest: Float64Array;
}

function pose(model: Model, pairs: readonly FitPair[]): Problem {
  const count = model.exponents.length;
  return {
    model,
    pairs,
    terms: pairs.map(({ input }) => termsOf(model, input)),
    targets: pairs.map(({ reference }) => linearToLab(reference)),
    rest: Float64Array.from({ length: 3 * count }, (_, index) =>
      index % (count + 1) === 0 && index < 3 * count ? 1 : 0,
    ),
  };
}

/** What the refinement lessens: weighted CIEDE2000 summed over the patches, plus the pulls. */
function costOf({ pairs, terms, targets, rest }: Problem, x: Float64Array): number {
  let cost = 0;
  for (let index = 0; index < x.length; index++) cost += ridge * (x[index]! - rest[index]!) ** 2;
  for (const excess of greyExcess(x)) cost += greyPull * excess ** 2;
  for (let patch = 0; patch < pairs.length; patch++) {
    const [l, c, h] = deltaE2000Vector(linearToLab(outputOf(terms[patch]!, x)), targets[patch]!);
    cost += pairs[patch]!.weight * Math.sqrt(l * l + c * c + h * h);
  }
  return cost;
}

/**
 * The normal equations of one Gauss-Newton step: rows of unknowns, then the right side. A patch's part is the 3 x 3 of its
 * slopes (by output channels) times the square of its terms.
 */
function linearSystem({ model, pairs, terms, targets, rest }: Problem, x: Float64Array): Float64Array {
  const size = x.length;
  const count = model.exponents.length;
  const width = size + 1;
  const system = new Float64Array(size * width);
  for (let patch = 0; patch < pairs.length; patch++) {
    const own = terms[patch]!;
    const { difference, slopes } = linearize(outputOf(own, x), targets[patch]!);
    const [l, c, h] = difference;
    const weight = pairs[patch]!.weight / Math.max(Math.sqrt(l * l + c * c + h * h), seenDeltaE);
    for (let row = 0; row < 3; row++) {
      const [rl, rc, rh] = slopes[row]!;
      for (let column = 0; column <= row; column++) {
        const [cl, cc, ch] = slopes[column]!;
        const shared = weight * (rl * cl + rc * cc + rh * ch);
        for (let i = 0; i < count; i++) {
          const start = (row * count + i) * width + column * count;
          const factor = shared * own[i]!;
          for (let j = 0; j < count; j++) system[start + j]! += factor * own[j]!;
        }
      }
      const missing = -weight * (rl * l + rc * c + rh * h);
      for (let i = 0; i < count; i++) system[(row * count + i) * width + size]! += missing * own[i]!;
    }
  }
  const excess = greyExcess(x);
  for (let row = 0; row < size; row++) {
    const channel = Math.floor(row / count);
    system[row * width + row]! += 2 * ridge;
    system[row * width + size]! += 2 * (ridge * (rest[row]! - x[row]!) - greyPull * excess[channel]!);
    for (let column = channel * count; column < (channel + 1) * count; column++) {
      system[row * width + column]! += 2 * greyPull;
    }
  }
  return system;
}

/** By how much a grey of light 1 comes out above 1, per channel: all terms of such a grey are 1. */
function greyExcess(x: Float64Array): number[] {
  const count = x.length / 3;
  return [0, 1, 2].map((row) => x.subarray(row * count, (row + 1) * count).reduce((sum, value) => sum + value, -1));
}

/** Weighted linear least squares on the linear light itself. */
function firstFit({ model, pairs, terms, rest }: Problem): Float64Array {
  const count = model.exponents.length;
  const width = count + 1;
  const fitted = Float64Array.from(rest);
  for (let channel = 0; channel < 3; channel++) {
    const system = new Float64Array(count * width);
    pairs.forEach(({ input, reference, weight }, patch) => {
      const share = weight / (0.02 + luminance(reference)) ** 2;
      const own = terms[patch]!;
      for (let i = 0; i < count; i++) {
        for (let j = 0; j <= i; j++) system[i * width + j]! += share * own[i]! * own[j]!;
        system[i * width + count]! += share * own[i]! * (reference[channel]! - input[channel]!);
      }
    });
    const change = solveSymmetric(system, count, firstRidge);
    change.forEach((value, index) => {
      fitted[channel * count + index]! += value;
    });
  }
  return fitted;
}

/** CIEDE2000 as a vector and its slopes by output channel, by small steps: `slopes[channel][axis]`. */
function linearize(at: LinearRgb, target: Lab) {
  const step = 1e-5;
  const difference = deltaE2000Vector(linearToLab(at), target);
  const slopes = [0, 1, 2].map((channel) => {
    const moved: [number, number, number] = [at[0], at[1], at[2]];
    moved[channel]! += step;
    const [l, c, h] = deltaE2000Vector(linearToLab(moved), target);
    return [(l - difference[0]) / step, (c - difference[1]) / step, (h - difference[2]) / step] as const;
  });
  return { difference, slopes };
}

/** Terms times coefficients, given row after row. */
function outputOf(terms: readonly number[], x: Float64Array): LinearRgb {
  const count = terms.length;
  let [r, g, b] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    const term = terms[i]!;
    r += x[i]! * term;
    g += x[count + i]! * term;
    b += x[2 * count + i]! * term;
  }
  return [r, g, b];
}

function toRows(x: Float64Array): Coefficients {
  const count = x.length / 3;
  const row = (index: number) => [...x.subarray(index * count, (index + 1) * count)];
  return [row(0), row(1), row(2)];
}
