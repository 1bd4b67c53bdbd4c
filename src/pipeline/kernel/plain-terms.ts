import type { PixelTables } from './pixel-tables.ts';

const { fround, sqrt } = Math;

/** Three planes of light, one a channel, and three for its cube roots. */
export type Planes = readonly [Float32Array, Float32Array, Float32Array, Float32Array, Float32Array, Float32Array];

/** See assembly/terms.ts, of which this is the mirror: the same 32-bit floats in the same order. */
export const plainTerms: Readonly<
  Record<PixelTables['degree'], (planes: Planes, count: number, weights: Float32Array) => void>
> = { 1: linear, 2: roots2, 3: roots3 };

export function linear([red, green, blue]: Planes, count: number, weights: Float32Array): void {
  for (let i = 0; i < count; i++) {
    const [r, g, b] = [red[i]!, green[i]!, blue[i]!];
    red[i] = sum1(r, g, b, weights, 0);
    green[i] = sum1(r, g, b, weights, 3);
    blue[i] = sum1(r, g, b, weights, 6);
  }
}

function roots2([red, green, blue]: Planes, count: number, weights: Float32Array): void {
  for (let i = 0; i < count; i++) {
    const [r, g, b] = [red[i]!, green[i]!, blue[i]!];
    const [r2, g2, b2] = [squareRoot(r), squareRoot(g), squareRoot(b)];
    const [rg, gb, rb] = [fround(r2 * g2), fround(g2 * b2), fround(r2 * b2)];
    red[i] = sum2(r, g, b, rg, gb, rb, weights, 0);
    green[i] = sum2(r, g, b, rg, gb, rb, weights, 6);
    blue[i] = sum2(r, g, b, rg, gb, rb, weights, 12);
  }
}

function roots3(
  [red, green, blue, redRoots, greenRoots, blueRoots]: Planes,
  count: number,
  weights: Float32Array,
): void {
  for (let i = 0; i < count; i++) {
    const [r, g, b] = [red[i]!, green[i]!, blue[i]!];
    const [r2, g2, b2] = [squareRoot(r), squareRoot(g), squareRoot(b)];
    const [rg, gb, rb] = [fround(r2 * g2), fround(g2 * b2), fround(r2 * b2)];
    const [r3, g3, b3] = [redRoots[i]!, greenRoots[i]!, blueRoots[i]!];
    red[i] = sum2(r, g, b, rg, gb, rb, weights, 0) + sum3(r3, g3, b3, weights, 0);
    green[i] = sum2(r, g, b, rg, gb, rb, weights, 13) + sum3(r3, g3, b3, weights, 13);
    blue[i] = sum2(r, g, b, rg, gb, rb, weights, 26) + sum3(r3, g3, b3, weights, 26);
  }
}

export function cubeRoots(planes: Planes, count: number): void {
  for (const channel of [0, 1, 2] as const) {
    const [light, roots] = [planes[channel], planes[3 + channel]!];
    for (let i = 0; i < count; i++) roots[i] = cubeRoot(light[i]!);
  }
}

function sum1(r: number, g: number, b: number, weights: Float32Array, row: number): number {
  return fround(fround(fround(r * weights[row]!) + fround(g * weights[row + 1]!)) + fround(b * weights[row + 2]!));
}

function sum2(
  r: number,
  g: number,
  b: number,
  rg: number,
  gb: number,
  rb: number,
  weights: Float32Array,
  row: number,
): number {
  return fround(sum1(r, g, b, weights, row) + sum1(rg, gb, rb, weights, row + 3));
}

function sum3(r: number, g: number, b: number, weights: Float32Array, row: number): number {
  const [rg, gb, rb] = [fround(r * g), fround(g * b), fround(r * b)];
  const term = (value: number, index: number) => fround(fround(value) * weights[row + index]!);
  let sum = fround(term(rg * g, 6) + term(gb * b, 7));
  sum = fround(sum + term(rb * b, 8));
  sum = fround(sum + term(rg * r, 9));
  sum = fround(sum + term(gb * g, 10));
  sum = fround(sum + term(rb * r, 11));
  return fround(sum + term(rg * b, 12));
}

function squareRoot(light: number): number {
  return fround(sqrt(light > 0 ? light : 0));
}

const least = fround(1e-18);
const asFloat = new Float32Array(1);
const asBits = new Int32Array(asFloat.buffer);
const factors = { inner: fround(1.2509524245), innermost: fround(0.5093818292), outer: fround(1.752319676) };
const twoThirds = fround(2 / 3);

function cubeRoot(light: number): number {
  const a = light > least ? light : least;
  asFloat[0] = a;
  asBits[0] = 0x548c2b4b - third(asBits[0]!);
  const y0 = asFloat[0];
  const c0 = fround(fround(a * y0) * fround(y0 * y0));
  const inner = fround(factors.inner - fround(factors.innermost * c0));
  const y = fround(y0 * fround(factors.outer - fround(c0 * inner)));
  const root = fround(fround(a * y) * y);
  const rest = fround(1 - fround(root * y));
  return fround(root + fround(fround(root * rest) * twoThirds));
}

function third(i: number): number {
  let sum = (i >> 2) + (i >> 4);
  sum += sum >> 4;
  sum += sum >> 8;
  return sum + (sum >> 16);
}
