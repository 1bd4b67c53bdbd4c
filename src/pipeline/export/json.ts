import { z } from 'zod';
import type { Correction } from '../contract/correction.ts';

/** The terms of a model, in the order of the matrix's columns: the first 3, 6 or 13. */
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
  low: number.describe('Light of the darkest neutral that the curve was fitted to.'),
  high: number.describe('Light of the brightest neutral that the curve was fitted to.'),
});

/** A complete correction, for use in other programs. */
export const CorrectionFile = z
  .strictObject({
    format: z.literal('graycard-correction'),
    version: z.literal(1),
    name: z.string().describe('Name of the profile.'),
    model: z.enum(['LINEAR_3X3', 'ROOT_POLYNOMIAL_2', 'ROOT_POLYNOMIAL_3', 'NONE']),
    toneCurves: z
      .tuple([ToneCurve, ToneCurve, ToneCurve])
      .nullable()
      .describe(
        'Applied first, to each of red, green and blue: exp(slope * ln x + bend * (ln x)^2) from low to high. Above high, ' +
          'the log-log slope stays constant. Below low, the slope changes to 1 within three stops. ' +
          'Null if there are no tone curves.',
      ),
    terms: z
      .array(z.string())
      .min(3)
      .max(13)
      .describe('The term for each column of the matrix. r, g and b are linear light; 1 is white.'),
    matrix: z
      .tuple([row, row, row])
      .describe(
        'From decoded linear sRGB to corrected linear sRGB. Rows: red, green, blue. Includes gains and exposure.',
      ),
    whiteBalance: z.enum(['NONE', 'CHART', 'GRAY_WORLD', 'WHITE_PATCH']),
    whiteBalanceGains: z.tuple([number, number, number]).describe('Red, green, blue. Already included in the matrix.'),
    exposureOffset: number.describe('EV added so that the neutrals match their reference.'),
    linearization: z.enum(['NONE', 'NEUTRALS']),
    reference: z.enum(['CLASSIC_AFTER_2014', 'CLASSIC_BEFORE_2014']).describe('The edition of the chart.'),
    illuminant: z.strictObject({
      xy: z.tuple([number, number]).describe('CIE 1931 chromaticity, 2-degree observer.'),
      correlatedColorTemperature: number.nullable().describe('Kelvin; null far from the Planckian locus.'),
      duv: number.describe('Distance from the Planckian locus in CIE 1960 uv.'),
    }),
    crossValidatedDeltaE: number
      .nullable()
      .describe('Mean CIEDE2000 of the patches, each predicted by a fit without it.'),
  })
  .describe('A Graycard correction. Clipping, highlight roll-off and encoding come after it.');
export type CorrectionFile = z.output<typeof CorrectionFile>;

/** Converts a correction to the document described by `docs/correction.schema.json`. */
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

/** The JSON schema of that document. */
export function correctionSchema(): object {
  return z.toJSONSchema(CorrectionFile);
}
