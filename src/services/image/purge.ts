import type { Deps } from '../../deps.ts';
import { dropUnusedAssets, lockAssetsOf, removeObjects } from '../asset.ts';
import { removePerceptualHash } from '../duplicate/perceptual-hashes.ts';

/** The number of days for which an image stays in the trash. */
export const TRASH_DAYS = 30;

const BATCH = 100;

/** Which images to remove: those trashed up to a time, of one owner or of all. */
export interface PurgeScope {
  readonly until: Date;
  readonly ownerId?: string | undefined;
}

/** The images that have been in the trash for TRASH_DAYS. */
export const expiredTrash = (now: Date): PurgeScope => ({ until: new Date(now.getTime() - TRASH_DAYS * 86_400_000) });

/** Permanently removes trashed images with their jobs, results and objects. Returns the number of images. */
export async function emptyTrash(
  deps: Pick<Deps, 'db' | 'storage' | 'log'>,
  { until, ownerId }: PurgeScope,
): Promise<number> {
  let purged = 0;
  for (;;) {
    const images = await deps.db.image.findMany({
      where: { trashedAt: { lte: until }, ...(ownerId && { ownerId }) },
      take: BATCH,
      select: { id: true, ownerId: true },
    });
    for (const image of images) await purge(deps, image, until);
    purged += images.length;
    if (images.length < BATCH) return purged;
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
    if (!found) return []; // restored in the meantime
    await tx.image.delete({ where: { id: image.id } });
    const ofResults = found.results.flatMap(({ correctedId, thumbnailId }) => [correctedId, thumbnailId]);
    const sidecars = found.sidecars.map(({ assetId }) => assetId);
    const ids = [found.originalId, found.thumbnailId, found.previewId, ...ofResults, ...sidecars];
    await removePerceptualHash(tx, image.ownerId, found.sha256);
    return dropUnusedAssets(
      tx,
      ids.filter((id) => id !== null),
    );
  });
  await removeObjects(deps, keys);
}
