// AssemblyScript, compiled into ../kernel.wasm with the rest of this folder. Computes the models' terms for four pixels at a
// time, in place, in the planes of pixels.ts. `weights`: 32-bit floats; rows red, green, blue of the output; columns the terms.

const PLANE: usize = 2048 * 4;

@inline
function weigh(term: v128, weights: usize, index: usize): v128 {
  return f32x4.mul(term, v128.load32_splat(weights + (index << 2)));
}

/** Linear terms. */
@inline
function sum1(r: v128, g: v128, b: v128, row: usize): v128 {
  return f32x4.add(f32x4.add(weigh(r, row, 0), weigh(g, row, 1)), weigh(b, row, 2));
}

export function linear(plane: usize, count: usize, weights: usize): void {
  for (const end = plane + (count << 2); plane < end; plane += 16) {
    const r = v128.load(plane), g = v128.load(plane, PLANE), b = v128.load(plane, 2 * PLANE);
    v128.store(plane, sum1(r, g, b, weights));
    v128.store(plane, sum1(r, g, b, weights + 12), PLANE);
    v128.store(plane, sum1(r, g, b, weights + 24), 2 * PLANE);
  }
}

/** Clamps negative light to 0, because it has no roots. */
@inline
function positive(light: v128): v128 {
  return f32x4.pmax(f32x4.splat(0), light);
}

/** Linear terms and the square roots of rg, gb, rb. */
@inline
function sum2(r: v128, g: v128, b: v128, rg: v128, gb: v128, rb: v128, row: usize): v128 {
  const squares = f32x4.add(f32x4.add(weigh(rg, row, 3), weigh(gb, row, 4)), weigh(rb, row, 5));
  return f32x4.add(sum1(r, g, b, row), squares);
}

export function roots2(plane: usize, count: usize, weights: usize): void {
  for (const end = plane + (count << 2); plane < end; plane += 16) {
    const r = v128.load(plane), g = v128.load(plane, PLANE), b = v128.load(plane, 2 * PLANE);
    const r2 = f32x4.sqrt(positive(r)), g2 = f32x4.sqrt(positive(g)), b2 = f32x4.sqrt(positive(b));
    const rg = f32x4.mul(r2, g2), gb = f32x4.mul(g2, b2), rb = f32x4.mul(r2, b2);
    v128.store(plane, sum2(r, g, b, rg, gb, rb, weights));
    v128.store(plane, sum2(r, g, b, rg, gb, rb, weights + 24), PLANE);
    v128.store(plane, sum2(r, g, b, rg, gb, rb, weights + 48), 2 * PLANE);
  }
}

/** Minimum input of the cube root: the iteration does not work for 0 or negative light. */
const LEAST: f32 = 1e-18;

/**
 * Four cube roots, accurate to one unit in the last place: an initial guess of 1 / cbrt(a) from the bits (exponent / 3), a
 * step with fitted factors, and a Newton step. Moroz, Samotyy, Walczyk & Cieslinski 2021, Fast calculation of cube root and inverse
 * cube root using a magic constant and its modification, Energies 14(4).
 */
@inline
function cubeRoot(light: v128): v128 {
  const a = f32x4.pmax(f32x4.splat(LEAST), light);
  const y0 = i32x4.sub(i32x4.splat(0x548c2b4b), third(a));
  const c0 = f32x4.mul(f32x4.mul(a, y0), f32x4.mul(y0, y0));
  const inner = f32x4.sub(f32x4.splat(1.2509524245), f32x4.mul(f32x4.splat(0.5093818292), c0));
  const y = f32x4.mul(y0, f32x4.sub(f32x4.splat(1.752319676), f32x4.mul(c0, inner)));
  const root = f32x4.mul(f32x4.mul(a, y), y);
  const rest = f32x4.sub(f32x4.splat(1), f32x4.mul(root, y));
  return f32x4.add(root, f32x4.mul(f32x4.mul(root, rest), f32x4.splat(2.0 / 3.0)));
}

/** A third of four positive integers: 1/4 + 1/16 + 1/64 and so on. */
@inline
function third(i: v128): v128 {
  let sum = i32x4.add(i32x4.shr_s(i, 2), i32x4.shr_s(i, 4));
  sum = i32x4.add(sum, i32x4.shr_s(sum, 4));
  sum = i32x4.add(sum, i32x4.shr_s(sum, 8));
  return i32x4.add(sum, i32x4.shr_s(sum, 16));
}

/** Adds the cube roots of rgg, gbb, rbb, grr, bgg, brr, rgb to the other terms in the plane. */
@inline
function addCubes(
  plane: usize,
  rgg: v128,
  gbb: v128,
  rbb: v128,
  grr: v128,
  bgg: v128,
  brr: v128,
  rgb: v128,
  row: usize,
): void {
  let sum = f32x4.add(weigh(rgg, row, 6), weigh(gbb, row, 7));
  sum = f32x4.add(sum, weigh(rbb, row, 8));
  sum = f32x4.add(sum, weigh(grr, row, 9));
  sum = f32x4.add(sum, weigh(bgg, row, 10));
  sum = f32x4.add(sum, weigh(brr, row, 11));
  v128.store(plane, f32x4.add(v128.load(plane), f32x4.add(sum, weigh(rgb, row, 12))));
}

/** Writes the cube roots of the light to the three planes after it, where `roots3` reads them. */
export function cubeRoots(plane: usize, count: usize): void {
  for (const end = plane + (count << 2); plane < end; plane += 16) {
    v128.store(plane, cubeRoot(v128.load(plane)), 3 * PLANE);
    v128.store(plane, cubeRoot(v128.load(plane, PLANE)), 4 * PLANE);
    v128.store(plane, cubeRoot(v128.load(plane, 2 * PLANE)), 5 * PLANE);
  }
}

export function roots3(plane: usize, count: usize, weights: usize): void {
  for (const end = plane + (count << 2); plane < end; plane += 16) {
    const r = v128.load(plane), g = v128.load(plane, PLANE), b = v128.load(plane, 2 * PLANE);
    const r2 = f32x4.sqrt(positive(r)), g2 = f32x4.sqrt(positive(g)), b2 = f32x4.sqrt(positive(b));
    let rg = f32x4.mul(r2, g2), gb = f32x4.mul(g2, b2), rb = f32x4.mul(r2, b2);
    v128.store(plane, sum2(r, g, b, rg, gb, rb, weights));
    v128.store(plane, sum2(r, g, b, rg, gb, rb, weights + 52), PLANE);
    v128.store(plane, sum2(r, g, b, rg, gb, rb, weights + 104), 2 * PLANE);
    const r3 = v128.load(plane, 3 * PLANE), g3 = v128.load(plane, 4 * PLANE), b3 = v128.load(plane, 5 * PLANE);
    rg = f32x4.mul(r3, g3), gb = f32x4.mul(g3, b3), rb = f32x4.mul(r3, b3);
    const rgg = f32x4.mul(rg, g3), gbb = f32x4.mul(gb, b3), rbb = f32x4.mul(rb, b3);
    const grr = f32x4.mul(rg, r3), bgg = f32x4.mul(gb, g3), brr = f32x4.mul(rb, r3), rgb = f32x4.mul(rg, b3);
    addCubes(plane, rgg, gbb, rbb, grr, bgg, brr, rgb, weights);
    addCubes(plane + PLANE, rgg, gbb, rbb, grr, bgg, brr, rgb, weights + 52);
    addCubes(plane + 2 * PLANE, rgg, gbb, rbb, grr, bgg, brr, rgb, weights + 104);
  }
}
