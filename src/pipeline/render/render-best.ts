import { reportPatches, type VerifiedPatches } from '../assess/patch-report.ts';
import type { Chart } from '../chart/chart.ts';
import type { Correction } from '../contract/correction.ts';
import type { WhiteBalance } from '../contract/options.ts';
import type { QualityWarning } from '../contract/photo-report.ts';
import type { PhotoHooks, PhotoTask } from '../contract/photo-task.ts';
import type { ChartFit } from '../fit/fit-chart.ts';
import { type FittedCorrection, fitCorrection, identityCorrection } from '../fit/fit-correction.ts';
import type { LightPlane } from '../fit/light-plane.ts';
import { toCorrection } from '../fit/to-correction.ts';
import { type DecodedImage, decode } from '../image/decode.ts';
import { interpretLike } from '../measure/linear-data.ts';
import type { PatchSample } from '../measure/measure-patches.ts';
import { type RenderedPhoto, render } from './render.ts';
import { verifyOutput } from './verify-output.ts';

/** A chart's measurements and the fit made from them. */
export interface Fitting extends ChartFit {
  readonly task: PhotoTask;
  readonly chart: Chart;
  readonly before: readonly PatchSample[];
}

/** A finished file and the report on its patches, which were measured in it. */
export interface VerifiedPhoto {
  readonly rendered: RenderedPhoto;
  readonly correction: Correction;
  readonly patches: VerifiedPatches;
}

/**
 * Corrects, encodes and verifies a photo. If the patches in the encoded file are further from their references than in the
 * photo, simpler corrections are tried in turn, down to none, and the best file is kept. If even that file is no better
 * than the photo, it gets a warning. White balance taken from the image is the caller's choice, so it is never rejected
 * because of the chart.
 */
export async function renderBest(photo: DecodedImage, fitting: Fitting, hooks: PhotoHooks): Promise<VerifiedPhoto> {
  const { task, chart, before, fitted, lightToRemove } = fitting;
  const attempt = async (source: DecodedImage, fit: FitAttempt, hooks: PhotoHooks): Promise<VerifiedPhoto> => {
    const correction = toCorrection(fit, fit.whiteBalance, source);
    const rendered = await render(source, { ...correction, light: fit.light }, task.options, hooks);
    hooks.throwIfStopped();
    hooks.onStage('ENCODING', 0.6);
    const after = await verifyOutput(rendered.corrected, chart.patches);
    return { rendered, correction, patches: reportPatches(before, after, fit) };
  };
  let best = await attempt(photo, { ...fitted, whiteBalance: task.options.whiteBalance, light: lightToRemove }, hooks);
  if (typeof fitting.request.whiteBalance === 'function' || !isWorse(best)) return best;
  const silentHooks = { ...hooks, onStage: () => {} }; // a further attempt does not restart the stages
  for (const simpler of simplerFits(fitting)) {
    const next = await attempt(interpretLike(await decode(task.photo), photo), simpler, silentHooks);
    if (next.patches.deltaEAfter.mean < best.patches.deltaEAfter.mean) best = withWarning(next, 'SIMPLER_CORRECTION');
    if (!isWorse(best)) return best;
  }
  return withWarning(best, 'NOT_IMPROVED');
}

function withWarning(photo: VerifiedPhoto, warning: QualityWarning): VerifiedPhoto {
  const { rendered } = photo;
  return { ...photo, rendered: { ...rendered, warnings: [...rendered.warnings, warning] } };
}

function isWorse({ patches: { deltaEBefore, deltaEAfter } }: VerifiedPhoto): boolean {
  return deltaEAfter.mean > deltaEBefore.mean;
}

/** A fit to try, with its white balance setting and the light to divide out. */
type FitAttempt = FittedCorrection & { readonly whiteBalance: WhiteBalance; readonly light: LightPlane | null };

/** Simpler fits, from a plain matrix down to no correction. Each is computed only when it is needed. */
function* simplerFits({ task, usable, request, fitted, lightToRemove }: Fitting): Generator<FitAttempt> {
  const { whiteBalance } = task.options;
  for (const model of ['LINEAR_3X3', 'NONE'] as const) {
    const simpler = { ...request, reference: fitted.reference, model, linearization: 'NONE' } as const;
    if (fitted.model === 'NONE' && model !== 'NONE') continue;
    yield { ...fitCorrection(usable, simpler), whiteBalance, light: lightToRemove };
  }
  yield { ...identityCorrection(fitted), whiteBalance: 'NONE', light: null };
}
