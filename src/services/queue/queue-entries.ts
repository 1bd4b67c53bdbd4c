import type { Deps } from '../../deps.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { countQueue, type QueueCounts } from '../../queue/queue.ts';

/** One thing to be done, as the queue holds it. */
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

export type { QueueCounts };

/** How much waits and runs, over all users. */
export const countEntries = ({ db }: Pick<Deps, 'db'>): Promise<QueueCounts> => countQueue(db);

interface EntryRange {
  readonly after: bigint | null;
  readonly before: bigint | null;
  readonly direction: 'asc' | 'desc';
  readonly take: number;
}

/** Entries of the queue, by their id. */
export async function readQueueEntries(
  { db }: Pick<Deps, 'db'>,
  { after, before, direction, take }: EntryRange,
): Promise<QueueEntry[]> {
  const order = direction === 'asc' ? Prisma.sql`asc` : Prisma.sql`desc`;
  return db.$queryRaw<QueueEntry[]>`
    select job.id::text, task.identifier as task, job.payload->>'jobId' as "jobId", job.attempts::int,
           job.max_attempts::int as "maxAttempts", job.priority::int, job.created_at as "createdAt", job.run_at as "runAt",
           job.locked_at as "lockedAt", job.last_error as "lastError"
    from graphile_worker._private_jobs job join graphile_worker._private_tasks task on task.id = job.task_id
    where job.id > ${after ?? 0n}::bigint and (${before}::bigint is null or job.id < ${before}::bigint)
    order by job.id ${order} limit ${take}`;
}

/** One entry; null where it is done, or never was. */
export async function readQueueEntry(deps: Pick<Deps, 'db'>, id: bigint): Promise<QueueEntry | null> {
  const [entry = null] = await readQueueEntries(deps, { after: id - 1n, before: id + 1n, direction: 'asc', take: 1 });
  return entry;
}
