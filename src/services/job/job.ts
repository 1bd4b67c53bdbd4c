import type { Deps } from '../../deps.ts';
import { InvalidState, NotFound } from '../../errors.ts';
import type { JobStatus } from '../../generated/prisma/enums.ts';
import { enqueue } from '../../queue/queue.ts';
import { type Viewer, visibleTo } from '../account/viewer.ts';
import { dropUnusedAssets, removeObjects } from '../asset.ts';
import { refreshChart } from '../result.ts';
import { checkName, checkText, optional } from '../text.ts';
import { dequeueJobs, logJob, queueKeyOf, retried, writeJob } from './job-state.ts';
import { checkRoomForJobs } from './quota.ts';

const ENDED: readonly JobStatus[] = ['COMPLETED', 'FAILED', 'CANCELLED'];

async function findJob({ db }: Pick<Deps, 'db'>, viewer: Viewer, id: string) {
  const select = { id: true, ownerId: true, status: true, priority: true, stage: true } as const;
  const job = await db.job.findFirst({ where: { id, ...visibleTo(viewer) }, select });
  if (!job) throw new NotFound('job');
  return job;
}

/** Changes name and description; what is left out stays, null takes it away. */
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

/** PENDING or RUNNING to CANCELLED. A running one stops within one stage and leaves nothing behind. */
export async function cancelJob(deps: Pick<Deps, 'db' | 'events'>, viewer: Viewer, id: string): Promise<void> {
  const job = await findJob(deps, viewer, id);
  const change = { status: 'CANCELLED', message: 'Cancelled.', completedAt: new Date() } as const;
  const moved = await deps.db.$transaction(async (tx) => {
    const cancelled = await writeJob(tx, job, { from: ['PENDING', 'RUNNING'] }, change);
    if (!cancelled) throw new InvalidState('The job has ended already: there is nothing to cancel.');
    await dequeueJobs(tx, [job]);
    await logJob(tx, id, 'INFO', job.stage, 'Cancelled.');
    return cancelled;
  });
  await deps.events.jobMoved(moved);
}

/** FAILED or CANCELLED to PENDING: from the start, with the same options. */
export async function retryJob(deps: Pick<Deps, 'db' | 'events'>, viewer: Viewer, id: string): Promise<void> {
  const job = await findJob(deps, viewer, id);
  const moved = await deps.db.$transaction(async (tx) => {
    await checkRoomForJobs(tx, job.ownerId, 1);
    const pending = await writeJob(tx, job, { from: ['FAILED', 'CANCELLED'] }, retried);
    if (!pending) throw new InvalidState('Only a job that failed or was cancelled can be retried.');
    await logJob(tx, id, 'INFO', 'QUEUED', 'Queued again.');
    await enqueue(tx, 'runJob', { jobId: id }, { key: queueKeyOf(job), priority: job.priority });
    return pending;
  });
  await deps.events.jobMoved(moved);
}

/** Removes an ended job with its result and what that had stored. */
export async function deleteJob(deps: Pick<Deps, 'db' | 'storage' | 'log'>, viewer: Viewer, id: string): Promise<void> {
  const job = await findJob(deps, viewer, id);
  const keys = await deps.db.$transaction(async (tx) => {
    const select = { imageId: true, result: { select: { correctedId: true, thumbnailId: true } } } as const;
    const found = await tx.job.findFirst({ where: { id: job.id, status: { in: [...ENDED] } }, select });
    if (!found) throw new InvalidState('The job has not ended: cancel it first.');
    await tx.job.delete({ where: { id: job.id } });
    await refreshChart(tx, found.imageId);
    const assets = [found.result?.correctedId, found.result?.thumbnailId].filter((asset) => typeof asset === 'string');
    return dropUnusedAssets(tx, assets);
  });
  await removeObjects(deps, keys);
}
