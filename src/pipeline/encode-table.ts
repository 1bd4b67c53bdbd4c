import type { Encoder } from './apply.ts';

/** Steps of the encode tables from linear 0 to white; between them a straight line is good to a hundredth of a code value. */
export const steps = 65536;

/** The table's value at a position between its entries, cut off to a whole number; positions outside get its ends. */
export function between(table: Float32Array, position: number): number {
  const inside = position < 0 ? 0 : position > steps ? steps : position;
  const index = inside | 0;
  const below = table[index]!;
  return (below + (table[index + 1]! - below) * (inside - index)) | 0;
}

/** Code values, raised by half so that cutting off rounds. One entry more than needed: white reads its right neighbour. */
export function encodeTable({ white, encode }: Encoder, max: number): Float32Array {
  return Float32Array.from({ length: steps + 2 }, (_, index) => max * encode((index * white) / steps) + 0.5);
}

/** The same tables by the square root of light: even steps, also near black, where a plain power rises without bound. */
export function rootTable({ white, encode }: Encoder, max: number): Float32Array {
  return Float32Array.from({ length: steps + 2 }, (_, index) => max * encode((index / steps) ** 2 * white) + 0.5);
}
