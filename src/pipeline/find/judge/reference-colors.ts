import { referenceLinear } from '../../chart/chart-reference.ts';
import { srgbEncode } from '../../color/transfer.ts';

/** A colour in sRGB code values, scaled to 0..1. */
export type Rgb = readonly [number, number, number];

/** The chart's grid. */
export const COLUMNS = 6;
export const ROWS = 4;
export const PATCHES = COLUMNS * ROWS;

const encode = (value: number) => srgbEncode(Math.min(1, Math.max(0, value)));

/** The 24 patches in chart order, in sRGB; cyan is clipped to the gamut. */
export const REFERENCE_COLORS: readonly Rgb[] = referenceLinear.CLASSIC_AFTER_2014.map(([red, green, blue]) => [
  encode(red),
  encode(green),
  encode(blue),
]);
