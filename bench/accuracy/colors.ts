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

/** What a whole job made of a photo's colours. Errors are mean CIEDE2000 over patches. */
export interface ColorFigures {
  /** In the photo, all 24 patches. */
  readonly before: number;
  /** Usable patches as the fit on them has them, before encoding. */
  readonly fit: number;
  /** Usable patches, each predicted by a fit that did not see it; null where nothing was corrected in the end. */
  readonly leaveOneOut: number | null;
  /** In the encoded JPEG, all 24 patches. */
  readonly after: number;
  readonly usablePatches: number;
  readonly clippedPatches: number;
  readonly chosen: Pick<Correction, 'model' | 'linearization' | 'reference'>;
  /** A simpler correction than the chosen one was given, because that made the file worse than the photo. */
  readonly isSimpler: boolean;
  /** Of the whole job, from the file to the JPEG. */
  readonly cpuMs: number;
}

const silent = { onStage: () => {}, throwIfStopped: () => {} };

/** A whole job with every option left alone; in words, why there was none. */
export async function correctColors(photo: ChartPhoto): Promise<ColorFigures | string> {
  const task = { type: 'DETECT_AND_CORRECT', photo: readFileSync(photo.path), options: resolveOptions() } as const;
  try {
    const { value: report, cpuMs } = await withCpuTime(() => correctPhoto(task, silent));
    return { ...figuresOf(report), cpuMs };
  } catch (error) {
    if (error instanceof PhotoFailure) return `${error.code}: ${error.message}`;
    throw error;
  }
}

function figuresOf(report: PhotoReport): Omit<ColorFigures, 'cpuMs'> {
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
