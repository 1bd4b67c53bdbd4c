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

/**
 * Removes objects of one owner, whose id begins their keys. Keeps those that have a row after all, added since or by a
 * commit that was not acknowledged. A failure leaves an orphan for `removeOrphans`, never a row without its object. Returns
 * the number of removed objects.
 */
export async function removeObjects(
  { db, storage, log }: Pick<Deps, 'db' | 'storage' | 'log'>,
  keys: readonly string[],
): Promise<number> {
  const [ownerId] = keys[0]?.split('/') ?? [];
  if (!ownerId) return 0;
  const remove = async (tx: DbTransaction) => {
    await lockAssetsOf(tx, ownerId);
    const named = await tx.asset.findMany({ where: { key: { in: [...keys] } }, select: { key: true } });
    const unnamed = keys.filter((key) => !named.some((asset) => asset.key === key));
    for (const key of unnamed) await storage.remove(key);
    return unnamed.length;
  };
  return db.$transaction(remove).catch((err: unknown) => {
    log.error({ err, keys }, 'could not remove unused objects; the daily cleanup will remove them');
    return 0;
  });
}

/** The age at which an object without a row is an orphan. Younger ones may still get their row. */
export const ORPHAN_HOURS = 24;

const SWEEP_BATCH = 500;

/** Removes the objects that crashed writers have left in the storage. Returns their number. */
export async function removeOrphans(deps: Pick<Deps, 'db' | 'storage' | 'log'>, now: Date): Promise<number> {
  const before = new Date(now.getTime() - ORPHAN_HOURS * 3_600_000);
  let removed = await deps.storage.removeUnfinished(before);
  let owner = '';
  const keys: string[] = [];
  const sweep = async () => {
    removed += await removeObjects(deps, keys.splice(0));
  };
  for await (const key of deps.storage.list(before)) {
    const [ownerId = ''] = key.split('/'); // keys of the same owner are listed together
    if (!isUuid(ownerId)) continue; // not ours
    if (ownerId !== owner || keys.length >= SWEEP_BATCH) await sweep();
    owner = ownerId;
    keys.push(key);
  }
  await sweep();
  return removed;
}

/** Serialises adding and removing one owner's objects. Otherwise a shared object could be removed under a new row. */
export async function lockAssetsOf(tx: DbTransaction, ownerId: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`assets:${ownerId}`}, 0))`;
}
