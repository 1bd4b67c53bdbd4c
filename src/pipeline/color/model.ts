import type { LinearRgb } from './rgb-space.ts';

/** The shape of a correction: output channels are sums over terms of the input, each term a product of powers. */
export interface Model {
  /** One row of exponents of red, green and blue for each term; the first three are the channels themselves. */
  readonly exponents: readonly (readonly [number, number, number])[];
}

/** The 3x3 matrix in linear light. */
export const linear3x3: Model = {
  exponents: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
};

/** A fitted model: rows red, green, blue of linear sRGB out, columns the model's terms of linear light in. */
export type Coefficients = readonly [readonly number[], readonly number[], readonly number[]];

/** The model's terms for one colour. Roots are taken of the positive part; the linear terms keep their sign. */
export function termsOf({ exponents }: Model, [r, g, b]: LinearRgb): number[] {
  return exponents.map(([er, eg, eb], index) => {
    if (index < 3) return er * r + eg * g + eb * b;
    return root(r, er) * root(g, eg) * root(b, eb);
  });
}

/** The model's output for one colour: linear sRGB, not clipped. */
export function applyModel(model: Model, [red, green, blue]: Coefficients, rgb: LinearRgb): LinearRgb {
  const terms = termsOf(model, rgb);
  return [sumOf(red, terms), sumOf(green, terms), sumOf(blue, terms)];
}

/** The same model acting on colours that are first scaled channel by channel: for `applyModel(…, scale * rgb)`. */
export function prescale(model: Model, coefficients: Coefficients, [sr, sg, sb]: LinearRgb): Coefficients {
  const factors = model.exponents.map(([er, eg, eb]) => sr ** er * sg ** eg * sb ** eb);
  const row = (values: readonly number[]) => values.map((value, index) => value * factors[index]!);
  return [row(coefficients[0]), row(coefficients[1]), row(coefficients[2])];
}

/** The same model with its output scaled channel by channel. */
export function postscale([red, green, blue]: Coefficients, [sr, sg, sb]: LinearRgb): Coefficients {
  return [red.map((value) => value * sr), green.map((value) => value * sg), blue.map((value) => value * sb)];
}

function root(value: number, exponent: number): number {
  return exponent === 0 ? 1 : Math.max(value, 0) ** exponent;
}

function sumOf(factors: readonly number[], terms: readonly number[]): number {
  return factors.reduce((total, factor, index) => total + factor * terms[index]!, 0);
}
