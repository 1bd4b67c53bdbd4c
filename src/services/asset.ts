import pMap from 'p-map';
import { validate as isUuid } from 'uuid';
import type { DbTransaction } from '../db/client.ts';
import type { Deps } from '../deps.ts';

/** Deletes the given assets that are no longer referenced. Returns their keys, for `removeObjects` after the commit. */
export async function dropUnusedAssets(tx: DbTransaction, ids: readonly string[]): Promise<string[]> {
  const unused = {
    originalOf: { none: {} },
    thumbnailOf: { none: {} },
    previewOf: { none: {} },
    correctedOf: { none: {} },
    resultThumbnails: { none: {} },
    iccOf: { none: {} },
    iccV4Of: { none: {} },
    cubeOf: { none: {} },
    sidecarOf: { none: {} },
  };
  const assets = await tx.asset.findMany({
    where: { id: { in: [...ids] }, ...unused },
    select: { id: true, key: true },
  });
  await tx.asset.deleteMany({ where: { id: { in: assets.map((asset) => asset.id) } } });
  return assets.map((asset) => asset.key);
}

/** The number of objects that are removed at the same time. */
const REMOVALS = 8;

/**
 * Removes objects that no row refers to any more. Keys are never used again, so no lock is needed. Keeps those that have a row
 * after all, by a commit that was not acknowledged. A failure leaves an orphan for `removeOrphans`, never a row without its
 * object. Must not be called in a transaction. Returns the number of removed objects.
 */
export async function removeObjects(
  { db, storage, log }: Pick<Deps, 'db' | 'storage' | 'log'>,
  keys: readonly string[],
): Promise<number> {
  if (keys.length === 0) return 0;
  try {
    const named = await db.asset.findMany({ where: { key: { in: [...keys] } }, select: { key: true } });
    const used = new Set(named.map(({ key }) => key));
    const unused = keys.filter((key) => !used.has(key));
    await pMap(unused, (key) => storage.remove(key), { concurrency: REMOVALS });
    return unused.length;
  } catch (err) {
    log.error({ err, keys }, 'could not remove unused objects; the daily cleanup will remove them');
    return 0;
  }
}

/** The age at which an object without a row is an orphan. Younger ones may still get their row. */
export const ORPHAN_HOURS = 24;

const SWEEP_BATCH = 500;

/** Removes the objects that crashed writers have left in the storage. Returns their number. */
export async function removeOrphans(deps: Pick<Deps, 'db' | 'storage' | 'log'>, now: Date): Promise<number> {
  const before = new Date(now.getTime() - ORPHAN_HOURS * 3_600_000);
  let removed = await deps.storage.removeUnfinished(before);
  const keys: string[] = [];
  const sweep = async () => {
    removed += await removeObjects(deps, keys.splice(0));
  };
  for await (const key of deps.storage.list(before)) {
    // Ours, or a part of an upload, all of which have expired at that age.
    if (!isUuid(key.split('/')[0]) && !key.startsWith('.uploads/')) continue;
    if (keys.length >= SWEEP_BATCH) await sweep();
    keys.push(key);
  }
  await sweep();
  return removed;
}

/** Serialises adding and removing the rows of one owner's assets. Otherwise a shared asset could be removed under a new image. */
export async function lockAssetsOf(tx: DbTransaction, ownerId: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`assets:${ownerId}`}, 0))`;
}
