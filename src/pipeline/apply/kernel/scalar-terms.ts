import type { PixelTables } from './pixel-tables.ts';

const { fround, sqrt } = Math;

/** Three planes of light, one for each channel, then three planes for their cube roots. */
export type Planes = readonly [Float32Array, Float32Array, Float32Array, Float32Array, Float32Array, Float32Array];

/** Each model's terms. Mirrors pixels/kernel/assembly/terms.ts: the same 32-bit operations in the same order. */
export const scalarTerms: Readonly<
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

function roots2(planes: Planes, count: number, weights: Float32Array): void {
  addSquareRoots(planes, count, weights, 6);
}

/** Sums the linear and square-root terms. Each row of `weights` holds `terms` values. */
function addSquareRoots([red, green, blue]: Planes, count: number, weights: Float32Array, terms: 6 | 13): void {
  for (let i = 0; i < count; i++) {
    const [r, g, b] = [red[i]!, green[i]!, blue[i]!];
    const [r2, g2, b2] = [squareRoot(r), squareRoot(g), squareRoot(b)];
    const [rg, gb, rb] = [fround(r2 * g2), fround(g2 * b2), fround(r2 * b2)];
    red[i] = sum2(r, g, b, rg, gb, rb, weights, 0);
    green[i] = sum2(r, g, b, rg, gb, rb, weights, terms);
    blue[i] = sum2(r, g, b, rg, gb, rb, weights, 2 * terms);
  }
}

function roots3(planes: Planes, count: number, weights: Float32Array): void {
  addSquareRoots(planes, count, weights, 13);
  addCubes(planes[0], planes, count, weights, 0);
  addCubes(planes[1], planes, count, weights, 13);
  addCubes(planes[2], planes, count, weights, 26);
}

/** Adds the cube-root terms to one channel's plane. `row` is the index of its first weight. */
function addCubes(plane: Float32Array, planes: Planes, count: number, weights: Float32Array, row: number): void {
  const [, , , red, green, blue] = planes;
  const [rgg, gbb, rbb] = [weights[row + 6]!, weights[row + 7]!, weights[row + 8]!];
  const [grr, bgg, brr] = [weights[row + 9]!, weights[row + 10]!, weights[row + 11]!];
  const rgb = weights[row + 12]!;
  for (let i = 0; i < count; i++) {
    const [r, g, b] = [red[i]!, green[i]!, blue[i]!];
    const [rg, gb, rb] = [fround(r * g), fround(g * b), fround(r * b)];
    let sum = fround(fround(fround(rg * g) * rgg) + fround(fround(gb * b) * gbb));
    sum = fround(sum + fround(fround(rb * b) * rbb));
    sum = fround(sum + fround(fround(rg * r) * grr));
    sum = fround(sum + fround(fround(gb * g) * bgg));
    sum = fround(sum + fround(fround(rb * r) * brr));
    plane[i] = plane[i]! + fround(sum + fround(fround(rg * b) * rgb));
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
