import { z } from 'zod';
import type { DbTransaction } from '../db/client.ts';
import { Prisma } from '../generated/prisma/client.ts';

/** Every task that can be queued, with the shape of its payload. Handlers live in workers/. */
export const tasks = {
  /** `traceparent` leads back to the request that made the job. */
  runJob: z.object({ jobId: z.uuid(), traceparent: z.string().optional() }),
  finishBatch: z.object({ batchId: z.uuid() }),
  runOperation: z.object({ operationId: z.uuid() }),
  /** One owner's up to a moment; all that has been there for its time where left out. */
  emptyTrash: z.object({ ownerId: z.uuid().optional(), until: z.iso.datetime().optional() }),
  removeStrays: z.object({}),
  /** Pictures that were stored before there were hashes of how they look. */
  hashPictures: z.object({}),
} satisfies Record<string, z.ZodType>;

export type TaskName = keyof typeof tasks;

/** What a worker process is for: pictures, one at a time, or what is done over libraries. */
export const slotKinds = ['pictures', 'library'] as const;
export type SlotKind = (typeof slotKinds)[number];

/** What is done over libraries, not pictures: it takes long, little memory, and a process of its own. */
export const libraryTasks: readonly TaskName[] = ['runOperation', 'emptyTrash', 'removeStrays'];
export type TaskPayload<N extends TaskName> = z.output<(typeof tasks)[N]>;

export interface EnqueueOptions {
  /** One entry at most waits under a key. */
  readonly key: string;
  /** Lower runs first. */
  readonly priority: number;
  /** Not before so many seconds from now. */
  readonly delaySeconds?: number;
  /** How often it is taken at most; MAX_ATTEMPTS where left out. */
  readonly maxAttempts?: number;
}

export interface QueueEntry<N extends TaskName> extends EnqueueOptions {
  readonly payload: TaskPayload<N>;
}

/** Transient failures are tried again with growing delay, this often at most. */
export const MAX_ATTEMPTS = 5;

/** Queues a task inside the caller's transaction: it exists if and only if the transaction's rows do. */
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
  entries: readonly QueueEntry<N>[],
): Promise<void> {
  if (entries.length === 0) return;
  await tx.$executeRaw`
    with entry as (
      select * from unnest(
        ${entries.map(({ payload }) => JSON.stringify(payload))}::jsonb[], ${entries.map(({ key }) => key)}::text[],
        ${entries.map(({ priority }) => priority)}::int[], ${entries.map(({ delaySeconds }) => delaySeconds ?? 0)}::float8[],
        ${entries.map(({ maxAttempts }) => maxAttempts ?? MAX_ATTEMPTS)}::int[]
      ) as entry (payload, key, priority, delay, attempts)
    ) ${queueing(name)}`;
}

/** The part of a statement that queues its rows `entry`: payload, key, priority, delay in seconds and attempts at most. */
export function queueing(name: TaskName): Prisma.Sql {
  return Prisma.sql`
    select graphile_worker.add_jobs(array(
      select (${name}, payload::json, null, now() + make_interval(secs => delay), attempts, key, priority, null)::graphile_worker.job_spec
      from entry))`;
}

export interface QueueCounts {
  /** Entries that wait for a worker, or for their time. */
  readonly waiting: number;
  readonly running: number;
  /** Entries whose attempts are used up: nobody takes them any more. */
  readonly givenUp: number;
  /** How long the entry has waited that is due the longest; null where none is due. */
  readonly oldestSeconds: number | null;
}

/** How much waits and runs. */
export async function countQueue(tx: DbTransaction): Promise<QueueCounts> {
  const [counts] = await tx.$queryRaw<QueueCounts[]>`
    select count(*) filter (where locked_at is null and attempts < max_attempts)::int as waiting,
      count(*) filter (where locked_at is not null)::int as running,
      count(*) filter (where locked_at is null and attempts >= max_attempts)::int as "givenUp",
      extract(epoch from now() - min(run_at) filter (where is_available and run_at <= now()))::float8 as "oldestSeconds"
    from graphile_worker._private_jobs`;
  return counts ?? { waiting: 0, running: 0, givenUp: 0, oldestSeconds: null };
}

/** Whether any of these tasks waits that could run now. */
export async function isWaiting(tx: DbTransaction, names: readonly TaskName[]): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ waits: boolean }[]>`
    select exists (
      select 1 from graphile_worker._private_jobs entry
      join graphile_worker._private_tasks task on task.id = entry.task_id
      where is_available and run_at <= now() and task.identifier = any(${[...names]})) as waits`;
  return row?.waits ?? false;
}

/** Takes waiting entries back, and lets those that run not run again; nothing happens where there are none. */
export async function dequeue(tx: DbTransaction, keys: readonly string[]): Promise<void> {
  await tx.$executeRaw`select graphile_worker.remove_job(key) from unnest(${[...keys]}::text[]) key`;
}

/** The jobs that a worker process works on, by the id of its pool. */
export async function jobsHeldBy(tx: DbTransaction, pool: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select entry.payload->>'jobId' as id from graphile_worker._private_jobs entry
    join graphile_worker._private_tasks task on task.id = entry.task_id
    where task.identifier = 'runJob' and entry.locked_by = ${pool}`;
  return rows.map(({ id }) => id);
}

/** The jobs whose entries have used up their attempts without any of them telling how it ended. */
export async function exhaustedJobs(tx: DbTransaction): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select entry.payload->>'jobId' as id from graphile_worker._private_jobs entry
    join graphile_worker._private_tasks task on task.id = entry.task_id
    where task.identifier = 'runJob' and not entry.is_available and entry.locked_at is null`;
  return rows.map(({ id }) => id);
}

/** Hands back what dead worker processes had taken, and wakes those that live. */
export async function handBack(tx: DbTransaction, pools: readonly string[]): Promise<void> {
  await tx.$executeRaw`select graphile_worker.force_unlock_workers(${[...pools]}::text[])`;
  await tx.$executeRaw`select pg_notify('jobs:insert', '{"count":1}')`;
}

/**
 * Has PostgreSQL look at the queue anew. Right after it has grown by thousands the planner still believes it small, and
 * would sort all of it for every entry that is taken; by itself it looks once a minute at the earliest.
 */
export async function noteGrowth(db: DbTransaction): Promise<void> {
  await db.$executeRaw`analyze graphile_worker._private_jobs`;
}

/** Hands back single entries, by their ids in the queue, that whoever had taken them does not work on. */
export async function handBackEntries(tx: DbTransaction, entries: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    update graphile_worker._private_jobs set locked_by = null, locked_at = null where id = any(${[...entries]}::bigint[])`;
  await tx.$executeRaw`select pg_notify('jobs:insert', '{"count":1}')`;
}
