import { analyze } from './analysis/analyze.ts';
import { assessChart, type ChartReport } from './assess/assess-chart.ts';
import { makeReport } from './assess/make-report.ts';
import { reportPatches } from './assess/patch-report.ts';
import { pictureWarnings } from './assess/picture-warnings.ts';
import { rate } from './assess/rating.ts';
import { sRgb } from './color/rgb-space.ts';
import type { Correction } from './contract/correction.ts';
import type { CorrectionOptions } from './contract/options.ts';
import { unsupportedOption } from './contract/options.ts';
import { PhotoFailure } from './contract/photo-failure.ts';
import type { PhotoReport, QualityWarning } from './contract/photo-report.ts';
import type { PhotoHooks, PhotoTask } from './contract/photo-task.ts';
import { findOrFail } from './find-or-fail.ts';
import { markCovered } from './fit/covered-patches.ts';
import { fitChart } from './fit/fit-chart.ts';
import type { FittedCorrection } from './fit/fit-correction.ts';
import { toFitOptions } from './fit/fit-options.ts';
import { toCorrection } from './fit/to-correction.ts';
import { checkHeader, type DecodedImage, decode } from './image/decode.ts';
import { interpretAsLinear, interpretLike, measureChart } from './measure/linear-data.ts';
import { measurePatches, type PatchSample } from './measure/measure-patches.ts';
import { usablePatches } from './measure/usable-patches.ts';
import { render } from './render/render.ts';
import { renderBest } from './render/render-best.ts';

/** Runs all steps over one photo: decode, find, measure, fit, apply, encode, verify. Throws `PhotoFailure`. */
export async function correctPhoto(task: PhotoTask, hooks: PhotoHooks): Promise<PhotoReport> {
  const { options } = task;
  const unsupported = unsupportedOption(options, task.type);
  if (unsupported) throw new RangeError(unsupported.message); // callers must check this first
  const enter = (stage: Parameters<PhotoHooks['onStage']>[0]) => {
    hooks.throwIfStopped();
    hooks.onStage(stage, 0);
  };

  enter('LOADING');
  if (task.correction) {
    const photo = await decode(task.photo);
    const read = task.correction.isForLinearData ? interpretAsLinear(photo) : photo;
    return await correctWith(read, task.correction, options, hooks);
  }
  const decoded = await decode(await chartSource(task));
  if (task.type === 'ANALYZE') {
    enter('MEASURING');
    return await analyzePhoto(decoded);
  }

  enter('DETECTING');
  const chart = await findOrFail(decoded, task);

  enter('MEASURING');
  const { image: chartImage, samples } =
    options.linearization === 'AUTO'
      ? measureChart(decoded, chart.patches)
      : { image: decoded, samples: measurePatches(decoded, chart.patches) };
  const before = markCovered(samples);
  const usable = usablePatches(before);

  const photo = task.type === 'CORRECT' ? interpretLike(await decode(task.photo), chartImage) : chartImage;

  enter('FITTING');
  const fit = fitChart(chart, usable, toFitOptions(options, photo), options);
  const chartReport = assessChart(chartImage, chart, before, fit.light);
  if (task.type === 'DETECT') return await detectionReport(chartImage, before, fit.fitted, chartReport);
  if (task.type === 'CORRECT') {
    const correction = toCorrection(fit.fitted, options.whiteBalance, chartImage);
    return await correctWith(photo, correction, options, hooks, chartReport.warnings);
  }

  const { rendered, correction, patches } = await renderBest(chartImage, { ...fit, task, chart, before }, hooks);
  hooks.onStage('ENCODING', 0.9);
  return await makeReport(rendered.output, {
    ...chartReport,
    ...patches,
    correction,
    rating: rate(patches.deltaEAfter.mean),
    warnings: [...chartReport.warnings, ...rendered.warnings],
    corrected: rendered.corrected,
  });
}

/** ANALYZE: reports on the image without a chart. */
async function analyzePhoto(photo: DecodedImage): Promise<PhotoReport> {
  return await makeReport(photo, { analysis: analyze(photo), warnings: pictureWarnings(photo, null, sRgb) });
}

/** CORRECT with an existing correction: nothing is measured in the photo itself. */
async function correctWith(
  photo: DecodedImage,
  correction: Correction,
  options: CorrectionOptions,
  hooks: PhotoHooks,
  chartWarnings: readonly QualityWarning[] = [],
): Promise<PhotoReport> {
  const { output, corrected, warnings } = await render(photo, correction, options, hooks);
  return await makeReport(output, { correction, corrected, warnings: [...chartWarnings, ...warnings] });
}

/** The file that contains the chart: the photo itself, or for CORRECT the reference. Then the photo's header is checked first. */
async function chartSource(task: PhotoTask): Promise<Uint8Array> {
  if (task.type !== 'CORRECT') return task.photo;
  if (!task.reference) {
    throw new PhotoFailure(
      'REFERENCE_MISSING',
      'There is no reference image. Specify a photo of the chart taken in the same light.',
    );
  }
  await checkHeader(task.photo);
  return task.reference;
}

/** DETECT: measures and assesses without correcting. The fit only determines the chart's edition and how even the light is. */
async function detectionReport(
  image: DecodedImage,
  samples: readonly PatchSample[],
  fitted: FittedCorrection,
  chartReport: ChartReport,
): Promise<PhotoReport> {
  const patches = reportPatches(samples, null, fitted);
  const warnings = [...chartReport.warnings, ...pictureWarnings(image, null, sRgb)];
  return await makeReport(image, { ...chartReport, ...patches, rating: rate(patches.deltaEBefore.mean), warnings });
}
