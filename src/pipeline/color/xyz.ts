/** CIE 1931 tristimulus values, 2° observer, relative: Y = 1 is the white that the scene is adapted to. Any sign. */
export interface Xyz {
  readonly X: number;
  readonly Y: number;
  readonly Z: number;
}

/** CIE 1931 chromaticity, 2° observer. */
export interface Chromaticity {
  readonly x: number;
  readonly y: number;
}

/** Chromaticity to tristimulus values with the luminance `Y`. Not defined for y = 0. CIE 15:2004 §7.1. */
export function xyToXyz({ x, y }: Chromaticity, Y = 1): Xyz {
  return { X: (x / y) * Y, Y, Z: ((1 - x - y) / y) * Y };
}

/** Tristimulus values to chromaticity; NaN for black, which has none. CIE 15:2004 §7.3. */
export function xyzToXy({ X, Y, Z }: Xyz): Chromaticity {
  const sum = X + Y + Z;
  return { x: X / sum, y: Y / sum };
}

/** White of sRGB, Display P3 and Adobe RGB, with the four digits that their standards give (IEC 61966-2-1, table 2). */
export const D65: Chromaticity = { x: 0.3127, y: 0.329 };

/** White that the chart's L*a*b* refer to. CIE 15:2004, table T.3, 2° observer. */
export const D50: Chromaticity = { x: 0.34567, y: 0.3585 };
