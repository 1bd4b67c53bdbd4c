import { deltaE2000Vector } from '../color/delta-e.ts';
import type { Lab } from '../color/lab.ts';
import { solveSymmetric } from '../color/least-squares.ts';
import type { Vector3 } from '../color/matrix3.ts';
import { type LinearRgb, linearToLab, luminance } from '../color/rgb-space.ts';
import type { Coefficients } from '../contract/correction.ts';
import { type Model, termsOf } from './model.ts';

/** A patch for the fit: balanced camera light and the published colour, both in linear sRGB on the same scale. */
export interface FitPair {
  readonly input: LinearRgb;
  readonly reference: LinearRgb;
  /** Weight of this patch relative to the others. */
  readonly weight: number;
}

/** A `FitPair` with everything precomputed that does not depend on the coefficients. */
export interface PreparedPair extends FitPair {
  /** The model's terms of `input`. */
  readonly terms: readonly number[];
  readonly target: Lab;
}

/** Where a fit starts, and the largest number of refinement steps. */
export interface FitStart {
  /** A fit to almost the same patches; null starts from linear least squares. */
  readonly startingFit: StartingFit | null;
  readonly steps: number;
}

/** A fit and the outcomes of its patches, from which fits to most of the same patches start. */
export interface StartingFit {
  readonly coefficients: Coefficients;
  readonly outcomes: ReadonlyMap<PreparedPair, SlopedOutcome>;
}

/** The result of the model for one patch. */
interface Outcome {
  readonly output: LinearRgb;
  /** CIEDE2000 from the target, as a vector and as its length. */
  readonly difference: Vector3;
  readonly distance: number;
}
interface SlopedOutcome extends Outcome {
  /** Derivatives of the difference by output channel: `slopes[channel][axis]`. */
  readonly slopes: readonly [Vector3, Vector3, Vector3];
}

/** Ridge towards the identity: in units of the first fit's squares, and of summed CIEDE2000. */
const firstRidge = 0.01;
const ridge = 10;
/** Penalty for row sums other than 1, in the same unit as `ridge`: it keeps balanced greys grey. */
const greyPenalty = 100;
/** Differences below this do not gain weight as they get smaller. */
const minDeltaE = 1;
/** Step for numerical derivatives, in linear light. */
const step = 1e-5;

/**
 * Fits a model to patches with white balance and exposure already corrected. It starts with linear least squares weighted by
 * 1/(0.02 + Y), approximately the slope of lightness. A few Gauss-Newton steps then minimise CIEDE2000 itself; dividing each
 * patch by its current difference turns the sum of squares into a sum of differences (iteratively reweighted least squares;
 * Holland & Welsch 1977, Commun. Stat. A 6(9)). A step that does not lower that sum is damped (Levenberg 1944).
 */
export function fitModel(
  model: Model,
  pairs: readonly PreparedPair[],
  { startingFit, steps }: FitStart = { startingFit: null, steps: 6 },
): Coefficients {
  const rest = identityRows(model.exponents.length);
  let best = startingFit ? Float64Array.from(startingFit.coefficients.flat()) : firstFit(pairs, rest);
  let outcomes: readonly Outcome[] = pairs.map((pair) => startingFit?.outcomes.get(pair) ?? outcomeOf(pair, best));
  let lowest = costOf(pairs, outcomes, best, rest);
  let damping = 0.1;
  let system: Float64Array | null = null;
  for (let taken = 0; taken < steps; taken++) {
    system ??= linearSystem(pairs, outcomes, best, rest);
    const change = solveSymmetric(system, best.length, damping);
    const next = sumOf(best, change);
    const nextOutcomes = pairs.map((pair) => outcomeOf(pair, next));
    const cost = costOf(pairs, nextOutcomes, next, rest);
    if (cost < lowest) {
      const gained = lowest - cost;
      [best, outcomes, lowest, damping, system] = [next, nextOutcomes, cost, damping / 5, null];
      if (gained < 1e-3 * lowest) break;
    } else {
      damping *= 10;
    }
  }
  return toRows(best);
}

/** Prepares patches for fits with one model. */
export function preparePairs(model: Model, pairs: readonly FitPair[]): PreparedPair[] {
  return pairs.map((pair) => ({
    ...pair,
    terms: termsOf(model, pair.input),
    target: linearToLab(pair.reference),
  }));
}

/** Returns a fit to these patches as the start for fits to most of them. */
export function startFrom(coefficients: Coefficients, pairs: readonly PreparedPair[]): StartingFit {
  const x = Float64Array.from(coefficients.flat());
  return { coefficients, outcomes: new Map(pairs.map((pair) => [pair, withSlopes(outcomeOf(pair, x), pair)])) };
}

/** The coefficients of the identity, row by row. */
function identityRows(count: number): Float64Array {
  return Float64Array.from({ length: 3 * count }, (_, index) =>
    index % (count + 1) === 0 && index < 3 * count ? 1 : 0,
  );
}

/** The cost that the refinement minimises: the weighted sum of CIEDE2000 over the patches, plus the penalties. */
function costOf(
  pairs: readonly PreparedPair[],
  outcomes: readonly Outcome[],
  x: Float64Array,
  rest: Float64Array,
): number {
  let cost = 0;
  for (let index = 0; index < x.length; index++) cost += ridge * (x[index]! - rest[index]!) ** 2;
  for (const excess of greyExcess(x)) cost += greyPenalty * excess ** 2;
  for (let patch = 0; patch < pairs.length; patch++) cost += pairs[patch]!.weight * outcomes[patch]!.distance;
  return cost;
}

/**
 * The normal equations of one Gauss-Newton step: rows of coefficients, each followed by its right-hand side. A patch adds the
 * Kronecker product of the 3 x 3 matrix of its slopes and the outer product of its terms. Only the lower triangle is valid.
 */
function linearSystem(
  pairs: readonly PreparedPair[],
  outcomes: readonly Outcome[],
  x: Float64Array,
  rest: Float64Array,
): Float64Array {
  const size = x.length;
  const count = size / 3;
  const width = size + 1;
  const system = new Float64Array(size * width);
  for (let patch = 0; patch < pairs.length; patch++) {
    const pair = pairs[patch]!;
    const { terms } = pair;
    const { difference, distance, slopes } = withSlopes(outcomes[patch]!, pair);
    const [l, c, h] = difference;
    const weight = pair.weight / Math.max(distance, minDeltaE);
    for (let row = 0; row < 3; row++) {
      const [rl, rc, rh] = slopes[row]!;
      const residual = -weight * (rl * l + rc * c + rh * h);
      for (let column = 0; column <= row; column++) {
        const [cl, cc, ch] = slopes[column]!;
        const shared = weight * (rl * cl + rc * cc + rh * ch);
        for (let i = 0; i < count; i++) {
          const start = (row * count + i) * width + column * count;
          const factor = shared * terms[i]!;
          const end = column < row ? count : i + 1;
          for (let j = 0; j < end; j++) system[start + j]! += factor * terms[j]!;
        }
      }
      for (let i = 0; i < count; i++) system[(row * count + i) * width + size]! += residual * terms[i]!;
    }
  }
  const excess = greyExcess(x);
  for (let row = 0; row < size; row++) {
    const channel = Math.floor(row / count);
    system[row * width + row]! += 2 * ridge;
    system[row * width + size]! += 2 * (ridge * (rest[row]! - x[row]!) - greyPenalty * excess[channel]!);
    for (let column = channel * count; column <= row; column++) system[row * width + column]! += 2 * greyPenalty;
  }
  return system;
}

/** The excess over 1 of each output channel for a grey of light 1, all of whose terms are 1. */
function greyExcess(x: Float64Array): Vector3 {
  const count = x.length / 3;
  let [r, g, b] = [-1, -1, -1];
  for (let i = 0; i < count; i++) {
    r += x[i]!;
    g += x[count + i]!;
    b += x[2 * count + i]!;
  }
  return [r, g, b];
}

/** Weighted linear least squares on linear light: the starting point of `fitModel`. */
export function leastSquares(model: Model, pairs: readonly FitPair[]): Coefficients {
  const withTerms = pairs.map((pair) => ({ ...pair, terms: termsOf(model, pair.input) }));
  return toRows(firstFit(withTerms, identityRows(model.exponents.length)));
}

function firstFit(pairs: readonly Omit<PreparedPair, 'target'>[], rest: Float64Array): Float64Array {
  const count = rest.length / 3;
  const width = count + 1;
  const fitted = Float64Array.from(rest);
  for (let channel = 0; channel < 3; channel++) {
    const system = new Float64Array(count * width);
    for (const { input, reference, weight, terms } of pairs) {
      const share = weight / (0.02 + luminance(reference)) ** 2;
      for (let i = 0; i < count; i++) {
        for (let j = 0; j <= i; j++) system[i * width + j]! += share * terms[i]! * terms[j]!;
        system[i * width + count]! += share * terms[i]! * (reference[channel]! - input[channel]!);
      }
    }
    const change = solveSymmetric(system, count, firstRidge);
    change.forEach((value, index) => {
      fitted[channel * count + index]! += value;
    });
  }
  return fitted;
}

/** Applies coefficients, given row by row, to a patch and compares the result with its target. */
function outcomeOf({ terms, target }: PreparedPair, x: Float64Array): Outcome {
  const count = terms.length;
  let [r, g, b] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    const term = terms[i]!;
    r += x[i]! * term;
    g += x[count + i]! * term;
    b += x[2 * count + i]! * term;
  }
  const output = [r, g, b] as const;
  const difference = deltaE2000Vector(linearToLab(output), target);
  const [l, c, h] = difference;
  return { output, difference, distance: Math.sqrt(l * l + c * c + h * h) };
}

/** Adds the slopes to an outcome, by finite differences. */
function withSlopes(outcome: Outcome | SlopedOutcome, { target }: PreparedPair): SlopedOutcome {
  if ('slopes' in outcome) return outcome;
  const { output, difference, distance } = outcome;
  const [r, g, b] = output;
  const red = slopeTowards([r + step, g, b], difference, target);
  const green = slopeTowards([r, g + step, b], difference, target);
  const blue = slopeTowards([r, g, b + step], difference, target);
  return { output, difference, distance, slopes: [red, green, blue] };
}

function slopeTowards(output: LinearRgb, before: Vector3, target: Lab): Vector3 {
  const [l, c, h] = deltaE2000Vector(linearToLab(output), target);
  return [(l - before[0]) / step, (c - before[1]) / step, (h - before[2]) / step];
}

function sumOf(a: Float64Array, b: Float64Array): Float64Array {
  const sum = new Float64Array(a.length); // filled in a loop: `map` takes ten times as long
  for (let index = 0; index < a.length; index++) sum[index] = a[index]! + b[index]!;
  return sum;
}

function toRows(x: Float64Array): Coefficients {
  const count = x.length / 3;
  const row = (index: number) => [...x.subarray(index * count, (index + 1) * count)];
  return [row(0), row(1), row(2)];
}
