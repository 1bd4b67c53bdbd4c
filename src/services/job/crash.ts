import type { Deps } from '../../deps.ts';
import { dequeue, exhaustedJobs, handBack, jobsHeldBy } from '../../queue/queue.ts';
import { removeLeftovers } from './job-attempt.ts';
import { logJob, queueKeyOf, writeJob } from './job-state.ts';

type CrashDeps = Pick<Deps, 'db' | 'events' | 'log' | 'storage'>;

/** A job over which worker processes crashed so often is not tried again: the next would crash as well. */
export const MAX_CRASHES = 3;

/**
 * A worker process has crashed by itself: what it worked on is handed back at once, save for a job over which this has
 * happened MAX_CRASHES times. That one ends, so that it does not take down worker after worker.
 */
export async function noteCrash(deps: CrashDeps, pool: string): Promise<void> {
  for (const id of await jobsHeldBy(deps.db, pool)) {
    const { crashes } = await deps.db.job.update({
      where: { id },
      data: { crashes: { increment: 1 } },
      select: { crashes: true },
    });
    deps.log.warn({ jobId: id, crashes }, 'a worker process crashed over a job');
    if (crashes < MAX_CRASHES) continue;
    const message = `The worker crashed over this picture, ${MAX_CRASHES} times over. Its log says more; another version may read it.`;
    await giveUp(deps, id, message, false);
  }
  await handBack(deps.db, [pool]);
}

/** Ends jobs whose workers died at every attempt there was: nobody else would. */
export async function endExhausted(deps: CrashDeps): Promise<void> {
  for (const id of await exhaustedJobs(deps.db)) {
    await giveUp(deps, id, 'Worker after worker was ended while it worked on this. Retry the job later.', true);
  }
}

async function giveUp(deps: CrashDeps, id: string, message: string, retryable: boolean): Promise<void> {
  const job = await deps.db.job.findUnique({
    where: { id },
    select: { id: true, ownerId: true, stage: true, attempts: true },
  });
  const moved = await deps.db.$transaction(async (tx) => {
    await dequeue(tx, [queueKeyOf({ id })]);
    const failed =
      job &&
      (await writeJob(
        tx,
        job,
        { from: ['PENDING', 'RUNNING'] },
        {
          status: 'FAILED',
          completedAt: new Date(),
          failureCode: 'INTERNAL',
          failureMessage: message,
          failureStage: job.stage,
          failureRetryable: retryable,
          message,
        },
      ));
    if (failed) await logJob(tx, id, 'ERROR', job.stage, message);
    return failed;
  });
  if (!moved || !job) return;
  await deps.events.jobMoved(moved);
  await removeLeftovers(deps, job, job.attempts + 1);
}
