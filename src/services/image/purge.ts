import type { Deps } from '../../deps.ts';
import { dropUnusedAssets, lockAssetsOf, removeObjects } from '../asset.ts';

/** How long a deleted image stays in the trash. */
export const TRASH_DAYS = 30;

const BATCH = 100;

/** Removes for good what has been in the trash for TRASH_DAYS: rows, jobs, results and objects. Returns how many images. */
export async function emptyTrash(deps: Pick<Deps, 'db' | 'storage' | 'log'>, now: Date): Promise<number> {
  const before = new Date(now.getTime() - TRASH_DAYS * 86_400_000);
  let purged = 0;
  for (;;) {
    const due = await deps.db.image.findMany({
      where: { trashedAt: { lt: before } },
      take: BATCH,
      select: { id: true, ownerId: true },
    });
    for (const image of due) await purge(deps, image, before);
    purged += due.length;
    if (due.length < BATCH) return purged;
  }
}

async function purge(
  deps: Pick<Deps, 'db' | 'storage' | 'log'>,
  image: { id: string; ownerId: string },
  before: Date,
): Promise<void> {
  const keys = await deps.db.$transaction(async (tx) => {
    await lockAssetsOf(tx, image.ownerId);
    const found = await tx.image.findFirst({
      where: { id: image.id, trashedAt: { lt: before } },
      select: {
        originalId: true,
        thumbnailId: true,
        previewId: true,
        results: { select: { correctedId: true, thumbnailId: true } },
      },
    });
    if (!found) return []; // taken out of the trash meanwhile
    await tx.image.delete({ where: { id: image.id } });
    const ofResults = found.results.flatMap(({ correctedId, thumbnailId }) => [correctedId, thumbnailId]);
    const ids = [found.originalId, found.thumbnailId, found.previewId, ...ofResults].filter((id) => id !== null);
    return dropUnusedAssets(tx, ids);
  });
  await removeObjects(deps, keys);
}
