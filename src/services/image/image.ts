import type { DbTransaction } from '../../db/client.ts';
import type { Deps } from '../../deps.ts';
import { NotFound } from '../../errors.ts';
import type { JobMoved } from '../../events/port.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { dequeueJobs, logJob, writeJob } from '../job/state.ts';
import { checkName, checkText, optional } from '../text.ts';
import { type Viewer, visibleTo } from '../viewer.ts';
import { checkFilename, checkFolder, checkTags } from './naming.ts';

export interface UpdateImageInput {
  readonly filename?: string | null | undefined;
  /** null takes the description away. */
  readonly description?: string | null | undefined;
  readonly folder?: string | null | undefined;
  readonly category?: string | null | undefined;
  readonly tags?: readonly string[] | null | undefined;
}

/** Changes what is given; what is left out stays. */
export async function updateImage(
  { db }: Pick<Deps, 'db'>,
  viewer: Viewer,
  id: string,
  input: UpdateImageInput,
): Promise<void> {
  const description = optional(input.description, (value) => checkText('input.description', value));
  const filename = optional(input.filename, (value) => checkFilename('input.filename', value));
  const folder = optional(input.folder, (value) => checkFolder('input.folder', value));
  const category = optional(input.category, (value) => (value.trim() === '' ? '' : checkName('input.category', value)));
  const { count } = await db.image.updateMany({
    where: { id, trashedAt: null, ...visibleTo(viewer) },
    data: {
      ...(description !== undefined && { description }),
      ...(filename && { filename }),
      ...(typeof folder === 'string' && { folder }),
      ...(typeof category === 'string' && { category }),
      ...(input.tags && { tags: checkTags('input.tags', input.tags) }),
    },
  });
  if (count === 0) throw new NotFound('image');
}

/** Moves images to the trash, all or none, and cancels what was still to be done with them. Returns their ids. */
export async function deleteImages(
  deps: Pick<Deps, 'db' | 'events'>,
  viewer: Viewer,
  ids: readonly string[],
): Promise<string[]> {
  const wanted = [...new Set(ids)];
  const images = { id: { in: wanted }, trashedAt: null, ...visibleTo(viewer) };
  const cancelled = await deps.db.$transaction(async (tx) => {
    // Jobs before images: where a job completes, the locks are taken in this order too.
    const moved = await cancelJobsOf(tx, images);
    const { count } = await tx.image.updateMany({ where: images, data: { trashedAt: new Date() } });
    if (count !== wanted.length) throw new NotFound('image');
    return moved;
  });
  for (const change of cancelled) await deps.events.jobMoved(change);
  return wanted;
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
