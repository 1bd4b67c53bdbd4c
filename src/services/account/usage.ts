import type { Db, DbTransaction } from '../../db/client.ts';
import type { Deps } from '../../deps.ts';
import { BadUserInput, NotFound, QuotaExceeded } from '../../errors.ts';
import type { JobStatus, QualityRating, SubscriptionTier } from '../../generated/prisma/enums.ts';
import { tierLimits } from './tier.ts';
import type { Viewer } from './viewer.ts';

/** The size in bytes of everything a user has stored: originals, previews, corrected images. Shared files count once. */
export async function storageUsed(db: DbTransaction, ownerId: string): Promise<number> {
  const use = await db.storageUse.findUnique({ where: { ownerId }, select: { bytes: true } });
  return Number(use?.bytes ?? 0n);
}

/** Throws `QuotaExceeded` if the owner's tier has no room for more bytes. Must be called while `lockAssetsOf` is held. */
export async function checkQuota(tx: DbTransaction, ownerId: string, addedBytes: number): Promise<void> {
  const [owner] = await tx.$queryRaw<{ tier: SubscriptionTier; used: bigint }[]>`
    select tier, coalesce(bytes, 0) as used
    from "User" left join "StorageUse" on "ownerId" = id where id = ${ownerId}::uuid`;
  if (!owner) throw new NotFound('user');
  const { storageBytes } = tierLimits[owner.tier];
  if (Number(owner.used) + addedBytes > storageBytes) {
    throw new QuotaExceeded(
      `Your storage of ${storageBytes / 1e9} GB is full. Delete images or other files that you no longer need.`,
    );
  }
}

/** Counts again what every user has stored. Returns the number of users whose figures were wrong. */
export async function recountStorage(db: Db): Promise<number> {
  return await db.$transaction(async (tx) => {
    await tx.$executeRaw`lock table "Asset" in share row exclusive mode`; // nothing is added or removed in the meantime
    return await tx.$executeRaw`
      insert into "StorageUse" ("ownerId", bytes, files)
      select owner.id, coalesce(sum("byteSize"), 0), count(asset.id)
      from (select "ownerId" as id from "Asset" union select "ownerId" from "StorageUse") owner
      left join "Asset" asset on asset."ownerId" = owner.id group by owner.id
      on conflict ("ownerId") do update set bytes = excluded.bytes, files = excluded.files
      where "StorageUse".bytes <> excluded.bytes or "StorageUse".files <> excluded.files`;
  });
}

export interface AccuracyReport {
  readonly images: number;
  readonly meanDeltaEBefore: number | null;
  readonly meanDeltaEAfter: number | null;
  readonly worstDeltaE: number | null;
  readonly counts: readonly { readonly rating: QualityRating; readonly count: number }[];
}

/** Summarises the newest result of each of a user's images, among the results that have a mean CIEDE2000. */
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

/** The maximum number of days that `accuracyByDay` returns. */
export const MAX_DAYS = 366;

export interface DailyAccuracy {
  /** The first moment of the day, UTC. */
  readonly day: Date;
  readonly images: number;
  readonly meanDeltaEBefore: number | null;
  readonly meanDeltaEAfter: number;
}

/** The accuracy of the results of each of the last days (UTC), oldest first. Days without results are omitted. */
export async function accuracyByDay({ db }: Pick<Deps, 'db'>, ownerId: string, days: number): Promise<DailyAccuracy[]> {
  if (days < 1 || days > MAX_DAYS) throw new BadUserInput('days', `days must be from 1 to ${MAX_DAYS}.`);
  return db.$queryRaw<DailyAccuracy[]>`
    select date_trunc('day', "createdAt" at time zone 'UTC') as day, count(distinct "imageId")::int as images,
           avg("meanDeltaEBefore")::float8 as "meanDeltaEBefore", avg("meanDeltaE")::float8 as "meanDeltaEAfter"
    from "Result"
    where "ownerId" = ${ownerId}::uuid and "meanDeltaE" is not null and "correctedId" is not null
      and "createdAt" >= date_trunc('day', now() at time zone 'UTC') at time zone 'UTC' - make_interval(days => ${days - 1}::int)
    group by 1 order by 1`;
}

/** The number of the viewer's jobs in each status. Statuses without a job are omitted. */
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
