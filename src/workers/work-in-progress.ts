import type { JobStage } from '../pipeline/contract/photo-task.ts';
import type { Attempt } from '../services/job/job-attempt.ts';

/** An attempt in progress in this process. */
export interface OngoingAttempt {
  readonly attempt: Attempt;
  /** The current stage. */
  readonly stage: () => JobStage;
}

/** The work in progress in this process, and whether the process is shutting down. */
export interface WorkInProgress {
  readonly attempts: Set<OngoingAttempt>;
  /** Aborts when work that has not ended must be requeued. */
  readonly shutdown: AbortSignal;
}
