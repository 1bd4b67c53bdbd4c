import { prepare } from './apply.ts';
import { chartWarnings, isUnevenlyLit } from './chart-warnings.ts';
import { type FittedCorrection, fitCorrection } from './color/fit-correction.ts';
import type { Matrix3 } from './color/matrix3.ts';
import { rate } from './color/rating.ts';
import { displayP3, sRgb } from './color/rgb-space.ts';
import type { Chart } from './detect/chart.ts';
import { findChart } from './detect/find-chart.ts';
import { type DecodedImage, decode } from './image/decode.ts';
import { encode, formatDepth } from './image/encode.ts';
import { open } from './image/open.ts';
import { previewOf, thumbnailSize } from './image/preview.ts';
import { measurePatches, type PatchSample } from './measure.ts';
import { toFitOptions, unsupportedOption } from './options.ts';
import { reportPatches } from './patch-report.ts';
import { pictureWarnings } from './picture-warnings.ts';
import { measureOutput } from './prove.ts';
import {
  type Correction,
  type CorrectionOptions,
  type MadeFile,
  PhotoFailure,
  type PhotoHooks,
  type PhotoReport,
  type PhotoTask,
  type QualityWarning,
} from './report.ts';
import type { RgbImage } from './rgb-image.ts';
import { usablePatches } from './usable-patches.ts';
import { versions } from './versions.ts';

/** One run over a photo: decode, find, measure, fit, apply, encode, prove. Throws `PhotoFailure`. */
export async function correctPhoto(task: PhotoTask, hooks: PhotoHooks): Promise<PhotoReport> {
  const { options } = task;
  const refused = unsupportedOption(options);
  if (refused) throw new RangeError(refused.message); // the caller should have asked
  const enter = (stage: Parameters<PhotoHooks['onStage']>[0]) => {
    hooks.throwIfStopped();
    hooks.onStage(stage, 0);
  };

  enter('LOADING');
  if (task.correction) return await correctByKept(task.photo, task.correction, options, hooks);
  const holder = await decode(await chartHolder(task));

  enter('DETECTING');
  const chart = await findOrFail(holder, task);

  enter('MEASURING');
  const before = measurePatches(holder, chart.patches);
  const usable = usablePatches(before);

  enter('FITTING');
  const fitted = fitCorrection(usable, toFitOptions(options));
  const ofChart = chartWarnings(holder, chart, before);
  if (isUnevenlyLit(usable, fitted.matrix, fitted.reference)) ofChart.push('UNEVEN_LIGHT');
  if (task.type === 'DETECT') return await detectionReport(holder, chart, before, fitted, ofChart);

  enter('CORRECTING');
  const photo = task.type === 'CORRECT' ? await decode(task.photo) : holder;
  const { output, corrected, warnings: ofPicture } = await develop(photo, fitted, options, hooks);
  hooks.throwIfStopped();
  hooks.onStage('ENCODING', 0.6);
  const after = task.type === 'CORRECT' ? null : await measureOutput(corrected, chart.patches);
  const thumbnail = await previewOf(output, thumbnailSize);

  const common = {
    correction: toCorrection(fitted, options),
    warnings: distinct([...ofChart, ...ofPicture]),
    corrected,
    thumbnail,
    versions: versions(),
  };
  if (!after) return { ...common, ...nothingMeasured };
  const patches = reportPatches(before, after, fitted.reference);
  return { ...common, ...patches, detection: chart, rating: rate((patches.deltaEAfter ?? patches.deltaEBefore).mean) };
}

/** What the report of a photo without a chart of its own says of one. */
const nothingMeasured = { detection: null, patches: [], deltaEBefore: null, deltaEAfter: null, rating: null };

/** CORRECT by a correction that was kept: there is nothing to find, to measure or to fit. */
async function correctByKept(
  file: Uint8Array,
  correction: Correction,
  options: CorrectionOptions,
  hooks: PhotoHooks,
): Promise<PhotoReport> {
  const photo = await decode(file);
  hooks.throwIfStopped();
  hooks.onStage('CORRECTING', 0);
  const { output, corrected, warnings } = await develop(photo, correction, options, hooks);
  const thumbnail = await previewOf(output, thumbnailSize);
  return { ...nothingMeasured, correction, warnings: distinct(warnings), corrected, thumbnail, versions: versions() };
}

/** CORRECTING and ENCODING: the picture corrected in its own memory, and the file of it. */
async function develop(
  photo: DecodedImage,
  correction: Pick<Correction, 'matrix'>,
  { outputColorSpace, outputFormat: format, quality, preserveHighlights }: CorrectionOptions,
  hooks: PhotoHooks,
): Promise<{ output: RgbImage; corrected: MadeFile; warnings: QualityWarning[] }> {
  const space = outputColorSpace === 'DISPLAY_P3' ? displayP3 : sRgb;
  const matrix = toMatrix3(correction.matrix);
  const warnings = pictureWarnings(photo, matrix, space);
  const depth = photo.data instanceof Uint16Array ? formatDepth(format) : 8;
  const { output, run } = prepare(photo, { matrix, space, depth, preserveHighlights });
  inBands(photo, run, hooks);

  hooks.throwIfStopped();
  hooks.onStage('ENCODING', 0);
  return { output, corrected: await encode(output, { format, quality, space, exif: photo.exif }), warnings };
}

/** The file with the chart: the photo itself, or for CORRECT the reference, once the photo's header was found to be fine. */
async function chartHolder(task: PhotoTask): Promise<Uint8Array> {
  if (task.type !== 'CORRECT') return task.photo;
  if (!task.reference) {
    throw new PhotoFailure(
      'REFERENCE_MISSING',
      'There is no reference image: name a photo of the chart in the same light.',
    );
  }
  await open(task.photo);
  return task.reference;
}

async function findOrFail(image: RgbImage, { type, options }: PhotoTask): Promise<Chart> {
  const search = await findChart(image, { kind: options.chart });
  if (search.chart) return search.chart;
  const advice = 'Show the whole chart, large, sharp and without shadows';
  if (type === 'CORRECT') {
    const message = `The reference image shows no 24-patch chart (${search.seen}). ${advice}, or choose another reference.`;
    throw new PhotoFailure('REFERENCE_MISSING', message);
  }
  throw new PhotoFailure('CHART_NOT_FOUND', `No 24-patch chart was found (${search.seen}). ${advice}.`);
}

/** Rows are done in bands of about a megapixel, so that whoever waits hears of it and can stop it. */
function inBands({ width, height }: DecodedImage, run: (from: number, to: number) => void, hooks: PhotoHooks): void {
  const rows = Math.max(1, Math.floor(1_000_000 / width));
  for (let row = 0; row < height; row += rows) {
    run(row * width, Math.min(row + rows, height) * width);
    hooks.throwIfStopped();
    hooks.onStage('CORRECTING', Math.min((row + rows) / height, 1));
  }
}

/** DETECT: measured and judged, nothing corrected. The fit served to tell the chart's edition and the light's evenness. */
async function detectionReport(
  image: DecodedImage,
  chart: Chart,
  samples: readonly PatchSample[],
  { reference }: FittedCorrection,
  warnings: readonly QualityWarning[],
): Promise<PhotoReport> {
  const patches = reportPatches(samples, null, reference);
  return {
    ...patches,
    detection: chart,
    correction: null,
    rating: rate(patches.deltaEBefore.mean),
    warnings: distinct([...warnings, ...pictureWarnings(image, null, sRgb)]),
    corrected: null,
    thumbnail: await previewOf(image, thumbnailSize),
    versions: versions(),
  };
}

function toCorrection(fitted: FittedCorrection, { whiteBalance }: CorrectionOptions): Correction {
  return { ...fitted, whiteBalance, linearization: 'NONE' };
}

function toMatrix3(rows: Correction['matrix']): Matrix3 {
  const [red, green, blue] = rows.map(([r = 0, g = 0, b = 0]) => [r, g, b] as const);
  return [red!, green!, blue!];
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
