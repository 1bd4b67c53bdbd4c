import type { JobStage } from '../pipeline/contract/photo-task.ts';
import type { Attempt } from '../services/job/job-attempt.ts';

/** An attempt in progress in this process. */
export interface Ongoing {
  readonly attempt: Attempt;
  /** The current stage. */
  readonly stage: () => JobStage;
}

/** The work in progress in this process, and whether the process is shutting down. */
export interface AtWork {
  readonly attempts: Set<Ongoing>;
  /** Aborts when work that has not ended must be requeued. */
  readonly leaving: AbortSignal;
}
