import type { DbTransaction } from '../../db/client.ts';
import type { Deps } from '../../deps.ts';
import { NotFound } from '../../errors.ts';
import type { JobMoved } from '../../events/port.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { enqueue } from '../../queue/queue.ts';
import { type Viewer, visibleTo } from '../account/viewer.ts';
import { dequeueJobs, logJob, writeJob } from '../job/job-state.ts';

/** Moves images to the trash, all or none, and cancels what was still to be done with them. Returns their ids. */
export async function deleteImages(
  deps: Pick<Deps, 'db' | 'events'>,
  viewer: Viewer,
  ids: readonly string[],
): Promise<string[]> {
  const wanted = [...new Set(ids)];
  const cancelled = await deps.db.$transaction(async (tx) => {
    const trashed = await trashImages(tx, { id: { in: wanted }, ...visibleTo(viewer) });
    if (trashed.count !== wanted.length) throw new NotFound('image');
    return trashed.cancelled;
  });
  for (const change of cancelled) await deps.events.jobMoved(change);
  return wanted;
}

/**
 * Moves those of some images that are not there yet to the trash, and cancels what was still to be done with them. Tell of
 * the cancelled jobs after the commit.
 */
export async function trashImages(
  tx: DbTransaction,
  which: Prisma.ImageWhereInput,
): Promise<{ count: number; cancelled: JobMoved[] }> {
  const images = { ...which, trashedAt: null };
  // Jobs before images: where a job completes, the locks are taken in this order too.
  const cancelled = await cancelJobsOf(tx, images);
  const { count } = await tx.image.updateMany({ where: images, data: { trashedAt: new Date() } });
  return { count, cancelled };
}

async function cancelJobsOf(tx: DbTransaction, images: Prisma.ImageWhereInput): Promise<JobMoved[]> {
  const jobs = await tx.job.findMany({
    where: { image: images, status: { in: ['PENDING', 'RUNNING'] } },
    orderBy: [{ ownerId: 'asc' }, { id: 'asc' }],
    select: { id: true, ownerId: true, stage: true },
  });
  const message = 'The image was deleted.';
  const change = { status: 'CANCELLED', message, completedAt: new Date() } as const;
  const moved: JobMoved[] = [];
  for (const job of jobs) {
    const cancelled = await writeJob(tx, job, { from: ['PENDING', 'RUNNING'] }, change);
    if (!cancelled) continue; // ended meanwhile
    moved.push(cancelled);
    await logJob(tx, job.id, 'INFO', job.stage, message);
  }
  await dequeueJobs(tx, jobs);
  return moved;
}

/** Takes images out of the trash as they were, all or none. Returns their ids. Throws `NotFound`. */
export async function restoreImages(
  { db }: Pick<Deps, 'db'>,
  viewer: Viewer,
  ids: readonly string[],
): Promise<string[]> {
  const wanted = [...new Set(ids)];
  await db.$transaction(async (tx) => {
    const where = { id: { in: wanted }, trashedAt: { not: null }, ...visibleTo(viewer) };
    const { count } = await tx.image.updateMany({ where, data: { trashedAt: null } });
    if (count !== wanted.length) throw new NotFound('image in the trash');
  });
  return wanted;
}

/**
 * Has what lies in the viewer's own trash at this moment removed for good, by a worker: what is restored before its turn
 * comes stays. Returns how many images.
 */
export async function emptyOwnTrash({ db }: Pick<Deps, 'db'>, viewer: Viewer): Promise<number> {
  const until = new Date();
  return db.$transaction(async (tx) => {
    const count = await tx.image.count({ where: { ownerId: viewer.id, trashedAt: { lte: until } } });
    const payload = { ownerId: viewer.id, until: until.toISOString() };
    if (count > 0) await enqueue(tx, 'emptyTrash', payload, { key: `trash:${viewer.id}`, priority: 0 });
    return count;
  });
}
