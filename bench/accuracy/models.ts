import { reportPatches } from '../../src/pipeline/assess/patch-report.ts';
import type { Chart } from '../../src/pipeline/chart/chart.ts';
import { resolveOptions } from '../../src/pipeline/contract/options.ts';
import { PhotoFailure } from '../../src/pipeline/contract/photo-failure.ts';
import type { FitRequest } from '../../src/pipeline/fit/choose-fit.ts';
import { markCovered } from '../../src/pipeline/fit/covered-patches.ts';
import { fitCorrection } from '../../src/pipeline/fit/fit-correction.ts';
import { toFitOptions } from '../../src/pipeline/fit/fit-options.ts';
import type { DecodedImage } from '../../src/pipeline/image/decode.ts';
import { measureChart } from '../../src/pipeline/measure/linear-data.ts';
import type { PatchSample } from '../../src/pipeline/measure/measure-patches.ts';
import type { UsablePatch } from '../../src/pipeline/measure/usable-patches.ts';
import { usablePatches } from '../../src/pipeline/measure/usable-patches.ts';
import { render } from '../../src/pipeline/render/render.ts';
import { verifyOutput } from '../../src/pipeline/render/verify-output.ts';
import { fitError, nestedLeaveOneOut } from './fit-error.ts';
import { comparePrices, type PriceErrors } from './prices.ts';

/** One model with one linearization, regardless of AUTO. */
export type ForcedFit = Pick<FitRequest, 'model' | 'linearization'>;

/** Mean CIEDE2000, as in `ColorStats`, without the fallback to simpler corrections if `after` is worse than the photo. */
export interface ForcedFitStats extends ForcedFit {
  readonly fit: number;
  readonly leaveOneOut: number;
  readonly after: number;
}
export interface ModelStats {
  /** Leave-one-out error with AUTO's choice repeated for each omitted patch. */
  readonly nested: number;
  readonly forced: readonly ForcedFitStats[];
  /** Empty unless requested. */
  readonly prices: readonly PriceErrors[];
}

export const forcedFits: readonly ForcedFit[] = (
  ['NONE', 'LINEAR_3X3', 'ROOT_POLYNOMIAL_2', 'ROOT_POLYNOMIAL_3', 'AUTO'] as const
).flatMap((model) => (['NONE', 'NEUTRALS', 'AUTO'] as const).map((linearization) => ({ model, linearization })));

const silent = { onStage: () => {}, throwIfStopped: () => {} };

/** Corrects the photo with every model and, with `prices`, compares prices for AUTO; null if too few patches are usable. */
export async function compareModels(decoded: DecodedImage, chart: Chart, prices: boolean): Promise<ModelStats | null> {
  const { image, samples } = measureChart(decoded, chart.patches);
  const before = markCovered(samples);
  const usable = usableOrNull(before);
  if (!usable) return null;
  const forced: ForcedFitStats[] = [];
  for (const fit of forcedFits) forced.push({ ...fit, ...(await force(fit, image, chart, before, usable)) });
  const request = toFitOptions(resolveOptions(), image);
  return { nested: nestedLeaveOneOut(usable, request), forced, prices: prices ? comparePrices(usable, request) : [] };
}

async function force(
  fit: ForcedFit,
  image: DecodedImage,
  { patches }: Chart,
  before: readonly PatchSample[],
  usable: readonly UsablePatch[],
): Promise<Omit<ForcedFitStats, keyof ForcedFit>> {
  const options = resolveOptions(fit);
  const fitted = fitCorrection(usable, toFitOptions(options, image));
  const copy = { ...image, data: image.data.slice() }; // rendering overwrites the pixels
  const { corrected } = await render(copy, fitted, options, silent);
  const { deltaEAfter } = reportPatches(before, await verifyOutput(corrected, patches), fitted);
  return {
    fit: fitError(usable, fitted, fitted.reference),
    leaveOneOut: fitted.crossValidatedDeltaE ?? Number.NaN,
    after: deltaEAfter.mean,
  };
}

function usableOrNull(samples: readonly PatchSample[]): UsablePatch[] | null {
  try {
    return usablePatches(samples);
  } catch (error) {
    if (error instanceof PhotoFailure) return null;
    throw error;
  }
}
