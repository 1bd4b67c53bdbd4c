// AssemblyScript, compiled into ../kernel.wasm with the rest of this folder. Reduces images row by row.

/** Adds a row of bytes to 16-bit sums. Works in blocks of 16 bytes, so both buffers need room for a whole last block. */
export function addRow(row: usize, count: usize, sums: usize): void {
  for (const end = row + count; row < end; row += 16, sums += 32) {
    const bytes = v128.load(row);
    v128.store(sums, i16x8.add(v128.load(sums), i16x8.extend_low_i8x16_u(bytes)));
    v128.store(sums, i16x8.add(v128.load(sums, 16), i16x8.extend_high_i8x16_u(bytes)), 16);
  }
}

/** Means of interleaved RGB sums over boxes of `side` columns, rounded to bytes. `unit` is 1 / the number of pixels in a box. */
export function boxRow(sums: usize, side: usize, boxes: usize, unit: f64, out: usize): void {
  for (const end = out + boxes * 3; out < end; out += 3) {
    let red: u32 = 0;
    let green: u32 = 0;
    let blue: u32 = 0;
    for (const stop = sums + side * 6; sums < stop; sums += 6) {
      red += load<u16>(sums);
      green += load<u16>(sums, 2);
      blue += load<u16>(sums, 4);
    }
    store<u8>(out, mean(red, unit));
    store<u8>(out, mean(green, unit), 1);
    store<u8>(out, mean(blue, unit), 2);
  }
}

@inline
function mean(sum: u32, unit: f64): u32 {
  return <u32>(<f64>sum * unit + 0.5);
}

/**
 * Sums one row of interleaved RGB over `columns` boxes, each from its first to its last pixel, which have weights. `first`
 * and `last` are i32; `firstWeight`, `lastWeight` and `line` are f64.
 */
export function areaRow(
  row: usize,
  columns: usize,
  first: usize,
  last: usize,
  firstWeight: usize,
  lastWeight: usize,
  line: usize,
): void {
  for (let column: usize = 0; column < columns; column++, line += 24) {
    const end = row + <usize>load<i32>(last + (column << 2)) * 3;
    let at = row + <usize>load<i32>(first + (column << 2)) * 3;
    const weight = load<f64>(firstWeight + (column << 3));
    let red = <f64>load<u8>(at) * weight;
    let green = <f64>load<u8>(at, 1) * weight;
    let blue = <f64>load<u8>(at, 2) * weight;
    for (at += 3; at < end; at += 3) {
      red += <f64>load<u8>(at);
      green += <f64>load<u8>(at, 1);
      blue += <f64>load<u8>(at, 2);
    }
    if (at === end) {
      const rest = load<f64>(lastWeight + (column << 3));
      red += <f64>load<u8>(at) * rest;
      green += <f64>load<u8>(at, 1) * rest;
      blue += <f64>load<u8>(at, 2) * rest;
    }
    store<f64>(line, red);
    store<f64>(line, green, 8);
    store<f64>(line, blue, 16);
  }
}

/** Adds `count` values of a line, times `weight`, to sums. All are f64, and both buffers need room for an even number. */
export function addLine(line: usize, count: usize, weight: f64, sums: usize): void {
  const factor = f64x2.splat(weight);
  for (const end = line + count * 8; line < end; line += 16, sums += 16) {
    v128.store(sums, f64x2.add(v128.load(sums), f64x2.mul(factor, v128.load(line))));
  }
}

/** Converts f64 sums to bytes: multiplies by `unit` and rounds. */
export function finishRow(sums: usize, count: usize, unit: f64, out: usize): void {
  for (const end = out + count; out < end; out++, sums += 8) {
    store<u8>(out, <u32>(load<f64>(sums) * unit + 0.5));
  }
}
