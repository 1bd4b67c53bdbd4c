import type { PixelKernel } from '../apply.ts';
import type { ByteTables } from './byte-tables.ts';

const { fround } = Math;

/** See `ROUNDING` in assembly/pixels.ts. */
const rounding = 12582912;
/** See `LEAST` in assembly/pixels.ts. */
const least = fround(1e-18);

/**
 * The kernel in JavaScript, for processors without WebAssembly SIMD: the same 32-bit floats in the same order, so the same
 * bytes.
 */
export function plainKernel(data: Uint8Array, tables: ByteTables): PixelKernel {
  const { degree, light, mixed, roots, weights, codes } = tables;
  const [redCodes, greenCodes, blueCodes] = codes;
  const [rgb, sum, squares, cubes] = [0, 0, 0, 0].map(() => new Float32Array(4)) as Float32Array[] as Four;
  return (from, to) => {
    for (let i = from * 3, end = to * 3; i < end; i += 3) {
      const [r, g, b] = [data[i]!, data[i + 1]!, data[i + 2]!];
      for (let k = 0; k < 3; k++) {
        rgb[k] = fround(light[r * 4 + k]! + light[(256 + g) * 4 + k]!) + light[(512 + b) * 4 + k]!;
      }
      if (mixed) {
        weighMixed(rgb, mixed, sum);
        for (let k = 0; k < 3; k++) {
          const positive = Math.max(rgb[k]!, least);
          squares[k] = Math.sqrt(positive);
          if (degree === 3) cubes[k] = cubeRoot(positive);
        }
      } else {
        sum.set(rgb);
        squares[0] = roots[r]!;
        squares[1] = roots[256 + g]!;
        squares[2] = roots[512 + b]!;
        cubes[0] = roots[768 + r]!;
        cubes[1] = roots[1024 + g]!;
        cubes[2] = roots[1280 + b]!;
      }
      if (degree > 1) addSquareTerms(sum, squares, weights);
      if (degree > 2) addCubeTerms(sum, cubes, weights);
      data[i] = codeOf(redCodes, sum[0]!);
      data[i + 1] = codeOf(greenCodes, sum[1]!);
      data[i + 2] = codeOf(blueCodes, sum[2]!);
    }
  };
}

type Four = [Float32Array, Float32Array, Float32Array, Float32Array];

function codeOf(codes: Uint8Array, value: number): number {
  const step = fround(value + rounding) - rounding;
  return codes[Math.min(Math.max(step, 0), codes.length - 1)]!;
}

function weighMixed(rgb: Float32Array, mixed: Float32Array, sum: Float32Array): void {
  for (let k = 0; k < 3; k++) {
    const redAndGreen = fround(fround(rgb[0]! * mixed[k]!) + fround(rgb[1]! * mixed[4 + k]!));
    sum[k] = redAndGreen + fround(rgb[2]! * mixed[8 + k]!);
  }
}

function addTerm(sum: Float32Array, term: number, weights: Float32Array, row: number): void {
  for (let k = 0; k < 3; k++) sum[k] = sum[k]! + fround(term * weights[row * 4 + k]!);
}

function addSquareTerms(sum: Float32Array, squares: Float32Array, weights: Float32Array): void {
  const [r, g, b] = [squares[0]!, squares[1]!, squares[2]!];
  addTerm(sum, fround(r * g), weights, 0);
  addTerm(sum, fround(g * b), weights, 1);
  addTerm(sum, fround(r * b), weights, 2);
}

function addCubeTerms(sum: Float32Array, cubes: Float32Array, weights: Float32Array): void {
  const [r, g, b] = [cubes[0]!, cubes[1]!, cubes[2]!];
  const [rg, gb, rb] = [fround(r * g), fround(g * b), fround(r * b)];
  addTerm(sum, fround(rg * g), weights, 3);
  addTerm(sum, fround(gb * b), weights, 4);
  addTerm(sum, fround(rb * b), weights, 5);
  addTerm(sum, fround(rg * r), weights, 6);
  addTerm(sum, fround(gb * g), weights, 7);
  addTerm(sum, fround(rb * r), weights, 8);
  addTerm(sum, fround(rg * b), weights, 9);
}

const third = fround(1 / 3);
const asFloat = new Float32Array(1);
const asBits = new Int32Array(asFloat.buffer);

/** See `cubeRoot` in assembly/pixels.ts. */
function cubeRoot(a: number): number {
  asFloat[0] = a;
  asBits[0] = Math.trunc(fround(fround(asBits[0]!) * third)) + 709921077;
  return halley(halley(asFloat[0], a), a);
}

function halley(x: number, a: number): number {
  const cube = fround(fround(x * x) * x);
  const above = fround(fround(cube + a) + a);
  const below = fround(fround(cube + cube) + a);
  return fround(fround(x * above) / below);
}
