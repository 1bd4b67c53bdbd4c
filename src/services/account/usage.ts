import type { DbTransaction } from '../../db/client.ts';
import type { Deps } from '../../deps.ts';
import { BadUserInput, QuotaExceeded } from '../../errors.ts';
import type { JobStatus, QualityRating } from '../../generated/prisma/enums.ts';
import { tierLimits } from './tier.ts';
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

/** Longest look back at accuracy by day. */
export const MAX_DAYS = 366;

export interface DailyAccuracy {
  /** The first moment of the day, UTC. */
  readonly day: Date;
  readonly images: number;
  readonly meanDeltaEBefore: number | null;
  readonly meanDeltaEAfter: number;
}

/** What was corrected on each of the last days (UTC), days without anything left out, the first one first. */
export async function accuracyByDay({ db }: Pick<Deps, 'db'>, ownerId: string, days: number): Promise<DailyAccuracy[]> {
  if (days < 1 || days > MAX_DAYS) throw new BadUserInput('days', `Ask for 1 to ${MAX_DAYS} days.`);
  return db.$queryRaw<DailyAccuracy[]>`
    select date_trunc('day', "createdAt" at time zone 'UTC') as day, count(distinct "imageId")::int as images,
           avg("meanDeltaEBefore")::float8 as "meanDeltaEBefore", avg("meanDeltaE")::float8 as "meanDeltaEAfter"
    from "Result"
    where "ownerId" = ${ownerId}::uuid and "meanDeltaE" is not null and "correctedId" is not null
      and "createdAt" >= date_trunc('day', now() at time zone 'UTC') at time zone 'UTC' - make_interval(days => ${days - 1}::int)
    group by 1 order by 1`;
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
