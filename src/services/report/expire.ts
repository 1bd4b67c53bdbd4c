import type { Deps } from '../../deps.ts';
import { lockAssetsOf, removeObjects } from '../asset.ts';

/** The number of days for which a report can be downloaded. After that, it has to be exported again. */
export const REPORT_DAYS = 7;

const CHUNK = 500;

/** Removes expired reports. Returns their number. */
export async function removeExpiredReports(deps: Pick<Deps, 'db' | 'storage' | 'log'>, now: Date): Promise<number> {
  let removed = 0;
  for (;;) {
    const expired = { expiresAt: { lte: now } };
    const first = await deps.db.asset.findFirst({ where: expired, select: { ownerId: true } });
    if (!first) return removed;
    const { ownerId } = first;
    const keys = await deps.db.$transaction(async (tx) => {
      await lockAssetsOf(tx, ownerId);
      const assets = await tx.asset.findMany({
        where: { ...expired, ownerId },
        take: CHUNK,
        select: { id: true, key: true },
      });
      await tx.asset.deleteMany({ where: { id: { in: assets.map(({ id }) => id) } } });
      return assets.map(({ key }) => key);
    });
    await removeObjects(deps, keys);
    removed += keys.length;
  }
}
