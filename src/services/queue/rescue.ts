import type { DbTransaction } from '../../db/client.ts';
import type { Deps } from '../../deps.ts';
import { InvalidState, NotFound } from '../../errors.ts';
import { enqueue } from '../../queue/queue.ts';
import { dequeueJobs, logJob, queueKeyOf, writeJob } from '../job/job-state.ts';

/** For administrators: what to do where the queue is stuck. */

/**
 * Queues an open job anew, to run now and with all its attempts, whatever became of its entry: waiting for a later time,
 * given up, held by a worker that hangs, lost. Should a worker be at it after all, the new attempt takes the job over.
 */
export async function requeueJob({ db }: Pick<Deps, 'db'>, id: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const job = await findJob(tx, id);
    if (job.status !== 'PENDING' && job.status !== 'RUNNING') {
      throw new InvalidState('The job has ended: retryJob runs it again.');
    }
    await enqueue(tx, 'runJob', { jobId: id }, { key: queueKeyOf(job), priority: job.priority });
    await dropEndedEntries(tx, id);
    await logJob(tx, id, 'WARNING', job.stage, 'Queued anew by an administrator.');
  });
}

/** Takes a job out of the queue for good; one that is open ends as CANCELLED. */
export async function dropJob({ db, events }: Pick<Deps, 'db' | 'events'>, id: string): Promise<void> {
  const moved = await db.$transaction(async (tx) => {
    const job = await findJob(tx, id);
    const message = 'Cancelled by an administrator.';
    const change = { status: 'CANCELLED', message, completedAt: new Date() } as const;
    const cancelled = await writeJob(tx, job, { from: ['PENDING', 'RUNNING'] }, change);
    await dequeueJobs(tx, [job]);
    await dropEndedEntries(tx, id);
    if (cancelled) await logJob(tx, id, 'WARNING', job.stage, message);
    return cancelled;
  });
  if (moved) await events.jobMoved(moved);
}

async function findJob(tx: DbTransaction, id: string) {
  const select = { id: true, ownerId: true, status: true, stage: true, priority: true } as const;
  const job = await tx.job.findUnique({ where: { id }, select });
  if (!job) throw new NotFound('job');
  return job;
}

/** Entries of a job that lost their name to a newer one, or to its end, and that no worker holds. */
async function dropEndedEntries(tx: DbTransaction, id: string): Promise<void> {
  await tx.$executeRaw`
    select graphile_worker.complete_jobs(array(
      select id from graphile_worker._private_jobs where key is null and payload->>'jobId' = ${id}))`;
}
