/** A square of `side` x `side` values within an array: the index of its first value, and the steps to the next column and row. */
export interface ValueBlock {
  readonly start: number;
  readonly columnStep: number;
  readonly rowStep: number;
  readonly side: number;
}

/**
 * Estimates the standard deviation of the noise in a block, in the unit of its values. Immerkaer 1996, Comput. Vis. Image
 * Underst. 64(2), eq. 2 to 4: sigma = sqrt(pi / 2) * mean |N * I| / 6. The mask N is the difference of two Laplacians,
 * 1 -2 1 / -2 4 -2 / 1 -2 1: it ignores planes, and its response to white noise has a standard deviation of 6 sigma.
 * Texture counts as noise. Only every `stride`-th inner row and column is evaluated.
 */
export function immerkaerNoise(values: Uint8Array | Float32Array, block: ValueBlock, stride = 1): number {
  const { start, columnStep, rowStep, side } = block;
  const bend = (i: number) => Math.fround(values[i - columnStep]! - 2 * values[i]! + values[i + columnStep]!);
  let [sum, count] = [0, 0];
  for (let y = 1; y < side - 1; y += stride) {
    for (let x = 1; x < side - 1; x += stride) {
      const i = start + y * rowStep + x * columnStep;
      sum += Math.abs(bend(i - rowStep) - 2 * bend(i) + bend(i + rowStep)); // N is separable: 1 -2 1 across, then down
      count++;
    }
  }
  return (Math.sqrt(Math.PI / 2) * sum) / (6 * count);
}
