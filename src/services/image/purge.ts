import type { Deps } from '../../deps.ts';
import { dropUnusedAssets, lockAssetsOf, removeObjects } from '../asset.ts';
import { forgetLook } from '../duplicate/look-alikes.ts';

/** How long a deleted image stays in the trash. */
export const TRASH_DAYS = 30;

const BATCH = 100;

/** What is due: trashed at or before a moment, by one owner or by anybody. */
export interface Due {
  readonly until: Date;
  readonly ownerId?: string | undefined;
}

/** Trashed so long ago that nobody asks for it any more. */
export const outOfDate = (now: Date): Due => ({ until: new Date(now.getTime() - TRASH_DAYS * 86_400_000) });

/** Removes for good what is due in the trash: rows, jobs, results and objects. Returns how many images. */
export async function emptyTrash(deps: Pick<Deps, 'db' | 'storage' | 'log'>, { until, ownerId }: Due): Promise<number> {
  let purged = 0;
  for (;;) {
    const due = await deps.db.image.findMany({
      where: { trashedAt: { lte: until }, ...(ownerId && { ownerId }) },
      take: BATCH,
      select: { id: true, ownerId: true },
    });
    for (const image of due) await purge(deps, image, until);
    purged += due.length;
    if (due.length < BATCH) return purged;
  }
}

async function purge(
  deps: Pick<Deps, 'db' | 'storage' | 'log'>,
  image: { id: string; ownerId: string },
  until: Date,
): Promise<void> {
  const keys = await deps.db.$transaction(async (tx) => {
    await lockAssetsOf(tx, image.ownerId);
    const found = await tx.image.findFirst({
      where: { id: image.id, trashedAt: { lte: until } },
      select: {
        sha256: true,
        originalId: true,
        thumbnailId: true,
        previewId: true,
        sidecars: { select: { assetId: true } },
        results: { select: { correctedId: true, thumbnailId: true } },
      },
    });
    if (!found) return []; // taken out of the trash meanwhile
    await tx.image.delete({ where: { id: image.id } });
    const ofResults = found.results.flatMap(({ correctedId, thumbnailId }) => [correctedId, thumbnailId]);
    const sidecars = found.sidecars.map(({ assetId }) => assetId);
    const ids = [found.originalId, found.thumbnailId, found.previewId, ...ofResults, ...sidecars];
    await forgetLook(tx, image.ownerId, found.sha256);
    return dropUnusedAssets(
      tx,
      ids.filter((id) => id !== null),
    );
  });
  await removeObjects(deps, keys);
}
