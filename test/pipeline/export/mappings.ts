import { referenceLinear } from '../../../src/pipeline/chart/chart-reference.ts';
import { deltaE2000 } from '../../../src/pipeline/color/delta-e.ts';
import { mapIntoGamut } from '../../../src/pipeline/color/gamut.ts';
import { invert, transform, type Vector3 } from '../../../src/pipeline/color/matrix3.ts';
import { linearToLab, sRgb } from '../../../src/pipeline/color/rgb-space.ts';
import { srgbDecode, srgbEncode } from '../../../src/pipeline/color/transfer.ts';
import type { Coefficients } from '../../../src/pipeline/contract/correction.ts';
import { type ColorMapping, mappingOf } from '../../../src/pipeline/export/mapping.ts';
import { fitCorrection } from '../../../src/pipeline/fit/fit-correction.ts';
import type { ModelName } from '../../../src/pipeline/fit/model.ts';
import { warmCamera } from '../draw-chart.ts';

const undoWarm = invert(warmCamera);

/** An independent implementation of root polynomials: r, g, b, √rg, √gb, √rb and the seven cube roots, up to the number of columns. */
function rootPolynomial(coefficients: Coefficients): ColorMapping {
  const correct = ([r, g, b]: Vector3): Vector3 => {
    const squares = [r, g, b, (r * g) ** 0.5, (g * b) ** 0.5, (r * b) ** 0.5];
    const products = [r * g * g, g * b * b, r * b * b, g * r * r, b * g * g, b * r * r, r * g * b];
    const terms = [...squares, ...products.map((product) => product ** (1 / 3))];
    const [red, green, blue] = coefficients.map((row) => row.reduce((sum, factor, i) => sum + factor * terms[i]!, 0));
    return [red!, green!, blue!];
  };
  return { correct, matrix: null };
}

const [reds, greens, blues] = undoWarm;

/** Matrices with rows red, green and blue, and columns r, g, b and the root terms. */
export const rows = {
  matrix: undoWarm,
  degree2: [
    [reds[0] - 0.2, reds[1], reds[2], 0.25, -0.12, 0.06],
    [greens[0], greens[1] - 0.15, greens[2], 0.08, 0.15, -0.1],
    [blues[0], blues[1], blues[2] - 0.3, -0.1, 0.4, -0.05],
  ],
  degree3: [
    [...reds, 0.2, -0.1, 0.05, -0.1, 0.04, 0.03, -0.15, 0.05, -0.06, 0.04],
    [...greens, 0.1, 0.1, -0.05, -0.08, -0.12, 0.03, 0.05, 0.06, -0.04, -0.05],
    [...blues, -0.1, 0.3, 0.05, 0.04, -0.2, -0.15, 0.05, 0.1, -0.1, 0.06],
  ],
} as const satisfies Readonly<Record<string, Coefficients>>;
const degree2 = rootPolynomial(rows.degree2);
const degree3 = rootPolynomial(rows.degree3);
const curved: ColorMapping = {
  correct: ([r, g, b]) => degree2.correct([0.9 * r ** 1.15, 0.95 * g ** 1.1, 1.02 * b ** 0.9]),
  matrix: null,
};

/** Corrections of every model, with the largest accepted mean CIEDE2000 of their exports. */
export const mappings: readonly (readonly [name: string, mapping: ColorMapping, limit: number])[] = [
  ['a matrix', { correct: (rgb) => transform(undoWarm, rgb), matrix: undoWarm }, 0.3],
  ['a root polynomial of degree 2', degree2, 0.5],
  ['a root polynomial of degree 3', degree3, 0.5],
  ['tone curves before a root polynomial', curved, 0.5],
];

/** sRGB code values in [0, 1] of the 24 patches as seen by the camera at a fraction of the light. */
export const patchesIn = (share: number): Vector3[] =>
  referenceLinear.CLASSIC_AFTER_2014.map((rgb) => {
    const [r, g, b] = transform(warmCamera, rgb);
    return [srgbEncode(share * r), srgbEncode(share * g), srgbEncode(share * b)];
  });
export const patches: readonly Vector3[] = patchesIn(1);
/** Models with and without tone curves, with the largest accepted mean CIEDE2000 of their exports. */
export const models = [
  ['LINEAR_3X3', 'NONE', 0.3],
  ['LINEAR_3X3', 'NEUTRALS', 0.5],
  ['ROOT_POLYNOMIAL_2', 'NEUTRALS', 0.5],
  ['ROOT_POLYNOMIAL_3', 'NEUTRALS', 0.5],
] as const;

/** Fits a correction to the chart at a fraction of the light, with up to 3 % error per channel, seen with or without a tone curve. */
export function fittedIn(
  share: number,
  [model, linearization]: readonly [model: ModelName, linearization: 'NONE' | 'NEUTRALS', limit: number],
) {
  const gamma = linearization === 'NONE' ? 1 : 1.1;
  const codes = patchesIn(share).map((code, index): Vector3 => {
    const off = scattered[index]!.map((value) => 0.97 + 0.06 * value);
    const [r, g, b] = code.map((value, channel) => srgbEncode(off[channel]! * srgbDecode(value) ** gamma));
    return [r!, g!, b!];
  });
  const patches = codes.map(([r, g, b], index) => ({
    index,
    measured: [srgbDecode(r), srgbDecode(g), srgbDecode(b)] as const,
  }));
  const request = { model, linearization, reference: 'AUTO', whiteBalance: 'CHART', matchExposure: true } as const;
  return { codes, mapping: mappingOf(fitCorrection(patches, request)) };
}
/** Code values spread over the whole cube. */
export const scattered: readonly Vector3[] = Array.from({ length: 400 }, (_, i) => [
  (0.5 + i * 0.8191725) % 1, // a low-discrepancy sequence (R3)
  (0.5 + i * 0.6710436) % 1,
  (0.5 + i * 0.5497005) % 1,
]);
export const sets = [
  ['the 24 patches', patches],
  ['400 colours', scattered],
] as const;

/** How an export treats colours outside sRGB: its reader clips them, or they are gamut-mapped as in the output images. */
export type Ending = 'CLIPPED' | 'MAPPED';

/** The mean CIEDE2000 between an export's colours (linear sRGB) and the correction of the same code values. */
export function meanDifference(
  { correct }: ColorMapping,
  codes: readonly Vector3[],
  toExported: (code: Vector3, index: number) => Vector3,
  ending: Ending = 'CLIPPED',
): number {
  const end = (rgb: Vector3) => (ending === 'MAPPED' ? mapIntoGamut(rgb, sRgb) : clip(rgb));
  const differences = codes.map((code, index) => {
    const [r, g, b] = code;
    const expected = correct([srgbDecode(r), srgbDecode(g), srgbDecode(b)]);
    return deltaE2000(linearToLab(clip(toExported(code, index))), linearToLab(end(expected)));
  });
  return differences.reduce((sum, value) => sum + value, 0) / differences.length;
}

/** Clips to [0, 1], as readers do. */
function clip([r, g, b]: Vector3): Vector3 {
  const one = (value: number) => Math.min(Math.max(value, 0), 1);
  return [one(r), one(g), one(b)];
}

/** Trilinear interpolation between the eight grid points around a colour in [0, 1]³. */
export function trilinear(
  points: number,
  [r, g, b]: Vector3,
  at: (r: number, g: number, b: number) => Vector3,
): Vector3 {
  const split = (value: number): [number, number] => {
    const place = Math.min(Math.max(value, 0), 1) * (points - 1);
    const low = Math.min(Math.floor(place), points - 2);
    return [low, place - low];
  };
  const [[r0, rs], [g0, gs], [b0, bs]] = [split(r), split(g), split(b)];
  const sum: [number, number, number] = [0, 0, 0];
  for (const corner of [0, 1, 2, 3, 4, 5, 6, 7]) {
    const [i, j, k] = [corner >> 2, (corner >> 1) & 1, corner & 1];
    const weight = (i ? rs : 1 - rs) * (j ? gs : 1 - gs) * (k ? bs : 1 - bs);
    at(r0 + i, g0 + j, b0 + k).forEach((value, channel) => {
      sum[channel]! += weight * value;
    });
  }
  return sum;
}
