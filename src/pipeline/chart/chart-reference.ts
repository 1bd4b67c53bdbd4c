import { D50toD65 } from '../color/adapt.ts';
import { type Lab, labToXyz } from '../color/lab.ts';
import { transform } from '../color/matrix3.ts';
import { type LinearRgb, sRgb } from '../color/rgb-space.ts';

/** Which of the chart's two published data sets: its pigments changed in November 2014. */
export type ChartEdition = 'CLASSIC_AFTER_2014' | 'CLASSIC_BEFORE_2014';

export const chartEditions: readonly ChartEdition[] = ['CLASSIC_AFTER_2014', 'CLASSIC_BEFORE_2014'];

type LabRow = readonly [L: number, a: number, b: number];

/**
 * The 24 patches of the ColorChecker Classic, row by row from dark skin: name, and CIE L*a*b*, D50, 2° observer, of charts
 * made after and before November 2014. X-Rite, "New color specifications for ColorChecker SG and Classic Charts" (2016).
 */
const published: readonly (readonly [name: string, after: LabRow, before: LabRow])[] = [
  ['dark skin', [37.54, 14.37, 14.92], [37.986, 13.555, 14.059]],
  ['light skin', [64.66, 19.27, 17.5], [65.711, 18.13, 17.81]],
  ['blue sky', [49.32, -3.82, -22.54], [49.927, -4.88, -21.905]],
  ['foliage', [43.46, -12.74, 22.72], [43.139, -13.095, 21.905]],
  ['blue flower', [54.94, 9.61, -24.79], [55.112, 8.844, -25.399]],
  ['bluish green', [70.48, -32.26, -0.37], [70.719, -33.397, -0.199]],
  ['orange', [62.73, 35.83, 56.5], [62.661, 36.067, 57.096]],
  ['purplish blue', [39.43, 10.75, -45.17], [40.02, 10.41, -45.964]],
  ['moderate red', [50.57, 48.64, 16.67], [51.124, 48.239, 16.248]],
  ['purple', [30.1, 22.54, -20.87], [30.325, 22.976, -21.587]],
  ['yellow green', [71.77, -24.13, 58.19], [72.532, -23.709, 57.255]],
  ['orange yellow', [71.51, 18.24, 67.37], [71.941, 19.363, 67.857]],
  ['blue', [28.37, 15.42, -49.8], [28.778, 14.179, -50.297]],
  ['green', [54.38, -39.72, 32.27], [55.261, -38.342, 31.37]],
  ['red', [42.43, 51.05, 28.62], [42.101, 53.378, 28.19]],
  ['yellow', [81.8, 2.67, 80.41], [81.733, 4.039, 79.819]],
  ['magenta', [50.63, 51.28, -14.12], [51.935, 49.986, -14.574]],
  ['cyan', [49.57, -29.71, -28.32], [51.038, -28.631, -28.638]],
  ['white', [95.19, -1.03, 2.93], [96.539, -0.425, 1.186]],
  ['neutral 8', [81.29, -0.57, 0.44], [81.257, -0.638, -0.335]],
  ['neutral 6.5', [66.89, -0.75, -0.06], [66.766, -0.734, -0.504]],
  ['neutral 5', [50.76, -0.13, 0.14], [50.867, -0.153, -0.27]],
  ['neutral 3.5', [35.63, -0.46, -0.48], [35.656, -0.421, -1.231]],
  ['black', [20.64, 0.07, -0.46], [20.461, -0.079, -0.973]],
];

export const patchNames: readonly string[] = published.map(([name]) => name);

/** Index of the first of the six neutrals, white to black, counted from 0. They are the chart's last row. */
export const firstNeutral = 18;

/** Published L*a*b* of the 24 patches, D50, 2° observer, in chart order. */
export const referenceLab: Readonly<Record<ChartEdition, readonly Lab[]>> = {
  CLASSIC_AFTER_2014: published.map(([, after]) => toLab(after)),
  CLASSIC_BEFORE_2014: published.map(([, , before]) => toLab(before)),
};

/** The published colours in linear sRGB, adapted to D65 by Bradford. Cyan is outside the gamut and keeps its negative red. */
export const referenceLinear: Readonly<Record<ChartEdition, readonly LinearRgb[]>> = {
  CLASSIC_AFTER_2014: referenceLab.CLASSIC_AFTER_2014.map(labToLinear),
  CLASSIC_BEFORE_2014: referenceLab.CLASSIC_BEFORE_2014.map(labToLinear),
};

/** L*a*b*, D50, to linear sRGB, D65 by Bradford; out-of-gamut values are kept. The inverse of `linearToLab`. */
export function labToLinear(lab: Lab): LinearRgb {
  const { X, Y, Z } = labToXyz(lab);
  return transform(sRgb.fromXyz, transform(D50toD65, [X, Y, Z]));
}

function toLab([L, a, b]: LabRow): Lab {
  return { L, a, b };
}
