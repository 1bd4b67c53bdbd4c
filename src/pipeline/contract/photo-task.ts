import type { Correction } from './correction.ts';
import type { CorrectionOptions } from './options.ts';
/** The closed lists of the public schema, as the pipeline knows them. */
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

/** Everything one run over a photo needs. Bytes are whole files as they were uploaded. */
export interface PhotoTask {
  readonly type: 'DETECT' | 'DETECT_AND_CORRECT' | 'CORRECT' | 'ANALYZE';
  readonly photo: Uint8Array;
  /** The file that holds the chart; for CORRECT, unless a correction is given. */
  readonly reference?: Uint8Array;
  /** A correction that was kept, instead of a reference; for CORRECT only. Of the options, those of the output count. */
  readonly correction?: Correction;
  readonly options: CorrectionOptions;
}

/** What the caller hears while a photo is worked on. Both are called between steps, on the working thread. */
export interface PhotoHooks {
  /** A stage begins. `share` of 0..1 is how far into the stage it is. */
  readonly onStage: (stage: JobStage, share: number) => void;
  /** Throws to stop the run. */
  readonly throwIfStopped: () => void;
}
