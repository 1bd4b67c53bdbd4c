// AssemblyScript, compiled to ../kernel.wasm by `npm run build:kernel`. It mirrors ../plain-kernel.ts step by step; a test
// holds the two to the same bytes. Memory belongs to the host: see ../simd-kernel.ts for what lies where.

/** 1.5 * 2^23: added to a float below 2^22, it leaves the nearest whole number in the low bits; ties go to even. */
const ROUNDING: f32 = 12582912;
/** Kept out of the roots: 0 would divide by itself, and less has none. */
const LEAST: f32 = 1e-18;

const TABLE: usize = 256 * 16;
const ROOTS: usize = 256 * 4;

/** Linear light of the output channels in steps of the code tables, one table entry for each input channel. */
@inline
function light(pixel: usize, tables: usize): v128 {
  const red = v128.load(tables + (<usize>load<u8>(pixel) << 4));
  const green = v128.load(tables + TABLE + (<usize>load<u8>(pixel, 1) << 4));
  const blue = v128.load(tables + 2 * TABLE + (<usize>load<u8>(pixel, 2) << 4));
  return f32x4.add(f32x4.add(red, green), blue);
}

/** Rounds to steps, keeps them inside the code tables (`ends`: first, last, and the way to their addresses), looks up. */
@inline
function put(pixel: usize, value: v128, first: v128, last: v128, toAddress: v128): void {
  const rounded = f32x4.add(value, f32x4.splat(ROUNDING));
  const address = i32x4.add(i32x4.min_s(i32x4.max_s(rounded, first), last), toAddress);
  store<u8>(pixel, load<u8>(<usize>i32x4.extract_lane(address, 0)));
  store<u8>(pixel, load<u8>(<usize>i32x4.extract_lane(address, 1)), 1);
  store<u8>(pixel, load<u8>(<usize>i32x4.extract_lane(address, 2)), 2);
}

/** The row of weights that one root term has in the output channels. */
@inline
function weigh(term: v128, weights: usize, row: usize): v128 {
  return f32x4.mul(term, v128.load(weights + (row << 4)));
}

/** sqrt(rg), sqrt(gb), sqrt(rb), weighted. */
@inline
function squareTerms(sum: v128, r: v128, g: v128, b: v128, weights: usize): v128 {
  sum = f32x4.add(sum, weigh(f32x4.mul(r, g), weights, 0));
  sum = f32x4.add(sum, weigh(f32x4.mul(g, b), weights, 1));
  return f32x4.add(sum, weigh(f32x4.mul(r, b), weights, 2));
}

/** cbrt of rgg, gbb, rbb, grr, bgg, brr, rgb, weighted; two at a time share a product. */
@inline
function cubeTerms(sum: v128, r: v128, g: v128, b: v128, weights: usize): v128 {
  const rg = f32x4.mul(r, g);
  const gb = f32x4.mul(g, b);
  const rb = f32x4.mul(r, b);
  sum = f32x4.add(sum, weigh(f32x4.mul(rg, g), weights, 3));
  sum = f32x4.add(sum, weigh(f32x4.mul(gb, b), weights, 4));
  sum = f32x4.add(sum, weigh(f32x4.mul(rb, b), weights, 5));
  sum = f32x4.add(sum, weigh(f32x4.mul(rg, r), weights, 6));
  sum = f32x4.add(sum, weigh(f32x4.mul(gb, g), weights, 7));
  sum = f32x4.add(sum, weigh(f32x4.mul(rb, r), weights, 8));
  return f32x4.add(sum, weigh(f32x4.mul(rg, b), weights, 9));
}

/** Four cube roots: a first guess from the bits (exponent / 3), then two of Halley's steps, each of which triples the digits. */
@inline
function cubeRoot(a: v128): v128 {
  const third = f32x4.mul(f32x4.convert_i32x4_s(a), f32x4.splat(1.0 / 3.0));
  const guess = i32x4.add(i32x4.trunc_sat_f32x4_s(third), i32x4.splat(709921077));
  return halley(halley(guess, a), a);
}

@inline
function halley(x: v128, a: v128): v128 {
  const cube = f32x4.mul(f32x4.mul(x, x), x);
  const above = f32x4.add(f32x4.add(cube, a), a);
  const below = f32x4.add(f32x4.add(cube, cube), a);
  return f32x4.div(f32x4.mul(x, above), below);
}

@inline
function red(v: v128): v128 {
  return i32x4.shuffle(v, v, 0, 0, 0, 0);
}
@inline
function green(v: v128): v128 {
  return i32x4.shuffle(v, v, 1, 1, 1, 1);
}
@inline
function blue(v: v128): v128 {
  return i32x4.shuffle(v, v, 2, 2, 2, 2);
}

/** `count` pixels of interleaved RGB in place: linear terms only. `ends`: three vectors, see `put`. */
export function linear(pixel: usize, count: usize, tables: usize, ends: usize): void {
  const first = v128.load(ends), last = v128.load(ends, 16), toAddress = v128.load(ends, 32);
  for (const end = pixel + count * 3; pixel < end; pixel += 3) {
    put(pixel, light(pixel, tables), first, last, toAddress);
  }
}

/** Square roots, and with `cubic` cube roots too, of the input channels, from tables. */
@inline
function rootPolynomial(pixel: usize, count: usize, tables: usize, roots: usize, weights: usize, ends: usize, cubic: bool): void {
  const first = v128.load(ends), last = v128.load(ends, 16), toAddress = v128.load(ends, 32);
  for (const end = pixel + count * 3; pixel < end; pixel += 3) {
    const r = roots + (<usize>load<u8>(pixel) << 2);
    const g = roots + ROOTS + (<usize>load<u8>(pixel, 1) << 2);
    const b = roots + 2 * ROOTS + (<usize>load<u8>(pixel, 2) << 2);
    let sum = squareTerms(light(pixel, tables), v128.load32_splat(r), v128.load32_splat(g), v128.load32_splat(b), weights);
    if (cubic) {
      sum = cubeTerms(
        sum,
        v128.load32_splat(r, 3 * ROOTS),
        v128.load32_splat(g, 3 * ROOTS),
        v128.load32_splat(b, 3 * ROOTS),
        weights,
      );
    }
    put(pixel, sum, first, last, toAddress);
  }
}

export function roots2(pixel: usize, count: usize, tables: usize, roots: usize, weights: usize, ends: usize): void {
  rootPolynomial(pixel, count, tables, roots, weights, ends, false);
}

export function roots3(pixel: usize, count: usize, tables: usize, roots: usize, weights: usize, ends: usize): void {
  rootPolynomial(pixel, count, tables, roots, weights, ends, true);
}

/** As above where the terms are of mixed channels: the tables give those, `mixed` their three rows of linear weights. */
@inline
function mixedPolynomial(pixel: usize, count: usize, tables: usize, mixed: usize, weights: usize, ends: usize, cubic: bool): void {
  const first = v128.load(ends), last = v128.load(ends, 16), toAddress = v128.load(ends, 32);
  for (const end = pixel + count * 3; pixel < end; pixel += 3) {
    const rgb = light(pixel, tables);
    let sum = f32x4.add(weigh(red(rgb), mixed, 0), weigh(green(rgb), mixed, 1));
    sum = f32x4.add(sum, weigh(blue(rgb), mixed, 2));
    const positive = f32x4.pmax(rgb, f32x4.splat(LEAST));
    const square = f32x4.sqrt(positive);
    sum = squareTerms(sum, red(square), green(square), blue(square), weights);
    if (cubic) {
      const cube = cubeRoot(positive);
      sum = cubeTerms(sum, red(cube), green(cube), blue(cube), weights);
    }
    put(pixel, sum, first, last, toAddress);
  }
}

export function mixedRoots2(pixel: usize, count: usize, tables: usize, mixed: usize, weights: usize, ends: usize): void {
  mixedPolynomial(pixel, count, tables, mixed, weights, ends, false);
}

export function mixedRoots3(pixel: usize, count: usize, tables: usize, mixed: usize, weights: usize, ends: usize): void {
  mixedPolynomial(pixel, count, tables, mixed, weights, ends, true);
}

