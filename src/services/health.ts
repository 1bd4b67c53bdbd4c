import type { Deps } from '../deps.ts';
import { countWorkers } from '../queue/worker-locks.ts';
import { version } from '../version.ts';

export type HealthStatus = 'OK' | 'DEGRADED' | 'DOWN';

export interface Health {
  readonly status: HealthStatus;
  readonly database: HealthStatus;
  readonly events: HealthStatus;
  readonly storage: HealthStatus;
  readonly queue: HealthStatus;
  /** The number of live workers for photo jobs, in all processes. */
  readonly workers: number;
  readonly version: string;
}

/** The time within which every part must respond. */
const TIMEOUT_MS = 3000;

/** Checks every part. DOWN if nothing can be served; DEGRADED if requests are answered but jobs or events are delayed. */
export async function readHealth({ db, events, storage }: Pick<Deps, 'db' | 'events' | 'storage'>): Promise<Health> {
  const [database, eventBus, files, workers] = await Promise.all([
    isOk(db.$queryRaw`select 1`.then(() => true)),
    isOk(events.isHealthy()),
    isOk(storage.isHealthy()),
    withinTimeout(countWorkers(db)).catch(() => null),
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

const isOk = (check: Promise<boolean>) => withinTimeout(check).catch(() => false);

function withinTimeout<T>(check: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('timed out')), TIMEOUT_MS);
  });
  return Promise.race([check, late]).finally(() => clearTimeout(timer));
}
