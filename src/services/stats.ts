import type { Deps } from '../deps.ts';
import { countQueue, type QueueCounts } from '../queue/entries.ts';
import { countWorkers } from '../queue/worker-locks.ts';

/** Statistics of the service, from the database. */
export interface Stats extends QueueCounts {
  readonly workers: number;
  readonly storageBytes: number;
  /** The mean time from the creation of a job to its first start; 0 if none has started. */
  readonly waitSeconds: number;
  readonly jobs: readonly { readonly status: string; readonly count: number }[];
  /** The mean processing time of completed jobs, by type. */
  readonly work: readonly { readonly type: string; readonly seconds: number }[];
  /** The same by stage. */
  readonly stages: readonly { readonly stage: string; readonly seconds: number }[];
}

const HOUR_MS = 3_600_000;

/** The smallest key that a row created at a time (ms since 1970) can have: keys are UUIDv7, so they sort by time. */
function minKeyAt(ms: number): string {
  const hex = Math.floor(ms).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}

/** Reads the statistics. Jobs are those created in the last hour, found by their keys; storage is the sum over all files. */
export async function readStats({ db }: Pick<Deps, 'db'>): Promise<Stats> {
  const queue = await countQueue(db);
  const [storage] = await db.$queryRaw<
    { bytes: number }[]
  >`select coalesce(sum(bytes), 0)::float8 as bytes from "StorageUse"`;
  const since = minKeyAt(Date.now() - HOUR_MS);
  const [wait] = await db.$queryRaw<{ seconds: number | null }[]>`
    select avg(extract(epoch from "startedAt" - "createdAt"))::float8 as seconds from "Job" where id >= ${since}::uuid`;
  const jobs = await db.$queryRaw<{ status: string; count: number }[]>`
    select status::text, count(*)::int as count from "Job" where id >= ${since}::uuid group by status`;
  const work = await db.$queryRaw<{ type: string; seconds: number }[]>`
    select job.type::text, (avg(result."processingTimeMs") / 1000)::float8 as seconds
    from "Result" result join "Job" job on job.id = result."jobId" where result.id >= ${since}::uuid group by job.type`;
  const stages = await db.$queryRaw<{ stage: string; seconds: number }[]>`
    select stage, (avg(ms::float8) / 1000)::float8 as seconds
    from "Result" result, jsonb_each_text(result."stageTimes") as times (stage, ms) where result.id >= ${since}::uuid group by stage`;
  return {
    ...queue,
    workers: await countWorkers(db),
    storageBytes: storage?.bytes ?? 0,
    waitSeconds: wait?.seconds ?? 0,
    jobs,
    work,
    stages,
  };
}
