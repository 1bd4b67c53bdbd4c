import type { Correction } from './correction.ts';
import type { CorrectionOptions } from './options.ts';

/** The stages of a job, as in the public schema. */
export type JobStage =
  | 'QUEUED'
  | 'LOADING'
  | 'DETECTING'
  | 'MEASURING'
  | 'FITTING'
  | 'CORRECTING'
  | 'ENCODING'
  | 'STORING'
  | 'DONE';

/** The input of one run over a photo. Bytes are complete files as uploaded. */
export interface PhotoTask {
  readonly type: 'DETECT' | 'DETECT_AND_CORRECT' | 'CORRECT' | 'ANALYZE';
  readonly photo: Uint8Array;
  /** The file with the chart. For CORRECT, unless a correction is given. */
  readonly reference?: Uint8Array;
  /** A stored correction, instead of a reference. Only for CORRECT; then only the output options apply. */
  readonly correction?: Correction;
  readonly options: CorrectionOptions;
}

/** Callbacks during a run. Both are called between steps, on the thread that processes the photo. */
export interface PhotoHooks {
  /** Reports the start of a stage or progress in it. `share` is the completed part of the stage, 0..1. */
  readonly onStage: (stage: JobStage, share: number) => void;
  /** Stops the run by throwing. */
  readonly throwIfStopped: () => void;
}
