// AssemblyScript, compiled to ../kernel.wasm by `npm run build:kernel`. These functions process a block of pixels in steps:
// code values to light, the model's terms, light to code values. Between steps, the light is in three planes of 32-bit floats,
// one per channel. apply/kernel/scalar-kernel.ts mirrors each step, and a test checks that both give the same bytes. The host
// owns the memory: see apply/kernel/simd-kernel.ts for its layout.

/** Bytes per plane: enough for the pixels of a block. */
const PLANE: usize = 2048 * 4;
/** 1.5 * 2^23. Added to a float below 2^22, it leaves the nearest integer in the low bits; ties round to even. */
const ROUNDING: f32 = 12582912;

/** Converts interleaved bytes to linear light. Tables: 256 floats per channel. */
export function decodeBytes(pixel: usize, count: usize, red: usize, green: usize, blue: usize, plane: usize): void {
  for (const end = plane + (count << 2); plane < end; plane += 16, pixel += 12) {
    v128.store(plane, lookUp<u8>(pixel, red));
    v128.store(plane, lookUp<u8>(pixel + 1, green), PLANE);
    v128.store(plane, lookUp<u8>(pixel + 2, blue), 2 * PLANE);
  }
}

/** Converts interleaved 16-bit words to linear light. Tables: 65536 floats per channel. */
export function decodeWords(pixel: usize, count: usize, red: usize, green: usize, blue: usize, plane: usize): void {
  for (const end = plane + (count << 2); plane < end; plane += 16, pixel += 24) {
    v128.store(plane, lookUp<u16>(pixel, red));
    v128.store(plane, lookUp<u16>(pixel + 2, green), PLANE);
    v128.store(plane, lookUp<u16>(pixel + 4, blue), 2 * PLANE);
  }
}

/** Looks up one channel of four pixels. */
@inline
function lookUp<T>(code: usize, table: usize): v128 {
  const pixel: usize = 3 * sizeof<T>();
  const first = v128.load32_zero(table + (<usize>load<T>(code) << 2));
  const second = v128.load32_lane(table + (<usize>load<T>(code + pixel) << 2), first, 1);
  const third = v128.load32_lane(table + (<usize>load<T>(code + 2 * pixel) << 2), second, 2);
  return v128.load32_lane(table + (<usize>load<T>(code + 3 * pixel) << 2), third, 3);
}

/**
 * Applies a tone curve to one plane. The table has pairs of value and slope, indexed in `steps` steps by the square root of
 * light / `reach`. Light below 0 is multiplied by `below`.
 */
export function bend(plane: usize, count: usize, curve: usize, reach: f32, steps: f32, below: f32): void {
  for (const end = plane + (count << 2); plane < end; plane += 4) {
    const light = load<f32>(plane);
    const share: f32 = light / reach;
    const at: f32 = sqrt<f32>(share > 0 ? (share < 1 ? share : 1) : 0) * steps;
    store<f32>(plane, light < 0 ? light * below : between(at, curve));
  }
}

/** The value of a curve at a position between entries: from the nearest entry, along its slope. */
@inline
function between(at: f32, curve: usize): f32 {
  const rounded: f32 = at + ROUNDING;
  const entry = curve + ((<usize>reinterpret<i32>(rounded) & 0x3fffff) << 3);
  return load<f32>(entry) + load<f32>(entry, 4) * (at - (rounded - ROUNDING));
}

/** Multiplies light by the gain of its column and row, limited to the range from 0.25 to 4. */
export function even(plane: usize, count: usize, columns: usize, row: f32): void {
  for (const end = plane + (count << 2); plane < end; plane += 16, columns += 16) {
    const product = f32x4.mul(v128.load(columns), f32x4.splat(row));
    const gain = f32x4.pmin(f32x4.pmax(product, f32x4.splat(0.25)), f32x4.splat(4));
    v128.store(plane, f32x4.mul(v128.load(plane), gain));
    v128.store(plane, f32x4.mul(v128.load(plane, PLANE), gain), PLANE);
    v128.store(plane, f32x4.mul(v128.load(plane, 2 * PLANE), gain), 2 * PLANE);
  }
}

/** Square root of the light, clamped to [0, 1], in steps of a code table. NaN becomes 0. */
@inline
function place(light: v128, steps: v128): v128 {
  const positive = f32x4.pmax(f32x4.splat(0), light);
  return f32x4.mul(f32x4.sqrt(f32x4.pmin(f32x4.splat(1), positive)), steps);
}

/** Stores two pixels. Each word has the table addresses of one channel of both. */
@inline
function putBytes(pixel: usize, red: u64, green: u64, blue: u64): void {
  store<u8>(pixel, load<u8>(<usize>(<u32>red)));
  store<u8>(pixel, load<u8>(<usize>(<u32>green)), 1);
  store<u8>(pixel, load<u8>(<usize>(<u32>blue)), 2);
  store<u8>(pixel, load<u8>(<usize>(red >> 32)), 3);
  store<u8>(pixel, load<u8>(<usize>(green >> 32)), 4);
  store<u8>(pixel, load<u8>(<usize>(blue >> 32)), 5);
}

/** Converts light of the output, where 1 is each channel's white, to interleaved bytes. `gamut`: see `mapIntoGamut`. */
export function encodeBytes(
  plane: usize,
  count: usize,
  gamut: usize,
  red: usize,
  green: usize,
  blue: usize,
  tableSteps: f32,
  pixel: usize,
): void {
  const steps = f32x4.splat(tableSteps);
  const rounding = f32x4.splat(ROUNDING);
  const zero = reinterpret<i32>(ROUNDING);
  const toRed = i32x4.splat(<i32>red - zero), toGreen = i32x4.splat(<i32>green - zero), toBlue = i32x4.splat(<i32>blue - zero);
  for (const end = plane + (count << 2); plane < end; plane += 16, pixel += 12) {
    if (isOutside(plane)) mapIntoGamut(plane, gamut);
    const r = i32x4.add(f32x4.add(place(v128.load(plane), steps), rounding), toRed);
    const g = i32x4.add(f32x4.add(place(v128.load(plane, PLANE), steps), rounding), toGreen);
    const b = i32x4.add(f32x4.add(place(v128.load(plane, 2 * PLANE), steps), rounding), toBlue);
    putBytes(pixel, i64x2.extract_lane(r, 0), i64x2.extract_lane(g, 0), i64x2.extract_lane(b, 0));
    putBytes(pixel + 6, i64x2.extract_lane(r, 1), i64x2.extract_lane(g, 1), i64x2.extract_lane(b, 1));
  }
}

/** Converts light to interleaved 16-bit words, with curves of value and slope. */
export function encodeWords(
  plane: usize,
  count: usize,
  gamut: usize,
  red: usize,
  green: usize,
  blue: usize,
  tableSteps: f32,
  pixel: usize,
): void {
  const steps = f32x4.splat(tableSteps);
  for (const end = plane + (count << 2); plane < end; plane += 16, pixel += 24) {
    if (isOutside(plane)) mapIntoGamut(plane, gamut);
    const r = place(v128.load(plane), steps);
    const g = place(v128.load(plane, PLANE), steps);
    const b = place(v128.load(plane, 2 * PLANE), steps);
    store<u16>(pixel, word(between(f32x4.extract_lane(r, 0), red)));
    store<u16>(pixel, word(between(f32x4.extract_lane(g, 0), green)), 2);
    store<u16>(pixel, word(between(f32x4.extract_lane(b, 0), blue)), 4);
    store<u16>(pixel, word(between(f32x4.extract_lane(r, 1), red)), 6);
    store<u16>(pixel, word(between(f32x4.extract_lane(g, 1), green)), 8);
    store<u16>(pixel, word(between(f32x4.extract_lane(b, 1), blue)), 10);
    store<u16>(pixel, word(between(f32x4.extract_lane(r, 2), red)), 12);
    store<u16>(pixel, word(between(f32x4.extract_lane(g, 2), green)), 14);
    store<u16>(pixel, word(between(f32x4.extract_lane(b, 2), blue)), 16);
    store<u16>(pixel, word(between(f32x4.extract_lane(r, 3), red)), 18);
    store<u16>(pixel, word(between(f32x4.extract_lane(g, 3), green)), 20);
    store<u16>(pixel, word(between(f32x4.extract_lane(b, 3), blue)), 22);
  }
}

@inline
function word(value: f32): u16 {
  return <u16>reinterpret<i32>(value + ROUNDING);
}

/** Light within this distance outside [0, 1] is clipped, because rounding alone can cause it. A fifth of a 16-bit code value. */
const SLACK: f32 = 2.0 ** -22;

/** Mask of those of four pixels that are outside the gamut. */
@inline
function outside(r: v128, g: v128, b: v128): v128 {
  const least = f32x4.pmin(f32x4.pmin(r, g), b);
  const most = f32x4.pmax(f32x4.pmax(r, g), b);
  return v128.or(f32x4.lt(least, f32x4.splat(-SLACK)), f32x4.gt(most, f32x4.splat(1 + SLACK)));
}

@inline
function isOutside(plane: usize): bool {
  return v128.any_true(outside(v128.load(plane), v128.load(plane, PLANE), v128.load(plane, 2 * PLANE)));
}

/**
 * Maps those of four pixels that are outside into the gamut, as in color/gamut.ts. `gamut`: the luminance of the primaries,
 * the whites, and the reciprocals of the whites, three floats each.
 */
function mapIntoGamut(plane: usize, gamut: usize): void {
  const r = v128.load(plane), g = v128.load(plane, PLANE), b = v128.load(plane, 2 * PLANE);
  const one = f32x4.splat(1), zero = f32x4.splat(0);

  let x = f32x4.mul(r, v128.load32_splat(gamut, 12));
  let y = f32x4.mul(g, v128.load32_splat(gamut, 16));
  let z = f32x4.mul(b, v128.load32_splat(gamut, 20));
  const low = f32x4.pmin(f32x4.pmin(x, y), z);
  const redAndGreen = f32x4.add(f32x4.mul(x, v128.load32_splat(gamut)), f32x4.mul(y, v128.load32_splat(gamut, 4)));
  const Y = f32x4.pmax(zero, f32x4.add(redAndGreen, f32x4.mul(z, v128.load32_splat(gamut, 8))));
  const purity = f32x4.div(Y, f32x4.sub(Y, low));
  const isNegative = f32x4.lt(low, zero);
  x = v128.bitselect(f32x4.mul(f32x4.sub(x, low), purity), x, isNegative);
  y = v128.bitselect(f32x4.mul(f32x4.sub(y, low), purity), y, isNegative);
  z = v128.bitselect(f32x4.mul(f32x4.sub(z, low), purity), z, isNegative);

  x = f32x4.mul(x, v128.load32_splat(gamut, 24));
  y = f32x4.mul(y, v128.load32_splat(gamut, 28));
  z = f32x4.mul(z, v128.load32_splat(gamut, 32));
  const least = f32x4.pmin(f32x4.pmin(x, y), z);
  const most = f32x4.pmax(f32x4.pmax(x, y), z);
  const scale = f32x4.div(f32x4.sub(one, least), f32x4.sub(most, least));
  const isBright = f32x4.gt(most, one);
  const isWhite = f32x4.ge(least, one);
  x = v128.bitselect(f32x4.add(least, f32x4.mul(f32x4.sub(x, least), scale)), x, isBright);
  y = v128.bitselect(f32x4.add(least, f32x4.mul(f32x4.sub(y, least), scale)), y, isBright);
  z = v128.bitselect(f32x4.add(least, f32x4.mul(f32x4.sub(z, least), scale)), z, isBright);

  const mapped = outside(r, g, b);
  v128.store(plane, v128.bitselect(v128.bitselect(one, x, isWhite), r, mapped));
  v128.store(plane, v128.bitselect(v128.bitselect(one, y, isWhite), g, mapped), PLANE);
  v128.store(plane, v128.bitselect(v128.bitselect(one, z, isWhite), b, mapped), 2 * PLANE);
}
