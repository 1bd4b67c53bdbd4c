import type { DbTransaction } from '../../db/client.ts';
import { isUniqueViolation } from '../../db/errors.ts';
import type { Deps } from '../../deps.ts';
import { BadUserInput, NotFound, QuotaExceeded } from '../../errors.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { tierLimits } from '../account/tier.ts';
import { type Viewer, visibleTo } from '../account/viewer.ts';
import { checkRequest, resolveRequest, type WorkRequest } from '../job/job-request.ts';
import { checkJobQuota } from '../job/quota.ts';
import { enqueueFinish, finishBatch } from './finish.ts';

export interface CreateBatchInput extends WorkRequest {
  /** Either these images, in the given order ... */
  readonly imageIds?: readonly string[] | null | undefined;
  /** ... or the viewer's images that match a filter, oldest upload first. */
  readonly filter?: Prisma.ImageWhereInput | null | undefined;
}

/**
 * Plans a batch in one transaction and then creates its jobs, chunk by chunk. The same transaction queues a task that
 * finishes the batch if this process dies before the end. Returns the batch's id, or that of the first batch, finished if
 * necessary, if the viewer has used the idempotency key before.
 */
export async function createBatch(
  deps: Pick<Deps, 'db' | 'events'>,
  viewer: Viewer,
  input: CreateBatchInput,
): Promise<string> {
  const checked = checkRequest(input);
  if (!input.imageIds === !input.filter) {
    throw new BadUserInput('input.imageIds', 'Specify either imageIds or filter.');
  }
  const id = (await findByKey(deps.db, viewer, checked.idempotencyKey)) ?? (await plan(deps, viewer, input, checked));
  await finishBatch(deps, id);
  return id;
}

async function findByKey(tx: DbTransaction, viewer: Viewer, key: string | null): Promise<string | null> {
  if (key === null) return null;
  const where = { ownerId_idempotencyKey: { ownerId: viewer.id, idempotencyKey: key } };
  return (await tx.batch.findUnique({ where, select: { id: true } }))?.id ?? null;
}

async function plan(
  { db }: Pick<Deps, 'db'>,
  viewer: Viewer,
  input: CreateBatchInput,
  checked: ReturnType<typeof checkRequest>,
): Promise<string> {
  try {
    return await db.$transaction((tx) => writePlan(tx, viewer, input, checked));
  } catch (error) {
    const first = isUniqueViolation(error, 'idempotencyKey') && (await findByKey(db, viewer, checked.idempotencyKey));
    if (first) return first;
    throw error;
  }
}

async function writePlan(
  tx: DbTransaction,
  viewer: Viewer,
  input: CreateBatchInput,
  checked: ReturnType<typeof checkRequest>,
): Promise<string> {
  const { options, ...sources } = await resolveRequest(tx, viewer, input);
  const { tier } = await tx.user.findUniqueOrThrow({ where: { id: viewer.id }, select: { tier: true } });
  const limit = tierLimits[tier].batchSize;
  const images = input.imageIds
    ? await chosenImages(tx, viewer, input.imageIds, limit)
    : await matchingImages(tx, viewer, input.filter ?? {}, limit);
  await checkJobQuota(tx, viewer.id, images.length);
  const { id } = await tx.batch.create({
    data: {
      ownerId: viewer.id,
      ...checked,
      ...sources,
      options: options as unknown as Prisma.InputJsonObject,
      planned: images,
      total: images.length,
    },
    select: { id: true },
  });
  await enqueueFinish(tx, id);
  return id;
}

const tooMany = (limit: number) =>
  new QuotaExceeded(`A batch can have at most ${limit.toLocaleString('en')} images: create several batches.`);

/** The given ids in their order, without duplicates. Throws `NotFound` if the viewer cannot see one of the images. */
async function chosenImages(
  tx: DbTransaction,
  viewer: Viewer,
  given: readonly string[],
  limit: number,
): Promise<string[]> {
  const ids = [...new Set(given)];
  if (ids.length === 0) throw new BadUserInput('input.imageIds', 'Specify at least one image.');
  if (ids.length > limit) throw tooMany(limit);
  const { ownerId } = visibleTo(viewer);
  const [{ count } = { count: 0 }] = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from "Image"
    where id = any(${ids}::uuid[]) and "trashedAt" is null and (${ownerId ?? null}::uuid is null or "ownerId" = ${ownerId ?? null}::uuid)`;
  if (count !== ids.length) throw new NotFound('image');
  return ids;
}

/** The viewer's own images that match: an administrator's filter does not reach other users' libraries. */
async function matchingImages(
  tx: DbTransaction,
  viewer: Viewer,
  filter: Prisma.ImageWhereInput,
  limit: number,
): Promise<string[]> {
  const images = await tx.image.findMany({
    where: { AND: [filter, { ownerId: viewer.id, trashedAt: null }] },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: limit + 1,
    select: { id: true },
  });
  if (images.length === 0) throw new BadUserInput('input.filter', 'None of your images match this filter.');
  if (images.length > limit) throw tooMany(limit);
  return images.map(({ id }) => id);
}
