import type { Encoder, PixelKernel, PixelMapping } from './apply.ts';

/** Steps of the encode tables from linear 0 to white; between them a straight line is good to a hundredth of a code value. */
const steps = 65536;

/** 16 bits in, 16 or 8 bits out into the same memory: floats from the input table to the interpolated encode table. */
export function wordKernel(
  data: Uint16Array,
  output: Uint8Array | Uint16Array,
  { matrix, toLinear, encoders }: PixelMapping,
): PixelKernel {
  const max = output instanceof Uint16Array ? 65535 : 255;
  const [red, green, blue] = toLinear;
  const [[rr, rg, rb], [gr, gg, gb], [br, bg, bb]] = matrix;
  const [toRed, toGreen, toBlue] = encoders.map((encoder) => encodeTable(encoder, max)) as [Lookup, Lookup, Lookup];
  return (from, to) => {
    for (let i = from * 3, end = to * 3; i < end; i += 3) {
      const r = red[data[i]!]!;
      const g = green[data[i + 1]!]!;
      const b = blue[data[i + 2]!]!;
      output[i] = toRed(rr * r + rg * g + rb * b);
      output[i + 1] = toGreen(gr * r + gg * g + gb * b);
      output[i + 2] = toBlue(br * r + bg * g + bb * b);
    }
  };
}

type Lookup = (linear: number) => number;

function encodeTable({ white, encode }: Encoder, max: number): Lookup {
  const scale = steps / white;
  // One entry more than needed: white itself reads its right neighbour.
  const table = Float32Array.from({ length: steps + 2 }, (_, index) => max * encode(index / scale) + 0.5);
  return (linear) => {
    if (!(linear > 0)) return 0;
    if (linear >= white) return max;
    const position = linear * scale;
    const index = position | 0;
    const below = table[index]!;
    return (below + (table[index + 1]! - below) * (position - index)) | 0;
  };
}
