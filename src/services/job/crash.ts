import type { Deps } from '../../deps.ts';
import { exhaustedJobs, jobsHeldBy, requeueHeldBy } from '../../queue/dead-workers.ts';
import { dequeueJobs } from '../../queue/entries.ts';
import { removeLeftovers } from './job-attempt.ts';
import { changeJobs } from './job-state.ts';
import { logJob } from './write-job.ts';

type CrashDeps = Pick<Deps, 'db' | 'events' | 'log' | 'storage'>;

/** A job is not tried again once this many worker processes have crashed on it: the next would crash as well. */
export const MAX_CRASHES = 3;

/**
 * Handles the crash of a worker process: immediately requeues what it was working on, except for a job on which workers have
 * crashed MAX_CRASHES times. That job fails, so that it does not take down worker after worker.
 */
export async function recordCrash(deps: CrashDeps, pool: string): Promise<void> {
  for (const id of await jobsHeldBy(deps.db, pool)) {
    const { crashes } = await deps.db.job.update({
      where: { id },
      data: { crashes: { increment: 1 } },
      select: { crashes: true },
    });
    deps.log.warn({ jobId: id, crashes }, 'a worker process crashed on a job');
    if (crashes < MAX_CRASHES) continue;
    const message = `The worker crashed ${MAX_CRASHES} times while processing this image. See the worker's log for details; another version of Graycard may be able to read the image.`;
    await failOpenJob(deps, id, message, false);
  }
  await requeueHeldBy(deps.db, [pool]);
}

/** Fails the jobs whose workers died at every attempt: nothing else would end them. */
export async function failExhausted(deps: CrashDeps): Promise<void> {
  for (const id of await exhaustedJobs(deps.db)) {
    await failOpenJob(deps, id, 'Every worker that processed this image was stopped. Retry the job later.', true);
  }
}

async function failOpenJob(deps: CrashDeps, id: string, message: string, retryable: boolean): Promise<void> {
  const select = { id: true, ownerId: true, stage: true, attempts: true } as const;
  const job = await deps.db.job.findUnique({ where: { id }, select });
  const failed = await changeJobs(deps, async (tx, jobs) => {
    await dequeueJobs(tx, [{ id }]);
    if (!job) return null;
    const moved = await jobs.move(
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
    );
    if (moved) await logJob(tx, id, 'ERROR', job.stage, message);
    return moved && job;
  });
  if (failed) await removeLeftovers(deps, failed, failed.attempts + 1);
}
