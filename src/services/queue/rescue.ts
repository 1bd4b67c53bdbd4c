import type { DbTransaction } from '../../db/client.ts';
import type { Deps } from '../../deps.ts';
import { InvalidState, NotFound } from '../../errors.ts';
import { enqueueJobs } from '../../queue/enqueue.ts';
import { dequeueJobs, removeEndedEntries } from '../../queue/entries.ts';
import { changeJobs, isEnded } from '../job/job-state.ts';
import { logJob } from '../job/write-job.ts';

/** Commands for administrators when the queue is stuck. */

/**
 * Requeues an open job, to run now and with all its attempts, regardless of the state of its entry: scheduled for later, given
 * up, held by a worker that hangs, or lost. If a worker is processing the job after all, the new attempt takes it over.
 */
export async function requeueJob({ db }: Pick<Deps, 'db'>, id: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const job = await findJob(tx, id);
    if (isEnded(job.status)) throw new InvalidState('The job has ended: use retryJob to run it again.');
    await enqueueJobs(tx, [job]);
    await removeEndedEntries(tx, id);
    await logJob(tx, id, 'WARNING', job.stage, 'Requeued by an administrator.');
  });
}

/** Permanently removes a job from the queue; an open job ends as CANCELLED. */
export async function dropJob(deps: Pick<Deps, 'db' | 'events'>, id: string): Promise<void> {
  await changeJobs(deps, async (tx, jobs) => {
    const job = await findJob(tx, id);
    const message = 'Cancelled by an administrator.';
    const change = { status: 'CANCELLED', message, completedAt: new Date() } as const;
    const cancelled = await jobs.move(job, { from: ['PENDING', 'RUNNING'] }, change);
    await dequeueJobs(tx, [job]);
    await removeEndedEntries(tx, id);
    if (cancelled) await logJob(tx, id, 'WARNING', job.stage, message);
  });
}

async function findJob(tx: DbTransaction, id: string) {
  const select = { id: true, ownerId: true, status: true, stage: true, priority: true } as const;
  const job = await tx.job.findUnique({ where: { id }, select });
  if (!job) throw new NotFound('job');
  return job;
}
