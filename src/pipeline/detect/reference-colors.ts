/** One colour in sRGB code values as shares of the full range, 0..1. */
export type Rgb = readonly [number, number, number];

/** The chart's grid. */
export const COLUMNS = 6;
export const ROWS = 4;
export const PATCHES = COLUMNS * ROWS;

/**
 * The 24 patches in chart order, sRGB 8 bit, D65, as the chart's maker published them for the editions before November
 * 2014. Good enough to tell the chart by; measuring has its own table.
 */
const SRGB: readonly (readonly [number, number, number])[] = [
  [115, 82, 68],
  [194, 150, 130],
  [98, 122, 157],
  [87, 108, 67],
  [133, 128, 177],
  [103, 189, 170],
  [214, 126, 44],
  [80, 91, 166],
  [193, 90, 99],
  [94, 60, 108],
  [157, 188, 64],
  [224, 163, 46],
  [56, 61, 150],
  [70, 148, 73],
  [175, 54, 60],
  [231, 199, 31],
  [187, 86, 149],
  [8, 133, 161],
  [243, 243, 242],
  [200, 200, 200],
  [160, 160, 160],
  [122, 122, 121],
  [85, 85, 85],
  [52, 52, 52],
];

export const REFERENCE_COLORS: readonly Rgb[] = SRGB.map(([r, g, b]) => [r / 255, g / 255, b / 255]);
