import type { Encoder, PixelKernel, PixelMapping } from './apply.ts';
import type { Vector3 } from './color/matrix3.ts';

/** Steps of the encode tables from linear 0 to 1: the darkest code values are 3,295 steps of linear light wide apart. */
const steps = 16384;
/** Bits of the sums below one step, so that adding three rounded products loses nothing. */
const fraction = 6;

/**
 * 8 bits in, 8 bits out, in place. Each input code value's share in each output channel is looked up and added in fixed
 * point; the sum is the index of an encode table that spans all that the matrix can reach, so there is nothing to clamp.
 */
export function byteKernel(data: Uint8Array, { matrix, toLinear, encoders }: PixelMapping): PixelKernel {
  const red = channelTables(matrix[0], toLinear, encoders[0]);
  const green = channelTables(matrix[1], toLinear, encoders[1]);
  const blue = channelTables(matrix[2], toLinear, encoders[2]);
  const [rr, rg, rb] = red.shares;
  const [gr, gg, gb] = green.shares;
  const [br, bg, bb] = blue.shares;
  const [redCode, greenCode, blueCode] = [red.codes, green.codes, blue.codes];
  return (from, to) => {
    for (let i = from * 3, end = to * 3; i < end; i += 3) {
      const r = data[i]!;
      const g = data[i + 1]!;
      const b = data[i + 2]!;
      data[i] = redCode[(rr[r]! + rg[g]! + rb[b]!) >> fraction]!;
      data[i + 1] = greenCode[(gr[r]! + gg[g]! + gb[b]!) >> fraction]!;
      data[i + 2] = blueCode[(br[r]! + bg[g]! + bb[b]!) >> fraction]!;
    }
  };
}

type Shares = readonly [Int32Array, Int32Array, Int32Array];

/** For one output channel: what each input code value adds, and the code value of each sum. */
function channelTables(row: Vector3, toLinear: PixelMapping['toLinear'], { encode }: Encoder) {
  const unit = steps << fraction;
  const fixed = row.map((factor, input) =>
    Int32Array.from(toLinear[input]!, (linear) => Math.round(factor * linear * unit)),
  );
  const lowest = fixed.reduce((sum, share) => sum + share.reduce((least, value) => Math.min(least, value), 0), 0);
  const highest = fixed.reduce((sum, share) => sum + share.reduce((most, value) => Math.max(most, value), 0), 0);
  // The offset that keeps the index from going below 0, and half a step for rounding, ride on red's share.
  const below = -(lowest >> fraction);
  const offset = (below << fraction) + (1 << (fraction - 1));
  const shares: Shares = [fixed[0]!.map((value) => value + offset), fixed[1]!, fixed[2]!];
  const size = ((highest + offset) >> fraction) + 1;
  const codes = Uint8Array.from({ length: size }, (_, index) => Math.round(255 * encode((index - below) / steps)));
  return { shares, codes };
}
