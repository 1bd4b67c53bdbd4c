import type { DbTransaction } from '../db/client.ts';
import type { Deps } from '../deps.ts';
import { QuotaExceeded } from '../errors.ts';
import type { JobStatus, QualityRating } from '../generated/prisma/enums.ts';
import { tierLimits } from './account/tier.ts';
import type { Viewer } from './viewer.ts';

/** Bytes of all that a user has stored: originals, previews, corrected pictures. What is shared counts once. */
export async function storageUsed(db: DbTransaction, ownerId: string): Promise<number> {
  const { _sum } = await db.asset.aggregate({ where: { ownerId }, _sum: { byteSize: true } });
  return Number(_sum.byteSize ?? 0n);
}

/** Throws `QuotaExceeded` where so many bytes more are more than the owner's tier allows. Call under `lockAssetsOf`. */
export async function checkQuota(tx: DbTransaction, ownerId: string, coming: number): Promise<void> {
  const { tier } = await tx.user.findUniqueOrThrow({ where: { id: ownerId }, select: { tier: true } });
  const { storageBytes } = tierLimits[tier];
  if ((await storageUsed(tx, ownerId)) + coming > storageBytes) {
    throw new QuotaExceeded(
      `Your storage of ${storageBytes / 1e9} GB is full: delete what you no longer need, images first.`,
    );
  }
}

export interface AccuracyReport {
  readonly images: number;
  readonly meanDeltaEBefore: number | null;
  readonly meanDeltaEAfter: number | null;
  readonly worstDeltaE: number | null;
  readonly counts: readonly { readonly rating: QualityRating; readonly count: number }[];
}

/** Aggregate of a user's results that have a mean CIEDE2000: of each image its newest one. */
export async function accuracyOf({ db }: Pick<Deps, 'db'>, ownerId: string): Promise<AccuracyReport> {
  const newest = await db.$queryRaw<
    { rating: QualityRating; count: number; before: number | null; after: number; worst: number }[]
  >`
    select rating, count(*)::int as count, avg("meanDeltaEBefore")::float8 as before,
           avg("meanDeltaE")::float8 as after, max("meanDeltaE")::float8 as worst
    from (
      select distinct on ("imageId") rating, "meanDeltaE", "meanDeltaEBefore" from "Result"
      where "ownerId" = ${ownerId}::uuid and "meanDeltaE" is not null and "correctedId" is not null
      order by "imageId", "createdAt" desc, id desc
    ) newest group by rating order by rating`;
  const images = newest.reduce((sum, row) => sum + row.count, 0);
  const mean = (value: (row: (typeof newest)[number]) => number | null) =>
    images ? newest.reduce((sum, row) => sum + (value(row) ?? 0) * row.count, 0) / images : null;
  return {
    images,
    meanDeltaEBefore: mean((row) => row.before),
    meanDeltaEAfter: mean((row) => row.after),
    worstDeltaE: images ? Math.max(...newest.map((row) => row.worst)) : null,
    counts: newest.map(({ rating, count }) => ({ rating, count })),
  };
}

/** How many of the viewer's jobs are in each status; statuses without a job are left out. */
export async function jobsByStatus(
  { db }: Pick<Deps, 'db'>,
  viewer: Viewer,
): Promise<{ status: JobStatus; count: number }[]> {
  const groups = await db.job.groupBy({
    by: ['status'],
    where: { ownerId: viewer.id },
    _count: true,
    orderBy: { status: 'asc' },
  });
  return groups.map(({ status, _count }) => ({ status, count: _count }));
}
