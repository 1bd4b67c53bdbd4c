import type { JobStatus } from '../generated/prisma/enums.ts';

/**
 * The sign that a job has changed, as it travels between processes. It says which and how far, not what: it may be lost,
 * repeated or late, so whoever hears it reads the row.
 */
export interface JobMoved {
  readonly jobId: string;
  readonly ownerId: string;
  /** The batch that it belongs to. */
  readonly batchId: string | null;
  readonly status: JobStatus;
  /** Grows by one with each change of this job. */
  readonly sequence: number;
}

/** The sign that an operation has changed; what is said of `JobMoved` holds for it as well. */
export interface OperationMoved {
  readonly operationId: string;
  readonly ownerId: string;
  readonly status: JobStatus;
  /** Grows by one with each change of this operation. */
  readonly sequence: number;
}

export type Change = JobMoved | OperationMoved;

/** Where a change is heard: of one job, of the jobs of one batch, of all jobs of one owner, or of one operation. */
export type Topic = `job:${string}` | `batch:${string}` | `jobs:${string}` | `operation:${string}`;

export type Listener = (change: Change) => void;

/** Carries changes to whoever listens, in whichever process. Holds nothing that may not be lost. */
export interface Events {
  /**
   * Tells the topics of a job. Never throws and never waits for what carries it: what cannot be sent is logged, and found
   * again from the database.
   */
  jobMoved(change: JobMoved): Promise<void>;
  /** The same for the topic of an operation. */
  operationMoved(change: OperationMoved): Promise<void>;
  /**
   * Resolves once every later change will be heard; call what it resolves to in order to stop. `onGap` is called when
   * changes may have been missed: the way they come was cut and is whole again.
   */
  listen(topic: Topic, onChange: Listener, onGap?: () => void): Promise<() => Promise<void>>;
  /** Whether changes reach other processes right now. */
  isHealthy(): Promise<boolean>;
  dispose(): Promise<void>;
}

/** The topics that hear of a change. */
export function topicsOf(change: Change): Topic[] {
  if ('operationId' in change) return [`operation:${change.operationId}`];
  const { jobId, batchId, ownerId } = change;
  return [`job:${jobId}`, ...(batchId ? [`batch:${batchId}` as const] : []), `jobs:${ownerId}`];
}
