import type { DbTransaction } from '../db/client.ts';
import type { Deps } from '../deps.ts';
import { BadUserInput, NotFound } from '../errors.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { type Viewer, visibleTo } from './account/viewer.ts';
import { dropUnusedAssets, removeObjects } from './asset.ts';
import { checkText, optional } from './text.ts';

/** Sets the quality score and notes of a result; omitted fields keep their values, null removes them. */
export async function updateResult(
  { db }: Pick<Deps, 'db'>,
  viewer: Viewer,
  id: string,
  input: { qualityScore?: number | null | undefined; notes?: string | null | undefined },
): Promise<void> {
  const { qualityScore } = input;
  if (typeof qualityScore === 'number' && !(qualityScore >= 0 && qualityScore <= 1)) {
    throw new BadUserInput('input.qualityScore', 'qualityScore must be from 0 to 1.');
  }
  const notes = optional(input.notes, (value) => checkText('input.notes', value));
  const { count } = await db.result.updateMany({
    where: { id, ...visibleTo(viewer) },
    data: { ...(qualityScore !== undefined && { qualityScore }), ...(notes !== undefined && { notes }) },
  });
  if (count === 0) throw new NotFound('result');
}

/** Deletes a result and its files; its job is kept as a record. */
export async function deleteResult(
  deps: Pick<Deps, 'db' | 'storage' | 'log'>,
  viewer: Viewer,
  id: string,
): Promise<void> {
  const keys = await deps.db.$transaction(async (tx) => {
    const select = { imageId: true, correctedId: true, thumbnailId: true } as const;
    const result = await tx.result.findFirst({ where: { id, ...visibleTo(viewer) }, select });
    if (!result) throw new NotFound('result');
    await tx.result.delete({ where: { id } });
    await refreshChart(tx, result.imageId);
    return dropUnusedAssets(tx, result.correctedId ? [result.correctedId, result.thumbnailId] : [result.thumbnailId]);
  });
  await removeObjects(deps, keys);
}

/** Sets an image's chart to the newest remaining detection. */
export async function refreshChart(tx: DbTransaction, imageId: string): Promise<void> {
  const newest = await tx.result.findFirst({
    where: { imageId, detection: { not: Prisma.DbNull } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { detection: true },
  });
  await tx.image.updateMany({ where: { id: imageId }, data: { chart: newest?.detection ?? Prisma.DbNull } });
}
