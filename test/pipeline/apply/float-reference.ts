import type { ApplyOptions } from '../../../src/pipeline/apply/apply.ts';
import type { RgbImage } from '../../../src/pipeline/pixels/rgb-image.ts';

/**
 * An independent implementation of applying a correction, in 64-bit floats from code value to code value, following the
 * equations in docs/color.md and in the standards. It calls none of the code under test.
 */
type Triple = readonly [number, number, number];

/** x and y of red, green and blue: IEC 61966-2-1, SMPTE EG 432-1, Adobe RGB (1998). The white point is always D65. */
const primaries: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  sRGB: [
    [0.64, 0.33],
    [0.3, 0.6],
    [0.15, 0.06],
  ],
  'Display P3': [
    [0.68, 0.32],
    [0.265, 0.69],
    [0.15, 0.06],
  ],
  'Adobe RGB (1998)': [
    [0.64, 0.33],
    [0.21, 0.71],
    [0.15, 0.06],
  ],
};
const d65 = [0.3127 / 0.329, 1, (1 - 0.3127 - 0.329) / 0.329];

/** Solves for the weights with which the columns add up to `sum`, by Cramer's rule. */
function solve(columns: readonly (readonly number[])[], sum: readonly number[]): number[] {
  const determinant = ([a, b, c]: readonly (readonly number[])[]) =>
    a![0]! * (b![1]! * c![2]! - b![2]! * c![1]!) -
    b![0]! * (a![1]! * c![2]! - a![2]! * c![1]!) +
    c![0]! * (a![1]! * b![2]! - a![2]! * b![1]!);
  return [0, 1, 2].map((k) => determinant(columns.map((column, i) => (i === k ? sum : column))) / determinant(columns));
}

/** XYZ of each primary at full intensity. Their sum is white. */
function primariesXyz(space: string): number[][] {
  const columns = primaries[space]!.map(([x, y]) => [x / y, 1, (1 - x - y) / y]);
  const scales = solve(columns, d65);
  return columns.map((column, k) => column.map((value) => value * scales[k]!));
}

const mixed = (columns: readonly (readonly number[])[], weights: readonly number[]) =>
  [0, 1, 2].map((row) => columns.reduce((sum, column, k) => sum + column[row]! * weights[k]!, 0));

function encode(space: string, light: number): number {
  if (light <= 0) return 0;
  if (space.startsWith('Adobe')) return light ** (256 / 563);
  return light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055;
}

function srgbLight(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

type Curve = NonNullable<ApplyOptions['toneCurves']>[0];

/** ln y = slope u + bend u² between the greys; a straight line above; a return to slope 1 within three stops below. */
function undoToneCurve({ slope, bend, low, high }: Curve, x: number): number {
  const at = (u: number) => slope * u + bend * u * u;
  const steepness = (u: number) => slope + 2 * bend * u;
  const [bottom, top] = [Math.log(low), Math.log(high)];
  const end = bottom - Math.log(8);
  const below = (u: number) => {
    const d = bottom - u;
    return at(bottom) - steepness(bottom) * d - ((1 - steepness(bottom)) * d * d) / (2 * Math.log(8));
  };
  if (x <= Math.exp(end)) return (x * Math.exp(below(end))) / Math.exp(end);
  const u = Math.log(x);
  if (u < bottom) return Math.exp(below(u));
  return Math.exp(u > top ? at(top) + steepness(top) * (u - top) : at(u));
}

/** The terms of all three models. Terms without weights are ignored. */
function termsOf([r, g, b]: readonly number[]): number[] {
  const [R, G, B] = [r!, g!, b!].map((value) => Math.max(value, 0)) as unknown as Triple;
  const squares = [R * G, G * B, R * B].map(Math.sqrt);
  const cubes = [R * G * G, G * B * B, R * B * B, G * R * R, B * G * G, B * R * R, R * G * B].map(Math.cbrt);
  return [r!, g!, b!, ...squares, ...cubes];
}

/** Both steps of the gamut mapping; see docs/color.md. */
function mapToGamut(light: readonly number[], Y: number, whites: readonly number[]): number[] {
  const least = Math.min(...light);
  const grey = Math.max(Y, 0);
  const share = least < 0 ? grey / (grey - least) : 1;
  const pure = light.map((value) => grey + share * (value - grey));
  const relative = pure.map((value, k) => value / whites[k]!);
  const [m, M] = [Math.min(...relative), Math.max(...relative)];
  if (M <= 1) return pure;
  return relative.map((value, k) => whites[k]! * (m >= 1 ? 1 : m + ((value - m) * (1 - m)) / (M - m)));
}

function rollOff(x: number, W: number): number {
  if (x <= 0.9 || W <= 1) return Math.min(x, 1);
  const t = (x - 0.9) / (W - 0.9);
  const s = (W - 0.9) / 0.1;
  return 0.9 + (0.1 * s * t) / (1 + (s - 1) * t);
}

/** The output code values, not rounded: three for every `stride`th pixel. */
export function floatReference(image: RgbImage, options: ApplyOptions, max: number, stride = 1): number[] {
  const { data, width, height, encoding } = image;
  const { matrix, toneCurves, light, space, preserveHighlights } = options;
  const codes = data instanceof Uint16Array ? 65535 : 255;
  const inputColumns = [0, 1, 2].map((k) => (encoding ? encoding.toSrgb.map((row) => row[k]!) : unit(k)));
  const [srgb, output] = [primariesXyz('sRGB'), primariesXyz(space.name)];
  const luminance = output.map(([, Y]) => Y!);

  const corrected = (channels: readonly number[], gain: number) => {
    const seen = mixed(inputColumns, channels);
    const scene = toneCurves ? seen.map((value, k) => undoToneCurve(toneCurves[k]!, value)) : seen;
    const terms = termsOf(scene);
    const linear = matrix.map((row) => gain * row.reduce((sum, weight, i) => sum + weight * terms[i]!, 0));
    return solve(output, mixed(srgb, linear));
  };
  const gainAt = (x: number, y: number) => {
    if (!light) return 1;
    const ev = light.across * (x - light.center.x) + light.down * (y - light.center.y);
    return 2 ** -Math.min(Math.max(ev, -2), 2);
  };
  const corners = [0.5, width - 0.5].flatMap((x) => [0.5, height - 0.5].map((y) => gainAt(x, y)));
  const whites = corrected([1, 1, 1], Math.max(1, ...corners)).map((W) => (preserveHighlights && W > 1 ? W : 1));

  const codeValues: number[] = [];
  for (let pixel = 0; pixel < width * height; pixel += stride) {
    const channels = [0, 1, 2].map((k) => {
      const code = data[pixel * 3 + k]!;
      return encoding ? encoding.toLinear[k as 0 | 1 | 2][code]! : srgbLight(code / codes);
    });
    const gain = gainAt((pixel % width) + 0.5, Math.floor(pixel / width) + 0.5);
    const raw = corrected(channels, gain);
    const Y = raw.reduce((sum, value, k) => sum + value * luminance[k]!, 0);
    const inside = mapToGamut(raw, Y, whites);
    codeValues.push(...inside.map((value, k) => max * Math.min(encode(space.name, rollOff(value, whites[k]!)), 1)));
  }
  return codeValues;
}

function unit(k: number): number[] {
  return [0, 1, 2].map((i) => (i === k ? 1 : 0));
}
