import type { QualityRating } from '../../pipeline/contract/photo-report.ts';
import type { Report, ReportedImage } from './report-data.ts';

/** Formats a number for people, with two decimals by default; an en dash if there is none. The same in every format. */
export const formatValue = (value: number | null | undefined, decimals = 2): string =>
  value === null || value === undefined ? '–' : value.toFixed(decimals).replace(/^-(0\.?0*)$/, '$1');

const dateFormat = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'UTC',
});
/** Formats an ISO timestamp in UTC, such as "29 Nov 2026, 08:08". */
const formatDate = (iso: string): string => dateFormat.format(new Date(iso));

/** Formats a capture time as the camera's clock showed it: "29 Nov 2026, 08:08", with "(UTC+01:00)" if the camera said so. */
function formatCaptureTime(iso: string, offsetMinutes: number | null): string {
  const clock = formatDate(new Date(Date.parse(iso) + (offsetMinutes ?? 0) * 60_000).toISOString());
  if (offsetMinutes === null) return clock;
  const [hours, minutes] = [Math.floor(Math.abs(offsetMinutes) / 60), Math.abs(offsetMinutes) % 60];
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  return `${clock} (UTC${offsetMinutes < 0 ? '−' : '+'}${twoDigits(hours)}:${twoDigits(minutes)})`;
}

const ratingWords: Record<QualityRating, string> = {
  EXCELLENT: 'Excellent',
  VERY_GOOD: 'Very good',
  GOOD: 'Good',
  FAIR: 'Fair',
  POOR: 'Poor',
};
export const ratingOf = (rating: QualityRating | null): string => (rating ? ratingWords[rating] : 'Not rated');

const models: Record<string, string> = {
  LINEAR_3X3: '3×3 matrix',
  ROOT_POLYNOMIAL_2: 'Root polynomial, degree 2',
  ROOT_POLYNOMIAL_3: 'Root polynomial, degree 3',
  NONE: 'White balance only',
};
const whiteBalances: Record<string, string> = {
  CHART: 'Neutral patches',
  GRAY_WORLD: 'Grey world',
  WHITE_PATCH: 'White patch',
  NONE: 'None',
};
const linearizations: Record<string, string> = { NEUTRALS: 'From neutral patches', NONE: 'None' };
const colorSpaces: Record<string, string> = {
  SRGB: 'sRGB',
  DISPLAY_P3: 'Display P3',
  ADOBE_RGB: 'Adobe RGB (1998)',
};

/** A value of the API in words; the value itself if it has none. */
const wordsOf = (words: Record<string, string>, value: string): string => words[value] ?? value;

type Lines = readonly (readonly [name: string, value: string])[];

export const createdLine = ({ madeAt, madeFor, software }: Report): string =>
  `Created on ${formatDate(madeAt)} UTC for ${madeFor} with ${software}`;

/** The names and values of a report's summary. */
export function summaryLines({ total, figures, images }: Report): Lines {
  const { corrected, meanDeltaEBefore, meanDeltaEAfter, worstDeltaE, ratings } = total;
  const before = meanDeltaEBefore === null ? '' : `${formatValue(meanDeltaEBefore)} before, `;
  const hasReference = images.some(({ method }) => method !== null);
  return [
    ['Images', `${total.images} (${corrected} measured after correction)`],
    [
      'Mean CIEDE2000',
      corrected
        ? `${before}${formatValue(meanDeltaEAfter)} after; worst image ${formatValue(worstDeltaE)}`
        : 'Not measured',
    ],
    ...(ratings.length
      ? [['Ratings', ratings.map(({ rating, count }) => `${ratingOf(rating)}: ${count}`).join(', ')] as const]
      : []),
    ['Colour difference', figures.colorDifference],
    ['Colour space', figures.colorSpace],
    ...(hasReference ? [['Reference values', figures.reference] as const] : []),
  ];
}

/** The differences of one image in a sentence, without its rating. Null if its patches were not measured. */
export function differenceLine({ before, after }: ReportedImage): string | null {
  if (!before && !after) return null;
  const values = [before && `${formatValue(before.mean)} before`, after && `${formatValue(after.mean)} after`];
  const details = after
    ? ` (median ${formatValue(after.median)}, 90th percentile ${formatValue(after.percentile90)}, worst ${formatValue(after.max)})`
    : '';
  return `mean CIEDE2000 ${values.filter(Boolean).join(', ')}${details}`;
}

/** Why an image has no table of patches. */
export const notMeasured = ({ method }: ReportedImage): string =>
  method
    ? 'The correction was made with the chart in another photo, or with a saved profile. The colours of this image were not measured.'
    : 'No chart was measured in this image.';

/** The names and values that describe an image and how it was corrected. */
export function imageLines(image: ReportedImage): Lines {
  const optional = (name: string, value: string | null) => (value ? [[name, value] as const] : []);
  return [
    ['Original', `${image.width} × ${image.height} pixels, ${image.byteSize.toLocaleString('en')} bytes`],
    ['SHA-256', image.sha256],
    ...optional('Camera', image.camera),
    ...optional('Captured', image.capturedAt && formatCaptureTime(image.capturedAt, image.captureOffset)),
    ['Processed', `${formatDate(image.processedAt)} UTC`],
    ...methodLines(image),
    ...optional('Notes', image.notes),
  ];
}

function methodLines({ method, patches }: ReportedImage): Lines {
  if (!method) return [];
  const { illuminant, whiteBalanceGains, matrix, exposureOffset } = method;
  const kelvin = illuminant.correlatedColorTemperature;
  const gains = whiteBalanceGains.map((gain) => formatValue(gain, 3)).join(', ');
  const sign = exposureOffset > 0 ? '+' : '';
  // Without patches of its own, the image shares the correction of another one, and its cross-validation.
  const crossValidated = patches.length ? 'Cross-validated CIEDE2000' : 'Cross-validated CIEDE2000 of the chart';
  return [
    ['Chart edition', method.reference],
    ['Correction model', wordsOf(models, method.model)],
    ['White balance', `${wordsOf(whiteBalances, method.whiteBalance)}: ${gains} (R, G, B)`],
    ['Linearisation', wordsOf(linearizations, method.linearization)],
    [
      'Illuminant',
      `${kelvin === null ? 'no colour temperature' : `${Math.round(kelvin)} K`}, Duv ${formatValue(illuminant.duv, 4)}, x ${formatValue(illuminant.xy[0], 4)}, y ${formatValue(illuminant.xy[1], 4)}`,
    ],
    ['Exposure', `${sign}${formatValue(exposureOffset)} EV`],
    ['Output colour space', method.outputColorSpace ? wordsOf(colorSpaces, method.outputColorSpace) : 'Not recorded'],
    [crossValidated, formatValue(method.crossValidatedDeltaE)],
    ...matrix.map((row, i) => [`Matrix, ${'RGB'[i]}`, row.map((value) => formatValue(value, 4)).join('  ')] as const),
  ];
}
