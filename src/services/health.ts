import type { Deps } from '../deps.ts';
import { version } from '../version.ts';

export type HealthStatus = 'OK' | 'DEGRADED' | 'DOWN';

export interface Health {
  readonly status: HealthStatus;
  readonly database: HealthStatus;
  readonly events: HealthStatus;
  readonly storage: HealthStatus;
  readonly queue: HealthStatus;
  /** Worker slots alive, over all processes. */
  readonly workers: number;
  readonly version: string;
}

/** How long any part may take to answer. */
const PATIENCE_MS = 3000;

/** Asks every part. DOWN where nothing can be served; DEGRADED where requests are answered but jobs or progress wait. */
export async function readHealth({ db, events, storage }: Pick<Deps, 'db' | 'events' | 'storage'>): Promise<Health> {
  const [database, eventBus, files, workers] = await Promise.all([
    isOk(db.$queryRaw`select 1`.then(() => true)),
    isOk(events.isHealthy()),
    isOk(storage.isHealthy()),
    inTime(countWorkers(db)).catch(() => null),
  ]);
  const status = !database || !files ? 'DOWN' : eventBus && workers ? 'OK' : 'DEGRADED';
  return {
    status,
    database: database ? 'OK' : 'DOWN',
    events: eventBus ? 'OK' : 'DEGRADED',
    storage: files ? 'OK' : 'DOWN',
    queue: workers === null ? 'DOWN' : workers > 0 ? 'OK' : 'DEGRADED',
    workers: workers ?? 0,
    version,
  };
}

/** Every worker holds an advisory lock of this class while it lives: see workers/liveness.ts. */
export const WORKER_LOCK_CLASS = 7215;

/** Workers alive, over all processes. */
export async function countWorkers(db: Deps['db']): Promise<number> {
  const rows = await db.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from pg_locks
    where locktype = 'advisory' and classid = ${WORKER_LOCK_CLASS}::int and objsubid = 2 and granted
      and database = (select oid from pg_database where datname = current_database())`;
  return rows[0]?.count ?? 0;
}

const isOk = (check: Promise<boolean>) => inTime(check).catch(() => false);

function inTime<T>(answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), PATIENCE_MS);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
