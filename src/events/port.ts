import type { JobStatus } from '../generated/prisma/enums.ts';

/**
 * The notification that a job has changed, as sent between processes. It says which job and up to which sequence, not
 * what changed: it can be lost, repeated or late, so a listener reads the row.
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

/** The notification that an operation has changed, with the same guarantees as `JobMoved`. */
export interface OperationMoved {
  readonly operationId: string;
  readonly ownerId: string;
  readonly status: JobStatus;
  /** Grows by one with each change of this operation. */
  readonly sequence: number;
}

export type Change = JobMoved | OperationMoved;

/** The topic of one job, of the jobs of one batch, of all jobs of one owner, or of one operation. */
export type Topic = `job:${string}` | `batch:${string}` | `jobs:${string}` | `operation:${string}`;

export type Listener = (change: Change) => void;

/** Notifies listeners in any process of changes. A notification can be lost: the database has the state. */
export interface Events {
  /** How often a follower reads the database although it was notified of nothing. */
  readonly pollMs: number;
  /**
   * Notifies the topics of a job. Never throws and never waits for the transport: a notification that cannot be sent is
   * logged, and its listeners find the change in the database.
   */
  jobMoved(change: JobMoved): Promise<void>;
  /** The same for the topic of an operation. */
  operationMoved(change: OperationMoved): Promise<void>;
  /**
   * Resolves once the listener is notified of every later change; call the returned function to stop. `onGap` is called
   * when changes may have been missed: the transport was interrupted and works again.
   */
  listen(topic: Topic, onChange: Listener, onGap?: () => void): Promise<() => Promise<void>>;
  /** Resolves to true if notifications currently reach other processes. */
  isHealthy(): Promise<boolean>;
  dispose(): Promise<void>;
}

/** The topics to notify of a change. */
export function topicsOf(change: Change): Topic[] {
  if ('operationId' in change) return [`operation:${change.operationId}`];
  const { jobId, batchId, ownerId } = change;
  return [`job:${jobId}`, ...(batchId ? [`batch:${batchId}` as const] : []), `jobs:${ownerId}`];
}
