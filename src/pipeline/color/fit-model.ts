import { deltaE2000Vector } from './delta-e.ts';
import { type Equation, solveRidge } from './least-squares.ts';
import type { Vector3 } from './matrix3.ts';
import { applyModel, type Coefficients, type Model, termsOf } from './model.ts';
import { type LinearRgb, linearToLab, luminance } from './rgb-space.ts';

/** A patch to fit on: balanced camera light and the published colour, both linear sRGB of like scale. */
export interface FitPair {
  readonly input: LinearRgb;
  readonly reference: LinearRgb;
  /** How much this patch counts against the others. */
  readonly weight: number;
}

/** Pull towards "leave the balanced colours alone", in units of the first step's squares and of summed CIEDE2000. */
const firstRidge = 0.01;
const ridge = 10;
const refinements = 5;
/** Differences below this do not gain weight by getting smaller. */
const seenDeltaE = 1;

/**
 * Fits a model to patches whose white balance and exposure are right already. First linear least squares with weights
 * 1/(0.02 + Y), about the slope of lightness; then a few Gauss-Newton steps on CIEDE2000 itself, each patch divided by its
 * present difference, which turns the sum of squares into the sum of differences (iteratively reweighted least squares;
 * Holland & Welsch 1977, Commun. Stat. A 6(9)). A step that does not lower that sum is damped, as Levenberg 1944 does.
 * `near` is a fit to almost the same patches to set out from in place of the first one.
 */
export function fitModel(model: Model, pairs: readonly FitPair[], near: Coefficients | null = null): Coefficients {
  const targets = pairs.map(({ reference }) => linearToLab(reference));
  const terms = pairs.map(({ input }) => termsOf(model, input));
  const count = model.exponents.length;
  const rest = neutralStart(count).flat();

  const cost = (x: readonly number[]) => {
    const coefficients = toRows(x);
    const pull = x.reduce((sum, value, index) => sum + (value - rest[index]!) ** 2, 0);
    return pairs.reduce((sum, { input, weight }, index) => {
      const seen = linearToLab(applyModel(model, coefficients, input));
      return sum + weight * Math.hypot(...deltaE2000Vector(seen, targets[index]!));
    }, ridge * pull);
  };

  let best = near ? near.flat() : firstFit(model, pairs, terms);
  let lowest = cost(best);
  let damping = 0.1;
  for (let step = 0; step < refinements; step++) {
    const coefficients = toRows(best);
    const equations = pairs.flatMap(({ input, weight }, index): Equation[] => {
      const output = applyModel(model, coefficients, input);
      const { difference, slopes } = linearize(output, (rgb) => deltaE2000Vector(linearToLab(rgb), targets[index]!));
      const share = weight / Math.max(Math.hypot(...difference), seenDeltaE);
      return difference.map((value, axis) => ({
        terms: slopes.flatMap((slope) => terms[index]!.map((term) => slope[axis]! * term)),
        target: -value,
        weight: share,
      }));
    });
    const pull = best.map(
      (value, index): Equation => ({
        terms: best.map((_, other) => (other === index ? 1 : 0)),
        target: rest[index]! - value,
        weight: 2 * ridge,
      }),
    );
    const change = solveRidge([...equations, ...pull], best.length, damping);
    const next = best.map((value, index) => value + change[index]!);
    const nextCost = cost(next);
    if (nextCost < lowest) {
      const gained = lowest - nextCost;
      [best, lowest, damping] = [next, nextCost, damping / 5];
      if (gained < 1e-3 * lowest) break;
    } else {
      damping *= 10;
    }
  }
  return toRows(best);
}

/** Weighted linear least squares on the linear light itself, as one list: row after row. */
function firstFit(model: Model, pairs: readonly FitPair[], terms: readonly (readonly number[])[]): number[] {
  const count = model.exponents.length;
  return neutralStart(count).flatMap((start, channel) => {
    const equations = pairs.map(({ input, reference, weight }, index) => ({
      terms: terms[index]!,
      target: reference[channel]! - input[channel]!,
      weight: weight / (0.02 + luminance(reference)) ** 2,
    }));
    const change = solveRidge(equations, count, firstRidge);
    return start.map((value, index) => value + change[index]!);
  });
}

/** Value and slopes of a function of linear RGB, by small steps: `slopes[channel][axis]`. */
function linearize(at: LinearRgb, f: (rgb: LinearRgb) => Vector3) {
  const step = 1e-5;
  const difference = f(at);
  const slopes = [0, 1, 2].map((channel) => {
    const moved = at.map((value, index) => (index === channel ? value + step : value));
    return f([moved[0]!, moved[1]!, moved[2]!]).map((value, axis) => (value - difference[axis]!) / step);
  });
  return { difference, slopes };
}

/** The model that changes nothing. */
function neutralStart(count: number): number[][] {
  return [0, 1, 2].map((row) => Array.from({ length: count }, (_, column) => (column === row ? 1 : 0)));
}

function toRows(x: readonly number[]): Coefficients {
  const count = x.length / 3;
  return [x.slice(0, count), x.slice(count, 2 * count), x.slice(2 * count)];
}
