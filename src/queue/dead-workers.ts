import type { ClientBase } from 'pg';
import type { DbTransaction } from '../db/client.ts';

/** Entries that workers have claimed. The queue knows a worker process by the id of its pool. */

/** The jobs whose entries a pool holds. */
export async function jobsHeldBy(tx: DbTransaction, pool: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select entry.payload->>'jobId' as id from graphile_worker._private_jobs entry
    join graphile_worker._private_tasks task on task.id = entry.task_id
    where task.identifier = 'runJob' and entry.locked_by = ${pool}`;
  return rows.map(({ id }) => id);
}

/** The jobs whose entries have no attempts left although none of the attempts ended the job. */
export async function exhaustedJobs(tx: DbTransaction): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select entry.payload->>'jobId' as id from graphile_worker._private_jobs entry
    join graphile_worker._private_tasks task on task.id = entry.task_id
    where task.identifier = 'runJob' and not entry.is_available and entry.locked_at is null`;
  return rows.map(({ id }) => id);
}

/** Requeues the entries that dead pools held, and wakes the live ones. */
export async function requeueHeldBy(tx: DbTransaction, pools: readonly string[]): Promise<void> {
  await tx.$executeRaw`select graphile_worker.force_unlock_workers(${[...pools]}::text[])`;
  await wakeWorkers(tx);
}

/** Requeues entries, by id, that their worker holds but is not processing. */
export async function requeueEntries(tx: DbTransaction, ids: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    update graphile_worker._private_jobs set locked_by = null, locked_at = null where id = any(${[...ids]}::bigint[])`;
  await wakeWorkers(tx);
}

async function wakeWorkers(tx: DbTransaction): Promise<void> {
  await tx.$executeRaw`select pg_notify('jobs:insert', '{"count":1}')`;
}

/** The pools that have held an entry for at least `seconds`. */
export async function poolsHoldingFor(session: ClientBase, seconds: number): Promise<string[]> {
  const { rows } = await session.query<{ id: string }>(
    `select distinct locked_by as id from graphile_worker._private_jobs
     where locked_by is not null and locked_at < now() - make_interval(secs => $1)`,
    [seconds],
  );
  return rows.map(({ id }) => id);
}

/** The entries that these pools have held for at least `seconds`. */
export async function entriesHeldFor(
  session: ClientBase,
  pools: readonly string[],
  seconds: number,
): Promise<string[]> {
  const { rows } = await session.query<{ id: string }>(
    `select id::text from graphile_worker._private_jobs
     where locked_by = any($1) and locked_at < now() - make_interval(secs => $2)`,
    [pools, seconds],
  );
  return rows.map(({ id }) => id);
}
