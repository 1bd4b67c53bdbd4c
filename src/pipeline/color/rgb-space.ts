import { D65toD50 } from './adapt.ts';
import { type Lab, xyzToLab } from './lab.ts';
import { diagonal, invert, type Matrix3, multiply, transform, transpose, type Vector3 } from './matrix3.ts';
import { adobeDecode, adobeEncode, srgbDecode, srgbEncode } from './transfer.ts';
import { type Chromaticity, D65, xyToXyz } from './xyz.ts';

/** Linear light of some RGB space, 1 = its white; values outside [0, 1] are colours outside its gamut. */
export type LinearRgb = Vector3;

/** An additive RGB space with D65 as its white. */
export interface RgbSpace {
  readonly name: string;
  readonly primaries: readonly [Chromaticity, Chromaticity, Chromaticity];
  /** Linear RGB to XYZ, D65, Y = 1 for white. */
  readonly toXyz: Matrix3;
  readonly fromXyz: Matrix3;
  /** Code value of 0..1 to linear light, and back. */
  readonly decode: (value: number) => number;
  readonly encode: (linear: number) => number;
}

/** IEC 61966-2-1, table 2: the primaries of ITU-R BT.709. */
export const sRgb = space('sRGB', [0.64, 0.33], [0.3, 0.6], [0.15, 0.06]);
/** SMPTE EG 432-1 (the primaries of RP 431-2, white D65), as in Apple's Display P3. */
export const displayP3 = space('Display P3', [0.68, 0.32], [0.265, 0.69], [0.15, 0.06]);
/** ITU-R BT.2020-2, table 3: the primaries. Its curve here is that of sRGB. */
export const rec2020 = space('Rec. 2020', [0.708, 0.292], [0.17, 0.797], [0.131, 0.046]);
/** Adobe RGB (1998) Color Image Encoding, §4.3.1.1. */
export const adobeRgb: RgbSpace = {
  ...space('Adobe RGB (1998)', [0.64, 0.33], [0.21, 0.71], [0.15, 0.06]),
  decode: adobeDecode,
  encode: adobeEncode,
};

/** Linear RGB of one space to linear RGB of another, out-of-gamut values kept. */
export function conversion(from: RgbSpace, to: RgbSpace): Matrix3 {
  return multiply(to.fromXyz, from.toXyz);
}

const toLabXyz = new Map<RgbSpace, Matrix3>();

/** Linear RGB, D65, to L*a*b*, D50: XYZ adapted by Bradford, then CIE L*a*b*. Out-of-gamut values are kept. */
export function linearToLab(rgb: LinearRgb, space: RgbSpace = sRgb): Lab {
  let matrix = toLabXyz.get(space);
  if (!matrix) {
    matrix = multiply(D65toD50, space.toXyz);
    toLabXyz.set(space, matrix);
  }
  const [X, Y, Z] = transform(matrix, rgb);
  return xyzToLab({ X, Y, Z });
}

/** Relative luminance Y of linear RGB: 1 for white. */
export function luminance(rgb: LinearRgb, space: RgbSpace = sRgb): number {
  return transform(space.toXyz, rgb)[1];
}

type XY = readonly [x: number, y: number];

/** A space with the sRGB curve. */
function space(name: string, red: XY, green: XY, blue: XY): RgbSpace {
  const chromaticity = ([x, y]: XY): Chromaticity => ({ x, y });
  const primaries = [chromaticity(red), chromaticity(green), chromaticity(blue)] as const;
  const toXyz = fromPrimaries(primaries, D65);
  return { name, primaries, toXyz, fromXyz: invert(toXyz), decode: srgbDecode, encode: srgbEncode };
}

/**
 * Linear RGB to XYZ: the primaries' columns scaled so that RGB (1, 1, 1) is `white` with Y = 1. SMPTE RP 177:1993, §3.
 */
function fromPrimaries(primaries: RgbSpace['primaries'], white: Chromaticity): Matrix3 {
  const column = (c: Chromaticity): Vector3 => {
    const { X, Y, Z } = xyToXyz(c);
    return [X, Y, Z];
  };
  const columns = transpose([column(primaries[0]), column(primaries[1]), column(primaries[2])]);
  const scales = transform(invert(columns), column(white));
  return multiply(columns, diagonal(scales));
}
