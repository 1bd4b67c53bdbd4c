import type { Deps } from '../../deps.ts';
import { InvalidState, NotFound } from '../../errors.ts';
import { countQueue, enqueue, type QueueCounts } from '../../queue.ts';
import { dequeueJobs, logJob, queueKeyOf } from './state.ts';

/** What waits and runs, over all users. */
export interface QueueView extends QueueCounts {
  readonly entries: readonly QueueEntry[];
}

export interface QueueEntry {
  readonly jobId: string;
  readonly attempts: number;
  readonly runAt: Date;
  readonly lockedAt: Date | null;
  readonly lastError: string | null;
}

/** The queue as it stands: its counts, and those entries whose turn is next. */
export async function readQueue({ db }: Pick<Deps, 'db'>, first: number): Promise<QueueView> {
  const entries = await db.$queryRaw<QueueEntry[]>`
    select entry.payload->>'jobId' as "jobId", entry.attempts::int, entry.run_at as "runAt", entry.locked_at as "lockedAt",
      entry.last_error as "lastError"
    from graphile_worker._private_jobs entry join graphile_worker._private_tasks task on task.id = entry.task_id
    where task.identifier = 'runJob'
    order by entry.locked_at nulls last, entry.priority, entry.run_at, entry.id limit ${first}`;
  return { ...(await countQueue(db)), entries };
}

/** Puts a job that waits or hangs into the queue anew, to run now. An attempt that still runs loses its claim to the job. */
export async function requeueJob({ db }: Pick<Deps, 'db'>, id: string): Promise<void> {
  const job = await db.job.findUnique({
    where: { id },
    select: { id: true, status: true, stage: true, priority: true },
  });
  if (!job) throw new NotFound('job');
  if (job.status !== 'PENDING' && job.status !== 'RUNNING')
    throw new InvalidState('The job has ended: retry it, if it failed or was cancelled.');
  await db.$transaction(async (tx) => {
    await dequeueJobs(tx, [job]);
    await enqueue(tx, 'runJob', { jobId: id }, { key: queueKeyOf(job), priority: job.priority });
    await logJob(tx, id, 'WARNING', job.stage, 'Queued anew by an administrator.');
  });
}
