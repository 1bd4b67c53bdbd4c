import type { MatrixMapping, PixelKernel } from './apply.ts';
import { between, encodeTable, steps } from './encode-table.ts';

/** 16 bits in, 16 or 8 bits out into the same memory: floats from the input table to the interpolated encode table. */
export function wordKernel(
  data: Uint16Array,
  output: Uint8Array | Uint16Array,
  { matrix, toLinear, encoders }: MatrixMapping,
): PixelKernel {
  const max = output instanceof Uint16Array ? 65535 : 255;
  const tables = encoders.map((encoder) => encodeTable(encoder, max));
  return (from, to) => {
    // Locals, for the same reason as in the kernel for bytes.
    const [red, green, blue] = toLinear;
    const [[rr, rg, rb], [gr, gg, gb], [br, bg, bb]] = matrix;
    const [redCodes, greenCodes, blueCodes] = [tables[0]!, tables[1]!, tables[2]!];
    const [redScale, greenScale, blueScale] = [
      steps / encoders[0].white,
      steps / encoders[1].white,
      steps / encoders[2].white,
    ];
    for (let i = from * 3, end = to * 3; i < end; i += 3) {
      const r = red[data[i]!]!;
      const g = green[data[i + 1]!]!;
      const b = blue[data[i + 2]!]!;
      output[i] = between(redCodes, (rr * r + rg * g + rb * b) * redScale);
      output[i + 1] = between(greenCodes, (gr * r + gg * g + gb * b) * greenScale);
      output[i + 2] = between(blueCodes, (br * r + bg * g + bb * b) * blueScale);
    }
  };
}
