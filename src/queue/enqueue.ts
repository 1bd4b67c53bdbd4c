import type { DbTransaction } from '../db/client.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { jobKey } from './keys.ts';
import type { TaskName, TaskPayload } from './tasks.ts';

export interface EnqueueOptions {
  /** At most one waiting entry exists under a key; see keys.ts. */
  readonly key: string;
  /** Lower numbers run first. */
  readonly priority: number;
  /** Delay before the entry can run. */
  readonly delaySeconds?: number;
  /** Default: MAX_ATTEMPTS. */
  readonly maxAttempts?: number;
}

export interface NewEntry<N extends TaskName> extends EnqueueOptions {
  readonly payload: TaskPayload<N>;
}

/** Transient failures are retried with growing delays, up to this many attempts in total. */
const MAX_ATTEMPTS = 5;

/** Queues a task inside the caller's transaction: the entry exists if and only if the transaction's rows do. */
export async function enqueue<N extends TaskName>(
  tx: DbTransaction,
  name: N,
  payload: TaskPayload<N>,
  options: EnqueueOptions,
): Promise<void> {
  await enqueueMany(tx, name, [{ payload, ...options }]);
}

/** `enqueue` for many entries of one task, in one statement. */
export async function enqueueMany<N extends TaskName>(
  tx: DbTransaction,
  name: N,
  entries: readonly NewEntry<N>[],
): Promise<void> {
  if (entries.length === 0) return;
  await tx.$executeRaw`
    with entry as (
      select * from unnest(
        ${entries.map(({ payload }) => JSON.stringify(payload))}::jsonb[], ${entries.map(({ key }) => key)}::text[],
        ${entries.map(({ priority }) => priority)}::int[], ${entries.map(({ delaySeconds }) => delaySeconds ?? 0)}::float8[],
        ${entries.map(({ maxAttempts }) => maxAttempts ?? MAX_ATTEMPTS)}::int[]
      ) as entry (payload, key, priority, delay, attempts)
    ) ${addEntries(name)}`;
}

/** Queues the runs of jobs. */
export function enqueueJobs(tx: DbTransaction, jobs: readonly { id: string; priority: number }[]): Promise<void> {
  const entries = jobs.map(({ id, priority }) => ({ payload: { jobId: id }, key: jobKey(id), priority }));
  return enqueueMany(tx, 'runJob', entries);
}

/** The part of a statement that queues a run of each job in its table `inserted`, in the order of their ids. */
export function enqueueInsertedJobs({ priority, traceparent }: { priority: number; traceparent: string | undefined }) {
  const payload = JSON.stringify(traceparent ? { traceparent } : {});
  return Prisma.sql`
    with entry as (
      select ${payload}::jsonb || jsonb_build_object('jobId', id) as payload, ${jobKey('')}::text || id as key,
        ${priority}::int as priority, 0 as delay, ${MAX_ATTEMPTS}::int as attempts
      from inserted order by id
    ) ${addEntries('runJob')}`;
}

/** Adds the rows of the table `entry`: payload, key, priority, delay in seconds and maximum attempts. */
function addEntries(name: TaskName): Prisma.Sql {
  return Prisma.sql`
    select graphile_worker.add_jobs(array(
      select (${name}, payload::json, null, now() + make_interval(secs => delay), attempts, key, priority, null)::graphile_worker.job_spec
      from entry))`;
}

/**
 * Updates PostgreSQL's statistics of the queue. Right after the queue has grown by thousands the planner still assumes
 * that it is small, and would sort all of it for every entry that is claimed; autovacuum runs once a minute at most.
 */
export async function analyzeQueue(db: DbTransaction): Promise<void> {
  await db.$executeRaw`analyze graphile_worker._private_jobs`;
}
