import type { DbTransaction } from '../../db/client.ts';
import type { Deps } from '../../deps.ts';
import type { JobMoved } from '../../events/port.ts';
import type { JobStatus } from '../../generated/prisma/enums.ts';
import { insertJobs, type NewJobs } from './insert.ts';
import {
  type Guard,
  type JobChange,
  type JobRef,
  type JobSelection,
  writeClaim,
  writeJob,
  writeJobs,
} from './write-job.ts';

type StateDeps = Pick<Deps, 'db' | 'events'>;

/** Changes jobs inside a transaction. Subscribers are notified of every change after the commit. */
export interface JobWriter {
  /** See `writeJob`. */
  move(job: JobRef, guard: Guard, change: JobChange): Promise<JobMoved | null>;
  /** See `writeJobs`. */
  moveMany(ownerId: string, selection: JobSelection, change: JobChange, line: string): Promise<JobMoved[]>;
  /** See `insertJobs`. */
  insert(jobs: NewJobs, clock: bigint): Promise<string[]>;
}

/**
 * Runs a transaction that changes jobs, and notifies subscribers after its commit: an event must not overtake the
 * commit, and nothing but the database is used before it. Apart from `moveJob` and `claimJob`, which change a single
 * job in one statement, no other function changes the state of a job.
 */
export async function changeJobs<T>(
  deps: StateDeps,
  work: (tx: DbTransaction, jobs: JobWriter) => Promise<T>,
): Promise<T> {
  const changes: JobMoved[] = [];
  const result = await deps.db.$transaction((tx) => work(tx, createWriter(tx, changes)));
  await notifySubscribers(deps, changes);
  return result;
}

/** Changes one job on its own. Returns null if the guard did not match. */
export async function moveJob(deps: StateDeps, job: JobRef, guard: Guard, change: JobChange): Promise<JobMoved | null> {
  const moved = await writeJob(deps.db, job, guard, change);
  if (moved) await notifySubscribers(deps, [moved]);
  return moved;
}

/** Starts the next attempt at a job. Returns null if the job has ended or was deleted. */
export async function claimJob(
  deps: StateDeps,
  id: string,
): Promise<{ readonly ownerId: string; readonly attempts: number } | null> {
  const claimed = await writeClaim(deps.db, id);
  if (!claimed) return null;
  const { attempts, ...moved } = claimed;
  await notifySubscribers(deps, [moved]);
  return { ownerId: moved.ownerId, attempts };
}

/** The states that a job can only leave by a retry. */
export const finalStatuses: readonly JobStatus[] = ['COMPLETED', 'FAILED', 'CANCELLED'];

export const isEnded = (status: JobStatus): boolean => finalStatuses.includes(status);

/**
 * Notifies the subscribers of committed changes. The counters of batches and owners need no update here: database triggers
 * maintain them in the same transaction as the change.
 */
async function notifySubscribers({ events }: Pick<Deps, 'events'>, changes: readonly JobMoved[]): Promise<void> {
  for (const change of changes) await events.jobMoved(change);
}

function createWriter(tx: DbTransaction, changes: JobMoved[]): JobWriter {
  return {
    async move(job, guard, change) {
      const moved = await writeJob(tx, job, guard, change);
      if (moved) changes.push(moved);
      return moved;
    },
    async moveMany(ownerId, selection, change, line) {
      const moved = await writeJobs(tx, ownerId, selection, change, line);
      changes.push(...moved);
      return moved;
    },
    async insert(jobs, clock) {
      const ids = await insertJobs(tx, jobs, clock);
      const { ownerId, batchId } = jobs;
      const jobId = ids.at(-1);
      // One event for all of them: subscribers to the batch or its owner's jobs then read everything that is new.
      if (jobId) changes.push({ jobId, ownerId, batchId, status: 'PENDING', sequence: 1 });
      return ids;
    },
  };
}
