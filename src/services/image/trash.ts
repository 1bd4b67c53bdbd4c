import type { DbTransaction } from '../../db/client.ts';
import type { Deps } from '../../deps.ts';
import { NotFound } from '../../errors.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { enqueue } from '../../queue/enqueue.ts';
import { dequeueJobs } from '../../queue/entries.ts';
import { trashKey } from '../../queue/keys.ts';
import { type Viewer, visibleTo } from '../account/viewer.ts';
import { changeJobs, type JobWriter } from '../job/job-state.ts';
import { logJob } from '../job/write-job.ts';

/** Moves images to the trash, all or none, and cancels their open jobs. Returns their ids. Throws `NotFound`. */
export async function deleteImages(
  deps: Pick<Deps, 'db' | 'events'>,
  viewer: Viewer,
  ids: readonly string[],
): Promise<string[]> {
  const distinct = [...new Set(ids)];
  await changeJobs(deps, async (tx, jobs) => {
    const count = await trashImages(tx, jobs, { id: { in: distinct }, ...visibleTo(viewer) });
    if (count !== distinct.length) throw new NotFound('image');
  });
  return distinct;
}

/** Moves the matching images to the trash and cancels their open jobs. Returns how many images were not in it before. */
export async function trashImages(tx: DbTransaction, jobs: JobWriter, which: Prisma.ImageWhereInput): Promise<number> {
  const images = { ...which, trashedAt: null };
  // Jobs before images: the completion of a job takes its locks in the same order.
  await cancelJobsOf(tx, jobs, images);
  const { count } = await tx.image.updateMany({ where: images, data: { trashedAt: new Date() } });
  return count;
}

async function cancelJobsOf(tx: DbTransaction, writer: JobWriter, images: Prisma.ImageWhereInput): Promise<void> {
  const jobs = await tx.job.findMany({
    where: { image: images, status: { in: ['PENDING', 'RUNNING'] } },
    orderBy: [{ ownerId: 'asc' }, { id: 'asc' }],
    select: { id: true, ownerId: true, stage: true },
  });
  const message = 'The image was deleted.';
  const change = { status: 'CANCELLED', message, completedAt: new Date() } as const;
  for (const job of jobs) {
    const cancelled = await writer.move(job, { from: ['PENDING', 'RUNNING'] }, change);
    if (cancelled) await logJob(tx, job.id, 'INFO', job.stage, message);
  }
  await dequeueJobs(tx, jobs);
}

/** Restores images from the trash, all or none. Returns their ids. Throws `NotFound`. */
export async function restoreImages(
  { db }: Pick<Deps, 'db'>,
  viewer: Viewer,
  ids: readonly string[],
): Promise<string[]> {
  const distinct = [...new Set(ids)];
  await db.$transaction(async (tx) => {
    const where = { id: { in: distinct }, trashedAt: { not: null }, ...visibleTo(viewer) };
    const { count } = await tx.image.updateMany({ where, data: { trashedAt: null } });
    if (count !== distinct.length) throw new NotFound('image in the trash');
  });
  return distinct;
}

/**
 * Queues the permanent deletion of the images that are in the viewer's own trash now. Images that are restored before a
 * worker gets to them are kept. Returns the number of images.
 */
export async function emptyOwnTrash({ db }: Pick<Deps, 'db'>, viewer: Viewer): Promise<number> {
  const until = new Date();
  return db.$transaction(async (tx) => {
    const count = await tx.image.count({ where: { ownerId: viewer.id, trashedAt: { lte: until } } });
    const payload = { ownerId: viewer.id, until: until.toISOString() };
    if (count > 0) await enqueue(tx, 'emptyTrash', payload, { key: trashKey(viewer.id), priority: 0 });
    return count;
  });
}
