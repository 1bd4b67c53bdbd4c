import type { Deps } from '../../deps.ts';
import { lockAssetsOf, removeObjects } from '../asset.ts';

/** A report can be downloaded for so long; then it is made anew. */
export const REPORT_DAYS = 7;

const CHUNK = 500;

/** Removes the reports whose time is over. Returns how many. */
export async function removeExpiredReports(deps: Pick<Deps, 'db' | 'storage' | 'log'>, now: Date): Promise<number> {
  let removed = 0;
  for (;;) {
    const due = { expiresAt: { lte: now } };
    const first = await deps.db.asset.findFirst({ where: due, select: { ownerId: true } });
    if (!first) return removed;
    const { ownerId } = first;
    const keys = await deps.db.$transaction(async (tx) => {
      await lockAssetsOf(tx, ownerId);
      const gone = await tx.asset.findMany({
        where: { ...due, ownerId },
        take: CHUNK,
        select: { id: true, key: true },
      });
      await tx.asset.deleteMany({ where: { id: { in: gone.map(({ id }) => id) } } });
      return gone.map(({ key }) => key);
    });
    await removeObjects(deps, keys);
    removed += keys.length;
  }
}
