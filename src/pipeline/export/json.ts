import { z } from 'zod';
import type { Correction } from '../contract/correction.ts';

/** The terms of a colour's light, in the order of the matrix's columns: 3, 6 or 13 of them. */
const terms = [
  ...['r', 'g', 'b'],
  ...['sqrt(r*g)', 'sqrt(g*b)', 'sqrt(r*b)'],
  ...['cbrt(r*g*g)', 'cbrt(g*b*b)', 'cbrt(r*b*b)', 'cbrt(g*r*r)', 'cbrt(b*g*g)', 'cbrt(b*r*r)', 'cbrt(r*g*b)'],
];

const number = z.number();
const row = z.array(number).min(3).max(13);
const ToneCurve = z.strictObject({
  slope: number.describe('Factor of ln x.'),
  bend: number.describe('Factor of (ln x) squared.'),
  low: number.describe('The darkest light that the curve was seen at.'),
  high: number.describe('The brightest.'),
});

/** The whole of a correction, for whoever applies it by a program of their own. */
export const CorrectionFile = z
  .strictObject({
    format: z.literal('graycard-correction'),
    version: z.literal(1),
    name: z.string().describe('The name that it is kept under.'),
    model: z.enum(['LINEAR_3X3', 'ROOT_POLYNOMIAL_2', 'ROOT_POLYNOMIAL_3', 'NONE']),
    toneCurves: z
      .tuple([ToneCurve, ToneCurve, ToneCurve])
      .nullable()
      .describe(
        'Applied first, to red, green and blue by themselves: exp(slope * ln x + bend * (ln x)^2) from low to high; above ' +
          'high with the slope in log-log that it has there; below low the slope turns to 1 within three stops. ' +
          'Null: the light is taken as it is.',
      ),
    terms: z
      .array(z.string())
      .min(3)
      .max(13)
      .describe('What each column of the matrix is multiplied with; r, g, b are linear light, 1 is white.'),
    matrix: z
      .tuple([row, row, row])
      .describe('Linear sRGB as decoded to linear sRGB corrected, rows red, green, blue. Gains and exposure included.'),
    whiteBalance: z.enum(['NONE', 'CHART', 'GRAY_WORLD', 'WHITE_PATCH']),
    whiteBalanceGains: z.tuple([number, number, number]).describe('Red, green, blue; part of the matrix already.'),
    exposureOffset: number.describe('EV to add for the neutrals to meet their reference.'),
    linearization: z.enum(['NONE', 'NEUTRALS']),
    reference: z.enum(['CLASSIC_AFTER_2014', 'CLASSIC_BEFORE_2014']).describe('The edition of the chart.'),
    illuminant: z.strictObject({
      xy: z.tuple([number, number]).describe('CIE 1931 chromaticity, 2 degree observer.'),
      correlatedColorTemperature: number.nullable().describe('Kelvin; null far from the Planckian locus.'),
      duv: number.describe('Distance from the Planckian locus in CIE 1960 uv.'),
    }),
    crossValidatedDeltaE: number
      .nullable()
      .describe('Mean CIEDE2000 with each patch predicted by a fit that did not see it.'),
  })
  .describe('A correction of Graycard. Clipping, rolling off of highlights and encoding come after it.');
export type CorrectionFile = z.output<typeof CorrectionFile>;

/** A correction as a document that `docs/correction.schema.json` describes. */
export function toCorrectionFile(correction: Correction, name: string): CorrectionFile {
  return CorrectionFile.parse({
    format: 'graycard-correction',
    version: 1,
    name,
    model: correction.model,
    toneCurves: correction.toneCurves ?? null,
    terms: terms.slice(0, correction.matrix[0].length),
    matrix: correction.matrix,
    whiteBalance: correction.whiteBalance,
    whiteBalanceGains: correction.whiteBalanceGains,
    exposureOffset: correction.exposureOffset,
    linearization: correction.linearization,
    reference: correction.reference,
    illuminant: correction.illuminant,
    crossValidatedDeltaE: correction.crossValidatedDeltaE,
  });
}

/** The published schema of that document. */
export function correctionSchema(): object {
  return z.toJSONSchema(CorrectionFile);
}
