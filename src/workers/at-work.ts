import type { JobStage } from '../pipeline/contract/photo-task.ts';
import type { Attempt } from '../services/job/job-attempt.ts';

/** An attempt that this process is at. */
export interface Ongoing {
  readonly attempt: Attempt;
  /** What it is at. */
  readonly stage: () => JobStage;
}

/** What this worker process is at, and whether it is about to go. */
export interface AtWork {
  readonly attempts: Set<Ongoing>;
  /** Aborts when what has not ended by now is to be handed back. */
  readonly leaving: AbortSignal;
}
