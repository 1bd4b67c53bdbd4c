import type { ClientBase } from 'pg';
import type { DbTransaction } from '../db/client.ts';

/**
 * A worker process counts as alive while its database session exists: in that session it holds an advisory lock for its pool
 * and one for each of its workers, which PostgreSQL releases as soon as the process dies. The first key of a lock is its
 * class, the second a hash of the id.
 */
export const lockClasses = { worker: 7215, pool: 7216 } as const;
export type LockClass = keyof typeof lockClasses;

/** Takes the lock of a pool or worker; false if another session holds it. */
export async function tryLock(session: ClientBase, lockClass: LockClass, id: string): Promise<boolean> {
  const sql = 'select pg_try_advisory_lock($1, hashtext($2)) as free';
  const { rows } = await session.query<{ free: boolean }>(sql, [lockClasses[lockClass], id]);
  return rows[0]?.free ?? false;
}

export async function unlock(session: ClientBase, lockClass: LockClass, id: string): Promise<void> {
  await session.query('select pg_advisory_unlock($1, hashtext($2))', [lockClasses[lockClass], id]);
}

/** Counts the live workers for photo jobs, in all processes. */
export async function countWorkers(db: DbTransaction): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from pg_locks
    where locktype = 'advisory' and classid = ${lockClasses.worker}::int and objsubid = 2 and granted
      and database = (select oid from pg_database where datname = current_database())`;
  return rows[0]?.count ?? 0;
}
