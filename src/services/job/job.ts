import type { Deps } from '../../deps.ts';
import { InvalidState, NotFound } from '../../errors.ts';
import { enqueueJobs } from '../../queue/enqueue.ts';
import { dequeueJobs } from '../../queue/entries.ts';
import { type Viewer, visibleTo } from '../account/viewer.ts';
import { dropUnusedAssets, removeObjects } from '../asset.ts';
import { refreshChart } from '../result.ts';
import { checkName, checkText, optional } from '../text.ts';
import { changeJobs, finalStatuses } from './job-state.ts';
import { checkJobQuota } from './quota.ts';
import { logJob, retryChange } from './write-job.ts';

async function findJob({ db }: Pick<Deps, 'db'>, viewer: Viewer, id: string) {
  const select = { id: true, ownerId: true, status: true, priority: true, stage: true } as const;
  const job = await db.job.findFirst({ where: { id, ...visibleTo(viewer) }, select });
  if (!job) throw new NotFound('job');
  return job;
}

/** Changes name and description; omitted fields keep their values, null removes them. */
export async function updateJob(
  { db }: Pick<Deps, 'db'>,
  viewer: Viewer,
  id: string,
  input: { name?: string | null | undefined; description?: string | null | undefined },
): Promise<void> {
  const name = optional(input.name, (value) => checkName('input.name', value));
  const description = optional(input.description, (value) => checkText('input.description', value));
  const { count } = await db.job.updateMany({
    where: { id, ...visibleTo(viewer) },
    data: { ...(name !== undefined && { name }), ...(description !== undefined && { description }) },
  });
  if (count === 0) throw new NotFound('job');
}

/** Cancels a job that has not ended. A running job stops by the end of its current stage and leaves no files. */
export async function cancelJob(deps: Pick<Deps, 'db' | 'events'>, viewer: Viewer, id: string): Promise<void> {
  const job = await findJob(deps, viewer, id);
  const change = { status: 'CANCELLED', message: 'Cancelled.', completedAt: new Date() } as const;
  await changeJobs(deps, async (tx, jobs) => {
    const cancelled = await jobs.move(job, { from: ['PENDING', 'RUNNING'] }, change);
    if (!cancelled) throw new InvalidState('The job has already ended: there is nothing to cancel.');
    await dequeueJobs(tx, [job]);
    await logJob(tx, id, 'INFO', job.stage, 'Cancelled.');
  });
}

/** Requeues a failed or cancelled job, which runs from the start with the same options. */
export async function retryJob(deps: Pick<Deps, 'db' | 'events'>, viewer: Viewer, id: string): Promise<void> {
  const job = await findJob(deps, viewer, id);
  await changeJobs(deps, async (tx, jobs) => {
    await checkJobQuota(tx, job.ownerId, 1);
    const pending = await jobs.move(job, { from: ['FAILED', 'CANCELLED'] }, retryChange);
    if (!pending) throw new InvalidState('Only a job that failed or was cancelled can be retried.');
    await logJob(tx, id, 'INFO', 'QUEUED', 'Requeued.');
    await enqueueJobs(tx, [job]);
  });
}

/** Deletes an ended job, its result and the result's files. */
export async function deleteJob(deps: Pick<Deps, 'db' | 'storage' | 'log'>, viewer: Viewer, id: string): Promise<void> {
  const job = await findJob(deps, viewer, id);
  const keys = await deps.db.$transaction(async (tx) => {
    const select = { imageId: true, result: { select: { correctedId: true, thumbnailId: true } } } as const;
    const found = await tx.job.findFirst({ where: { id: job.id, status: { in: [...finalStatuses] } }, select });
    if (!found) throw new InvalidState('The job has not ended yet: cancel it first.');
    await tx.job.delete({ where: { id: job.id } });
    await refreshChart(tx, found.imageId);
    const assets = [found.result?.correctedId, found.result?.thumbnailId].filter((asset) => typeof asset === 'string');
    return dropUnusedAssets(tx, assets);
  });
  await removeObjects(deps, keys);
}
