import type { Deps } from '../deps.ts';
import { countQueue, type QueueCounts } from '../queue/entries.ts';
import { countWorkers } from '../queue/worker-locks.ts';

/** The service in numbers, as the database has them. */
export interface Figures extends QueueCounts {
  readonly workers: number;
  readonly storageBytes: number;
  /** Mean time from making a job to its first start; 0 where none started. */
  readonly waitSeconds: number;
  readonly jobs: readonly { readonly status: string; readonly count: number }[];
  /** Mean time at work of a job that completed, by type. */
  readonly work: readonly { readonly type: string; readonly seconds: number }[];
  /** The same by stage. */
  readonly stages: readonly { readonly stage: string; readonly seconds: number }[];
}

const HOUR_MS = 3_600_000;

/** The least key that a row made at an instant (ms since 1970) can have: keys are UUIDv7, so they sort by time. */
function leastKeyAt(ms: number): string {
  const hex = Math.floor(ms).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}

/** Reads them all. Jobs are those made in the last hour, found by their keys; storage is summed over every file. */
export async function readFigures({ db }: Pick<Deps, 'db'>): Promise<Figures> {
  const queue = await countQueue(db);
  const [storage] = await db.$queryRaw<
    { bytes: number }[]
  >`select coalesce(sum("byteSize"), 0)::float8 as bytes from "Asset"`;
  const since = leastKeyAt(Date.now() - HOUR_MS);
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
