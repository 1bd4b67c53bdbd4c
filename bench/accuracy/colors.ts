import { readFileSync } from 'node:fs';
import { labToLinear } from '../../src/pipeline/chart/chart-reference.ts';
import type { Correction } from '../../src/pipeline/contract/correction.ts';
import { resolveOptions } from '../../src/pipeline/contract/options.ts';
import { PhotoFailure } from '../../src/pipeline/contract/photo-failure.ts';
import type { PhotoReport } from '../../src/pipeline/contract/photo-report.ts';
import { correctPhoto } from '../../src/pipeline/correct.ts';
import { withCpuTime } from '../cpu-time.ts';
import { fitError } from './fit-error.ts';
import type { ChartPhoto } from './manifest.ts';

/** The colour errors of a whole job, as mean CIEDE2000 over patches. */
export interface ColorStats {
  /** In the photo, all 24 patches. */
  readonly before: number;
  /** Usable patches, fitted, before encoding. */
  readonly fit: number;
  /** Usable patches, each predicted by a fit that did not see it; null if nothing was corrected. */
  readonly leaveOneOut: number | null;
  /** In the encoded JPEG, all 24 patches. */
  readonly after: number;
  readonly usablePatches: number;
  readonly clippedPatches: number;
  readonly chosen: Pick<Correction, 'model' | 'linearization' | 'reference'>;
  /** A simpler correction was used because the chosen one made the file worse than the photo. */
  readonly isSimpler: boolean;
  /** CPU time of the whole job, from the file to the JPEG. */
  readonly cpuMs: number;
}

const silent = { onStage: () => {}, throwIfStopped: () => {} };

/** Runs a whole job with default options. Returns a message if it fails. */
export async function correctColors(photo: ChartPhoto): Promise<ColorStats | string> {
  const task = { type: 'DETECT_AND_CORRECT', photo: readFileSync(photo.path), options: resolveOptions() } as const;
  try {
    const { value: report, cpuMs } = await withCpuTime(() => correctPhoto(task, silent));
    return { ...statsOf(report), cpuMs };
  } catch (error) {
    if (error instanceof PhotoFailure) return `${error.code}: ${error.message}`;
    throw error;
  }
}

function statsOf(report: PhotoReport): Omit<ColorStats, 'cpuMs'> {
  const { correction, patches, deltaEBefore, deltaEAfter, warnings } = report;
  if (!correction || !deltaEBefore || !deltaEAfter) throw new TypeError('The job corrected nothing.');
  const { model, linearization, reference, matrix, toneCurves = null } = correction;
  const usable = patches.flatMap(({ index, measured: { lab }, exclusion }) => {
    const [L, a, b] = lab;
    return exclusion ? [] : [{ index: index - 1, measured: labToLinear({ L, a, b }) }];
  });
  return {
    before: deltaEBefore.mean,
    fit: fitError(usable, { matrix, toneCurves }, reference),
    leaveOneOut: correction.crossValidatedDeltaE,
    after: deltaEAfter.mean,
    usablePatches: usable.length,
    clippedPatches: patches.filter(({ clipped }) => clipped).length,
    chosen: { model, linearization, reference },
    isSimpler: warnings.includes('SIMPLER_CORRECTION'),
  };
}
