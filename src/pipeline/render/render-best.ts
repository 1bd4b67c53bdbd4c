import { type ProvedPatches, reportPatches } from '../assess/patch-report.ts';
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
import { type Developed, develop } from './render.ts';
import { measureOutput } from './verify-output.ts';

/** What was measured and fitted. */
export interface Fitting extends ChartFit {
  readonly task: PhotoTask;
  readonly chart: Chart;
  readonly before: readonly PatchSample[];
}

/** A finished file and what its patches, measured again in it, are worth. */
export interface Proved {
  readonly made: Developed;
  readonly correction: Correction;
  readonly patches: ProvedPatches;
}

/**
 * Corrects, encodes and proves. Where the patches of the encoded file are further from their references than they were in
 * the photo, simpler corrections are tried in turn, down to none, and the best file of all is kept; where even that is no
 * better than the photo, it says so. White taken from the picture is the caller's own wish and not held against the chart.
 */
export async function developBest(photo: DecodedImage, fitting: Fitting, hooks: PhotoHooks): Promise<Proved> {
  const { task, chart, before, fitted, lightToRemove } = fitting;
  const tryOut = async (source: DecodedImage, fit: Tried, quietly: PhotoHooks): Promise<Proved> => {
    const correction = toCorrection(fit, fit.whiteBalance, source);
    const made = await develop(source, { ...correction, light: fit.light }, task.options, quietly);
    quietly.throwIfStopped();
    quietly.onStage('ENCODING', 0.6);
    const after = await measureOutput(made.corrected, chart.patches);
    return { made, correction, patches: reportPatches(before, after, fit) };
  };
  let best = await tryOut(photo, { ...fitted, whiteBalance: task.options.whiteBalance, light: lightToRemove }, hooks);
  if (typeof fitting.request.whiteBalance === 'function' || !isWorse(best)) return best;
  const quiet = { ...hooks, onStage: () => {} }; // a second try is not a stage of its own
  for (const simpler of simplerCorrections(fitting)) {
    const next = await tryOut(interpretLike(await decode(task.photo), photo), simpler, quiet);
    if (next.patches.deltaEAfter.mean < best.patches.deltaEAfter.mean) best = withWarning(next, 'SIMPLER_CORRECTION');
    if (!isWorse(best)) return best;
  }
  return withWarning(best, 'NOT_IMPROVED');
}

function withWarning(proved: Proved, warning: QualityWarning): Proved {
  return { ...proved, made: { ...proved.made, warnings: [...proved.made.warnings, warning] } };
}

function isWorse({ patches: { deltaEBefore, deltaEAfter } }: Proved): boolean {
  return deltaEAfter.mean > deltaEBefore.mean;
}

/** A fit as it is tried: the white that was asked for, and the light that is divided out. */
type Tried = FittedCorrection & { readonly whiteBalance: WhiteBalance; readonly light: LightPlane | null };

/** From the matrix down to none; each is fitted only when it is asked for. */
function* simplerCorrections({ task, usable, request, fitted, lightToRemove }: Fitting): Generator<Tried> {
  const { whiteBalance } = task.options;
  for (const model of ['LINEAR_3X3', 'NONE'] as const) {
    const simpler = { ...request, reference: fitted.reference, model, linearization: 'NONE' } as const;
    if (fitted.model === 'NONE' && model !== 'NONE') continue;
    yield { ...fitCorrection(usable, simpler), whiteBalance, light: lightToRemove };
  }
  yield { ...identityCorrection(fitted), whiteBalance: 'NONE', light: null };
}
