import type { DbTransaction } from '../db/client.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { jobKey } from './keys.ts';
import type { TaskName } from './tasks.ts';

/** An entry of the queue. */
export interface QueueEntry {
  /** Grows with each entry. */
  readonly id: string;
  readonly task: string;
  readonly jobId: string | null;
  readonly attempts: number;
  readonly maxAttempts: number;
  readonly priority: number;
  readonly createdAt: Date;
  readonly runAt: Date;
  readonly lockedAt: Date | null;
  readonly lastError: string | null;
}

export interface EntryRange {
  readonly after: bigint | null;
  readonly before: bigint | null;
  readonly direction: 'asc' | 'desc';
  readonly take: number;
}

/** Entries of the queue, ordered by id. */
export async function readEntries(
  db: DbTransaction,
  { after, before, direction, take }: EntryRange,
): Promise<QueueEntry[]> {
  const order = direction === 'asc' ? Prisma.sql`asc` : Prisma.sql`desc`;
  return db.$queryRaw<QueueEntry[]>`
    select entry.id::text, task.identifier as task, entry.payload->>'jobId' as "jobId", entry.attempts::int,
           entry.max_attempts::int as "maxAttempts", entry.priority::int, entry.created_at as "createdAt", entry.run_at as "runAt",
           entry.locked_at as "lockedAt", entry.last_error as "lastError"
    from graphile_worker._private_jobs entry join graphile_worker._private_tasks task on task.id = entry.task_id
    where entry.id > ${after ?? 0n}::bigint and (${before}::bigint is null or entry.id < ${before}::bigint)
    order by entry.id ${order} limit ${take}`;
}

export interface QueueCounts {
  /** Entries that wait for a worker, or for their time. */
  readonly waiting: number;
  readonly running: number;
  /** Entries with no attempts left: no worker will claim them. */
  readonly givenUp: number;
  /** How long the oldest entry that could run has waited; null if none could. */
  readonly oldestSeconds: number | null;
}

/** Counts the entries of the queue by state. */
export async function countQueue(db: DbTransaction): Promise<QueueCounts> {
  const [counts] = await db.$queryRaw<QueueCounts[]>`
    select count(*) filter (where locked_at is null and attempts < max_attempts)::int as waiting,
      count(*) filter (where locked_at is not null)::int as running,
      count(*) filter (where locked_at is null and attempts >= max_attempts)::int as "givenUp",
      extract(epoch from now() - min(run_at) filter (where is_available and run_at <= now()))::float8 as "oldestSeconds"
    from graphile_worker._private_jobs`;
  return counts ?? { waiting: 0, running: 0, givenUp: 0, oldestSeconds: null };
}

/** Returns true if an entry of any of these tasks waits and could run now. */
export async function isWaiting(db: DbTransaction, names: readonly TaskName[]): Promise<boolean> {
  const [row] = await db.$queryRaw<{ waits: boolean }[]>`
    select exists (
      select 1 from graphile_worker._private_jobs entry
      join graphile_worker._private_tasks task on task.id = entry.task_id
      where is_available and run_at <= now() and task.identifier = any(${[...names]})) as waits`;
  return row?.waits ?? false;
}

/** Removes waiting entries and keeps running ones from running again. Keys without an entry are ignored. */
export async function dequeue(tx: DbTransaction, keys: readonly string[]): Promise<void> {
  await tx.$executeRaw`select graphile_worker.remove_job(key) from unnest(${[...keys]}::text[]) key`;
}

/** `dequeue` for the runs of jobs. */
export function dequeueJobs(tx: DbTransaction, jobs: readonly { id: string }[]): Promise<void> {
  return dequeue(
    tx,
    jobs.map(({ id }) => jobKey(id)),
  );
}

/** Removes the entries of a job that lost their key, to a newer entry or because the job ended, and that no worker holds. */
export async function removeEndedEntries(tx: DbTransaction, jobId: string): Promise<void> {
  await tx.$executeRaw`
    select graphile_worker.complete_jobs(array(
      select id from graphile_worker._private_jobs where key is null and payload->>'jobId' = ${jobId}))`;
}
