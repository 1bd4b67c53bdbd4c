import type { PixelKernel, PixelMapping } from './apply.ts';
import { applyToneCurve, type ToneCurves } from './color/tone-curve.ts';
import { between, rootTable, steps } from './encode-table.ts';
import type { RgbImage } from './rgb-image.ts';

/** Steps of a bend table from linear 0 to 1. */
const bendSteps = 32768;
/** How far outside [0, 1] the light of a wider space comes to lie as linear sRGB, at most. */
const reach = 1;

/**
 * All that the quicker kernels do not do: root polynomials at 16 bits, tone curves of pictures that are not encoded as
 * sRGB, outputs whose curve is a plain power. 8 or 16 bits in, the same or 8 bits out, into the memory of the input. Linear terms keep their sign, roots are taken of the positive part: as `termsOf`.
 */
export function termKernel(data: RgbImage['data'], output: RgbImage['data'], mapping: PixelMapping): PixelKernel {
  const { toLinear, mix, toneCurves, coefficients, encoders } = mapping;
  const max = output instanceof Uint16Array ? 65535 : 255;
  const factors = coefficients.map((row, channel) =>
    Float64Array.from({ length: 13 }, (_, i) => (row[i] ?? 0) / encoders[channel]!.white),
  );
  const tables = encoders.map((encoder) => rootTable(encoder, max));
  const cubeRoots = toLinear.map((table) => table.map((light) => Math.cbrt(Math.max(light, 0))));
  const bends = toneCurves && bendTables(toneCurves);
  const hasRoots = coefficients[0].length > 3;
  const hasCubeRoots = coefficients[0].length > 6;
  return (from, to) => {
    // Locals: read through the closure, each of these would cost a load per pixel.
    const [red, green, blue] = toLinear;
    const [red3, green3, blue3] = [cubeRoots[0]!, cubeRoots[1]!, cubeRoots[2]!];
    const [R, G, B] = [factors[0]!, factors[1]!, factors[2]!];
    const [redCodes, greenCodes, blueCodes] = [tables[0]!, tables[1]!, tables[2]!];
    for (let i = from * 3, end = to * 3; i < end; i += 3) {
      let r = red[data[i]!]!;
      let g = green[data[i + 1]!]!;
      let b = blue[data[i + 2]!]!;
      if (mix) {
        const [rRow, gRow, bRow] = mix;
        const [r0, g0, b0] = [r, g, b];
        r = rRow[0] * r0 + rRow[1] * g0 + rRow[2] * b0;
        g = gRow[0] * r0 + gRow[1] * g0 + gRow[2] * b0;
        b = bRow[0] * r0 + bRow[1] * g0 + bRow[2] * b0;
        if (bends) {
          r = bent(bends[0]!, r);
          g = bent(bends[1]!, g);
          b = bent(bends[2]!, b);
        }
      }
      let x = R[0]! * r + R[1]! * g + R[2]! * b;
      let y = G[0]! * r + G[1]! * g + G[2]! * b;
      let z = B[0]! * r + B[1]! * g + B[2]! * b;
      if (hasRoots) {
        const r2 = r > 0 ? Math.sqrt(r) : 0;
        const g2 = g > 0 ? Math.sqrt(g) : 0;
        const b2 = b > 0 ? Math.sqrt(b) : 0;
        const [rg, gb, rb] = [r2 * g2, g2 * b2, r2 * b2];
        x += R[3]! * rg + R[4]! * gb + R[5]! * rb;
        y += G[3]! * rg + G[4]! * gb + G[5]! * rb;
        z += B[3]! * rg + B[4]! * gb + B[5]! * rb;
      }
      if (hasCubeRoots) {
        const r3 = mix ? (r > 0 ? Math.cbrt(r) : 0) : red3[data[i]!]!;
        const g3 = mix ? (g > 0 ? Math.cbrt(g) : 0) : green3[data[i + 1]!]!;
        const b3 = mix ? (b > 0 ? Math.cbrt(b) : 0) : blue3[data[i + 2]!]!;
        const [rr, gg, bb] = [r3 * r3, g3 * g3, b3 * b3];
        const [rgg, gbb, rbb, grr, bgg, brr, rgb] = [
          r3 * gg,
          g3 * bb,
          r3 * bb,
          g3 * rr,
          b3 * gg,
          b3 * rr,
          r3 * g3 * b3,
        ];
        x += R[6]! * rgg + R[7]! * gbb + R[8]! * rbb + R[9]! * grr + R[10]! * bgg + R[11]! * brr + R[12]! * rgb;
        y += G[6]! * rgg + G[7]! * gbb + G[8]! * rbb + G[9]! * grr + G[10]! * bgg + G[11]! * brr + G[12]! * rgb;
        z += B[6]! * rgg + B[7]! * gbb + B[8]! * rbb + B[9]! * grr + B[10]! * bgg + B[11]! * brr + B[12]! * rgb;
      }
      output[i] = between(redCodes, x > 0 ? Math.sqrt(x) * steps : 0);
      output[i + 1] = between(greenCodes, y > 0 ? Math.sqrt(y) * steps : 0);
      output[i + 2] = between(blueCodes, z > 0 ? Math.sqrt(z) * steps : 0);
    }
  };
}

/** The tone curves over all that linear sRGB of a wider space can be. */
function bendTables(curves: ToneCurves): Float64Array[] {
  const length = (1 + 2 * reach) * bendSteps + 2;
  return curves.map((curve) =>
    Float64Array.from({ length }, (_, index) => applyToneCurve(curve, index / bendSteps - reach)),
  );
}

function bent(table: Float64Array, light: number): number {
  const position = Math.min(Math.max(light + reach, 0), 1 + 2 * reach) * bendSteps;
  const index = position | 0;
  const below = table[index]!;
  return below + (table[index + 1]! - below) * (position - index);
}
