import sharp from 'sharp';
import type { Quad } from '../../../src/pipeline/chart/chart.ts';
import { type ChartEdition, referenceLab } from '../../../src/pipeline/chart/chart-reference.ts';
import { deltaE2000 } from '../../../src/pipeline/color/delta-e.ts';
import type { Lab } from '../../../src/pipeline/color/lab.ts';

type Triple = readonly [number, number, number];

/** Linear sRGB to XYZ, adapted to D50 by Bradford. Lindbloom, "RGB/XYZ Matrices". */
const XYZ_OF_RGB: readonly Triple[] = [
  [0.4360747, 0.3850649, 0.1430804],
  [0.2225045, 0.7168786, 0.0606169],
  [0.0139322, 0.0971045, 0.7141733],
];
/** The ICC's D50 white point. */
const WHITE: Triple = [0.96422, 1, 0.82521];

/**
 * The mean CIEDE2000 of the 24 patches in an sRGB file, over the central half of each. It shares the published colours and
 * the formula with the pipeline, but not the decoding of files or the measurement of patches.
 */
export async function errorInFile(file: Uint8Array, patches: readonly Quad[], edition: ChartEdition): Promise<number> {
  const { data, info } = await sharp(file).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  if (info.channels !== 3) throw new Error(`${info.channels} channels`);
  const errors = patches.map((quad, index) =>
    deltaE2000(labOf(meanLight(data, info.width, quad)), referenceLab[edition][index]!),
  );
  return errors.reduce((sum, value) => sum + value, 0) / errors.length;
}

/** Axis-aligned quads only. */
function meanLight(data: Uint8Array, width: number, [topLeft, , bottomRight]: Quad): Triple {
  const [w, h] = [bottomRight.x - topLeft.x, bottomRight.y - topLeft.y];
  const [left, right] = [Math.ceil(topLeft.x + w / 4), Math.floor(bottomRight.x - w / 4)];
  const [top, bottom] = [Math.ceil(topLeft.y + h / 4), Math.floor(bottomRight.y - h / 4)];
  const sum: [number, number, number] = [0, 0, 0];
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++)
      for (const channel of [0, 1, 2] as const) sum[channel] += lightOf(data[(y * width + x) * 3 + channel]! / 255);
  const count = (right - left) * (bottom - top);
  return [sum[0] / count, sum[1] / count, sum[2] / count];
}

/** IEC 61966-2-1. */
const lightOf = (code: number) => (code <= 0.04045 ? code / 12.92 : ((code + 0.055) / 1.055) ** 2.4);

/** CIE 15:2004, 8.2.1.1. */
function labOf([r, g, b]: Triple): Lab {
  const f = (t: number) => (t > (6 / 29) ** 3 ? Math.cbrt(t) : (29 / 6) ** 2 * (t / 3) + 4 / 29);
  const [x, y, z] = XYZ_OF_RGB.map((row, axis) => f((row[0] * r + row[1] * g + row[2] * b) / WHITE[axis]!));
  return { L: 116 * y! - 16, a: 500 * (x! - y!), b: 200 * (y! - z!) };
}
