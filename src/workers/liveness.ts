import { EventEmitter } from 'node:events';
import type { WorkerEvents } from 'graphile-worker';
import pg from 'pg';
import type { Logger } from 'pino';
import { entriesHeldFor, poolsHoldingFor } from '../queue/dead-workers.ts';
import { type LockClass, tryLock, unlock } from '../queue/worker-locks.ts';

/**
 * The times of the sweep. The first two, together with the duration of a sweep, limit how long the job of a killed worker
 * waits if another worker is free: 4 s by default.
 */
export interface LivenessTiming {
  /** Interval between two sweeps for dead workers. */
  readonly sweepMs: number;
  /** A pool is not suspected of being dead before it has held an entry for this time. */
  readonly graceSeconds: number;
  /** After the database was unavailable, the time that workers have to take their locks before the sweep resumes. */
  readonly settleMs: number;
  /** The time after which an entry is requeued that our own pool holds but is not processing because the response was lost. */
  readonly orphanSeconds: number;
}

const defaultTiming: LivenessTiming = { sweepMs: 1000, graceSeconds: 2, settleMs: 5000, orphanSeconds: 5 };

export interface LivenessOptions {
  /** Requeues what these pools held. */
  readonly onDead: (pools: readonly string[]) => Promise<void>;
  /** Requeues entries that this pool holds but is not processing. */
  readonly onOrphans: (entries: readonly string[]) => Promise<void>;
  /** True if the process runs photo jobs: only such workers are counted. */
  readonly isForPictures: boolean;
  /** Receives this process's id in the queue. */
  readonly onPool?: ((id: string) => void) | undefined;
  readonly timing?: Partial<LivenessTiming> | undefined;
}

export interface Liveness {
  /** For graphile-worker's `events`: takes the locks of every pool and every worker that it creates. */
  watch(): WorkerEvents;
  release(): Promise<void>;
}

/**
 * Holds the locks of this process (see queue/worker-locks.ts), and requeues the entries of pools whose lock is free, so
 * that the jobs of a killed worker run again within seconds. By itself, graphile-worker waits four hours.
 */
export async function startLiveness(databaseUrl: string, log: Logger, options: LivenessOptions): Promise<Liveness> {
  const timing = { ...defaultTiming, ...options.timing };
  const own = new Map<string, LockClass>();
  const inProgress = new Set<string>();
  let locked = new Set<string>();
  let pausedUntil = 0;
  let released = false;
  let session = await connect();

  async function connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: databaseUrl,
      keepAlive: true,
      connectionTimeoutMillis: 5000,
      application_name: `graycard worker ${process.pid}`, // shown in pg_stat_activity
    });
    client.on('error', (err) =>
      log.warn({ err: err.message }, "the database session with this worker's locks was lost"),
    );
    await client.connect();
    return client;
  }

  /** Takes the locks that this session does not hold yet. A lost session can still hold one briefly. */
  async function lockOwn(): Promise<void> {
    for (const [id, lockClass] of own) if (!locked.has(id) && (await tryLock(session, lockClass, id))) locked.add(id);
  }

  async function requeueDeadPools(): Promise<void> {
    for (const id of await poolsHoldingFor(session, timing.graceSeconds)) {
      if (own.has(id) || !(await tryLock(session, 'pool', id))) continue;
      await options.onDead([id]).finally(() => unlock(session, 'pool', id));
      log.warn({ pool: id }, 'a worker died; its jobs were requeued');
    }
  }

  async function requeueOrphans(): Promise<void> {
    const held = await entriesHeldFor(session, [...own.keys()], timing.orphanSeconds);
    const orphans = held.filter((id) => !inProgress.has(id));
    if (orphans.length === 0) return;
    await options.onOrphans(orphans);
    log.warn({ entries: orphans }, 'queue entries that this worker held but was not processing were requeued');
  }

  async function sweep(): Promise<void> {
    try {
      await lockOwn();
      if (Date.now() < pausedUntil) return;
      await requeueDeadPools();
      await requeueOrphans();
    } catch (err) {
      if (released) return;
      log.warn({ err }, 'the search for dead workers failed; reconnecting');
      await session.end().catch(() => {});
      const fresh = await connect().catch(() => null);
      if (!fresh) return;
      session = fresh;
      locked = new Set();
      pausedUntil = Date.now() + timing.settleMs;
      await lockOwn().catch(() => {}); // the next sweep tries again
    }
  }

  let sweeping: Promise<void> = Promise.resolve();
  const next = () => {
    sweeping = sweeping.then(sweep);
  };
  const timer = setInterval(next, timing.sweepMs);

  return {
    watch() {
      const events = new EventEmitter() as WorkerEvents;
      const register = (lockClass: LockClass, id: string) => {
        own.set(id, lockClass);
        next();
      };
      events.on('pool:create', ({ workerPool }) => {
        register('pool', workerPool.id);
        options.onPool?.(workerPool.id);
      });
      if (options.isForPictures) events.on('worker:create', ({ worker }) => register('worker', worker.workerId));
      events.on('job:start', ({ job }) => inProgress.add(job.id));
      events.on('job:complete', ({ job }) => inProgress.delete(job.id));
      return events;
    },
    async release() {
      released = true;
      clearInterval(timer);
      await sweeping;
      await session.end().catch(() => {});
    },
  };
}
