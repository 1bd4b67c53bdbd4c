import { analyze } from './analysis/analyze.ts';
import { type ChartReport, judgeChart } from './assess/assess-chart.ts';
import { makeReport } from './assess/make-report.ts';
import { reportPatches } from './assess/patch-report.ts';
import { pictureWarnings } from './assess/picture-warnings.ts';
import { rate } from './assess/rating.ts';
import type { Chart } from './chart/chart.ts';
import { sRgb } from './color/rgb-space.ts';
import type { Correction } from './contract/correction.ts';
import type { CorrectionOptions } from './contract/options.ts';
import { unsupportedOption } from './contract/options.ts';
import { PhotoFailure } from './contract/photo-failure.ts';
import type { PhotoReport, QualityWarning } from './contract/photo-report.ts';
import type { PhotoHooks, PhotoTask } from './contract/photo-task.ts';
import { findChart } from './find/find-chart.ts';
import { markCovered } from './fit/covered-patches.ts';
import { fitChart } from './fit/fit-chart.ts';
import type { FittedCorrection } from './fit/fit-correction.ts';
import { toFitOptions } from './fit/fit-options.ts';
import { toCorrection } from './fit/to-correction.ts';
import { checkHeader, type DecodedImage, decode } from './image/decode.ts';
import { interpretAsLinear, interpretLike, measureChart } from './measure/linear-data.ts';
import { measurePatches, type PatchSample } from './measure/measure-patches.ts';
import { usablePatches } from './measure/usable-patches.ts';
import { codeMax } from './pixels/linear-light.ts';
import type { RgbImage } from './pixels/rgb-image.ts';
import { viewableCopy } from './pixels/viewable.ts';
import { develop } from './render/render.ts';
import { developBest } from './render/render-best.ts';

/** One run over a photo: decode, find, measure, fit, apply, encode, prove. Throws `PhotoFailure`. */
export async function correctPhoto(task: PhotoTask, hooks: PhotoHooks): Promise<PhotoReport> {
  const { options } = task;
  const refused = unsupportedOption(options, task.type);
  if (refused) throw new RangeError(refused.message); // the caller should have asked
  const enter = (stage: Parameters<PhotoHooks['onStage']>[0]) => {
    hooks.throwIfStopped();
    hooks.onStage(stage, 0);
  };

  enter('LOADING');
  if (task.correction) {
    const photo = await decode(task.photo);
    const read = task.correction.isForLinearData ? interpretAsLinear(photo) : photo;
    return await correctByKept(read, task.correction, options, hooks);
  }
  const decoded = await decode(await chartHolder(task));
  if (task.type === 'ANALYZE') {
    enter('MEASURING');
    return await analyzePhoto(decoded);
  }

  enter('DETECTING');
  const chart = await findOrFail(decoded, task);

  enter('MEASURING');
  const { image: holder, samples } =
    options.linearization === 'AUTO'
      ? measureChart(decoded, chart.patches)
      : { image: decoded, samples: measurePatches(decoded, chart.patches) };
  const before = markCovered(samples);
  const usable = usablePatches(before);

  const photo = task.type === 'CORRECT' ? interpretLike(await decode(task.photo), holder) : holder;

  enter('FITTING');
  const fit = fitChart(chart, usable, toFitOptions(options, photo), options);
  const seen = judgeChart(holder, chart, before, fit.light);
  if (task.type === 'DETECT') return await detectionReport(holder, before, fit.fitted, seen);
  if (task.type === 'CORRECT') {
    const correction = toCorrection(fit.fitted, options.whiteBalance, holder);
    return await correctByKept(photo, correction, options, hooks, seen.warnings);
  }

  const { made, correction, patches } = await developBest(holder, { ...fit, task, chart, before }, hooks);
  hooks.onStage('ENCODING', 0.9);
  return await makeReport(made.output, {
    ...seen,
    ...patches,
    correction,
    rating: rate(patches.deltaEAfter.mean),
    warnings: [...seen.warnings, ...made.warnings],
    corrected: made.corrected,
  });
}

/** ANALYZE: the picture by itself. */
async function analyzePhoto(photo: DecodedImage): Promise<PhotoReport> {
  return await makeReport(photo, { analysis: analyze(photo), warnings: pictureWarnings(photo, null, sRgb) });
}

/** CORRECT by a correction that is there already: nothing is measured in the photo itself. */
async function correctByKept(
  photo: DecodedImage,
  correction: Correction,
  options: CorrectionOptions,
  hooks: PhotoHooks,
  ofChart: readonly QualityWarning[] = [],
): Promise<PhotoReport> {
  const { output, corrected, warnings } = await develop(photo, correction, options, hooks);
  return await makeReport(output, { correction, corrected, warnings: [...ofChart, ...warnings] });
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
  await checkHeader(task.photo);
  return task.reference;
}

async function findOrFail(image: RgbImage, { type, options }: PhotoTask): Promise<Chart> {
  const search = await findChart(viewableCopy(image), { kind: options.chart });
  if (search.chart) return search.chart;
  if (codeMax(image) > 255 && !image.encoding) {
    const { chart } = await findChart(viewableCopy(interpretAsLinear(image)), { kind: options.chart }); // it may be dark light
    if (chart) return chart;
  }
  const advice = 'Show the whole chart, large, sharp and without shadows';
  if (type === 'CORRECT') {
    const message = `The reference image shows no 24-patch chart (${search.reason}). ${advice}, or choose another reference.`;
    throw new PhotoFailure('REFERENCE_MISSING', message);
  }
  throw new PhotoFailure('CHART_NOT_FOUND', `No 24-patch chart was found (${search.reason}). ${advice}.`);
}

/** DETECT: measured and judged, nothing corrected. The fit served to tell the chart's edition and the light's evenness. */
async function detectionReport(
  image: DecodedImage,
  samples: readonly PatchSample[],
  fitted: FittedCorrection,
  seen: ChartReport,
): Promise<PhotoReport> {
  const patches = reportPatches(samples, null, fitted);
  const warnings = [...seen.warnings, ...pictureWarnings(image, null, sRgb)];
  return await makeReport(image, { ...seen, ...patches, rating: rate(patches.deltaEBefore.mean), warnings });
}
