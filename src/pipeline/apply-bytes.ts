import type { Encoder, MatrixMapping, PixelKernel } from './apply.ts';
import type { Vector3 } from './color/matrix3.ts';

/** Steps of the encode tables from linear 0 to 1: five for each of the darkest code values, which are the narrowest. */
const steps = 16384;

/**
 * 8 bits in, 8 bits out, in place. A pixel's light is looked up and multiplied in floats; each sum is the index of an
 * encode table that spans all that the matrix can reach, so there is nothing to clamp.
 */
export function byteKernel(data: Uint8Array, { matrix, toLinear, encoders }: MatrixMapping): PixelKernel {
  const light = toLinear.map((table) => Float64Array.from(table));
  const tables = encoders.map((encoder, channel) => encodeTable(matrix[channel]!, toLinear, encoder));
  return (from, to) => {
    // Locals: read through the closure, each of these would cost a load per pixel, and the loop twice its time.
    const [redLight, greenLight, blueLight] = [light[0]!, light[1]!, light[2]!];
    const [redTable, greenTable, blueTable] = [tables[0]!, tables[1]!, tables[2]!];
    const [redCodes, greenCodes, blueCodes] = [redTable.codes, greenTable.codes, blueTable.codes];
    const [rr, rg, rb] = redTable.row;
    const [gr, gg, gb] = greenTable.row;
    const [br, bg, bb] = blueTable.row;
    const [redStart, greenStart, blueStart] = [redTable.start, greenTable.start, blueTable.start];
    for (let i = from * 3, end = to * 3; i < end; i += 3) {
      const r = redLight[data[i]!]!;
      const g = greenLight[data[i + 1]!]!;
      const b = blueLight[data[i + 2]!]!;
      data[i] = redCodes[(rr * r + rg * g + rb * b + redStart) | 0]!;
      data[i + 1] = greenCodes[(gr * r + gg * g + gb * b + greenStart) | 0]!;
      data[i + 2] = blueCodes[(br * r + bg * g + bb * b + blueStart) | 0]!;
    }
  };
}

/** For one output channel: its row of the matrix in steps, the place of linear 0, and the code value of every step. */
function encodeTable(row: Vector3, toLinear: MatrixMapping['toLinear'], { encode }: Encoder) {
  const reach = row.map((factor, input) => toLinear[input]!.map((linear) => factor * linear));
  const lowest = reach.reduce((sum, values) => sum + values.reduce((least, value) => Math.min(least, value), 0), 0);
  const highest = reach.reduce((sum, values) => sum + values.reduce((most, value) => Math.max(most, value), 0), 0);
  const below = Math.ceil(-lowest * steps) + 1;
  const size = below + Math.ceil(highest * steps) + 2;
  const [r, g, b] = row;
  return {
    row: [r * steps, g * steps, b * steps] as const,
    start: below + 0.5, // cutting off the fraction then rounds
    codes: Uint8Array.from({ length: size }, (_, index) => Math.round(255 * encode((index - below) / steps))),
  };
}
