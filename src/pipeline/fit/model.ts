import type { Matrix3, Vector3 } from '../color/matrix3.ts';
import type { LinearRgb } from '../color/rgb-space.ts';
import type { Coefficients } from '../contract/correction.ts';

/** The form of a correction: each output channel is a linear combination of terms, which are products of powers of the input. */
export interface Model {
  /** 1: the matrix. 2 and 3: root polynomials up to square and cube roots. */
  readonly degree: 1 | 2 | 3;
  /** The exponents of red, green and blue for each term; the first three terms are the channels themselves. */
  readonly exponents: readonly (readonly [number, number, number])[];
}

/** The 3x3 matrix in linear light. */
export const linear3x3: Model = {
  degree: 1,
  exponents: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
};

/** Finlayson, Mackiewicz & Hurlbert 2015, IEEE Trans. Image Process. 24(5), eq. 13. All terms scale with the light. */
export const rootPolynomial2: Model = {
  degree: 2,
  exponents: [...linear3x3.exponents, [1 / 2, 1 / 2, 0], [0, 1 / 2, 1 / 2], [1 / 2, 0, 1 / 2]],
};

/** The root polynomial of degree 3 (eq. 14), in the paper's order: rgg, gbb, rbb, grr, bgg, brr and rgb under the cube root. */
export const rootPolynomial3: Model = {
  degree: 3,
  exponents: [
    ...rootPolynomial2.exponents,
    [1 / 3, 2 / 3, 0],
    [0, 1 / 3, 2 / 3],
    [1 / 3, 0, 2 / 3],
    [2 / 3, 1 / 3, 0],
    [0, 2 / 3, 1 / 3],
    [2 / 3, 0, 1 / 3],
    [1 / 3, 1 / 3, 1 / 3],
  ],
};

/** The models by their public names. NONE scales the channels without mixing them. */
export const models = {
  NONE: linear3x3,
  LINEAR_3X3: linear3x3,
  ROOT_POLYNOMIAL_2: rootPolynomial2,
  ROOT_POLYNOMIAL_3: rootPolynomial3,
} as const satisfies Readonly<Record<string, Model>>;
export type ModelName = keyof typeof models;

/** The terms of a model for one colour. Negative channels count as 0 under roots; the linear terms keep their sign. */
export function termsOf({ degree }: Model, [r, g, b]: LinearRgb): number[] {
  if (degree === 1) return [r, g, b];
  const [r2, g2, b2] = [Math.sqrt(Math.max(r, 0)), Math.sqrt(Math.max(g, 0)), Math.sqrt(Math.max(b, 0))];
  const squares = [r, g, b, r2 * g2, g2 * b2, r2 * b2];
  if (degree === 2) return squares;
  const [r3, g3, b3] = [Math.cbrt(Math.max(r, 0)), Math.cbrt(Math.max(g, 0)), Math.cbrt(Math.max(b, 0))];
  const cubes = [r3 * g3 * g3, g3 * b3 * b3, r3 * b3 * b3, g3 * r3 * r3, b3 * g3 * g3, b3 * r3 * r3, r3 * g3 * b3];
  return [...squares, ...cubes];
}

/** The output of a model for one colour: linear sRGB, not clipped. */
export function applyModel(model: Model, [red, green, blue]: Coefficients, rgb: LinearRgb): LinearRgb {
  const terms = termsOf(model, rgb);
  return [sumOf(red, terms), sumOf(green, terms), sumOf(blue, terms)];
}

/** Folds a scaling of the input channels into the coefficients: the result equals `applyModel(…, scale * rgb)`. */
export function prescale(model: Model, coefficients: Coefficients, [sr, sg, sb]: LinearRgb): Coefficients {
  const factors = model.exponents.map(([er, eg, eb]) => sr ** er * sg ** eg * sb ** eb);
  const row = (values: readonly number[]) => values.map((value, index) => value * factors[index]!);
  return [row(coefficients[0]), row(coefficients[1]), row(coefficients[2])];
}

/** Folds a scaling of the output channels into the coefficients. */
export function postscale([red, green, blue]: Coefficients, [sr, sg, sb]: LinearRgb): Coefficients {
  return [red.map((value) => value * sr), green.map((value) => value * sg), blue.map((value) => value * sb)];
}

/** Folds a matrix that is applied after the model into the coefficients. */
export function combine(matrix: Matrix3, [red, green, blue]: Coefficients): Coefficients {
  const row = ([r, g, b]: Vector3) => red.map((value, index) => r * value + g * green[index]! + b * blue[index]!);
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}

function sumOf(factors: readonly number[], terms: readonly number[]): number {
  return factors.reduce((total, factor, index) => total + factor * terms[index]!, 0);
}
