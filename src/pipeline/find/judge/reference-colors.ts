import { referenceLinear } from '../../chart/chart-reference.ts';
import { srgbEncode } from '../../color/transfer.ts';

/** One colour in sRGB code values as shares of the full range, 0..1. */
export type Rgb = readonly [number, number, number];

/** The chart's grid. */
export const COLUMNS = 6;
export const ROWS = 4;
export const PATCHES = COLUMNS * ROWS;

const encode = (value: number) => srgbEncode(Math.min(1, Math.max(0, value)));

/** The 24 patches in chart order as a picture of them would show them; cyan is cut off at sRGB's border. */
export const REFERENCE_COLORS: readonly Rgb[] = referenceLinear.CLASSIC_AFTER_2014.map(([red, green, blue]) => [
  encode(red),
  encode(green),
  encode(blue),
]);
