import { EventEmitter } from 'node:events';
import type { WorkerEvents } from 'graphile-worker';
import pg from 'pg';
import type { Logger } from 'pino';
import { WORKER_LOCK_CLASS } from '../services/health.ts';

/**
 * How often dead workers are looked for, and how fresh an entry's lock may be not to be suspected. Together with the
 * time to look they bound how long a killed worker's job waits, where a worker is free: 4 s.
 */
const SWEEP_INTERVAL_MS = 1000;
const GRACE_SECONDS = 2;

export interface LivenessHooks {
  /** Hands back what these pools had taken. */
  readonly onDead: (pools: readonly string[]) => Promise<void>;
  /** The id that the queue knows this process by. */
  readonly onPool?: (id: string) => void;
}

export interface Liveness {
  /** For graphile-worker's `events`: takes the locks of every pool and every worker that it makes. */
  watch(): WorkerEvents;
  release(): Promise<void>;
}

/** Set apart from WORKER_LOCK_CLASS, which counts workers: graphile-worker locks entries by the id of a worker's pool. */
const POOL_LOCK_CLASS = 7216;

/**
 * A worker process lives as long as its database session does: it holds advisory locks under its pool's and workers' ids
 * there, which PostgreSQL drops the moment the process dies. Every worker process looks for queue entries whose pool's
 * lock is free and hands them back, so that a killed worker's jobs run again within seconds (graphile-worker by itself
 * waits four hours).
 */
export async function holdLiveness(databaseUrl: string, log: Logger, hooks: LivenessHooks): Promise<Liveness> {
  const held = new Map<string, number>();
  let released = false;
  let session = await connect();

  async function connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: databaseUrl, keepAlive: true });
    client.on('error', (err) => log.warn({ err: err.message }, 'the session that shows this worker alive was lost'));
    await client.connect();
    for (const [id, lockClass] of held) await lock(client, lockClass, id);
    return client;
  }

  async function tick(): Promise<void> {
    try {
      await sweep(session, held, log, hooks.onDead);
    } catch (err) {
      if (released) return;
      log.warn({ err }, 'looking for dead workers failed; connecting anew');
      await session.end().catch(() => {});
      session = await connect().catch(() => session);
    }
  }

  let sweeping: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    sweeping = sweeping.then(tick);
  }, SWEEP_INTERVAL_MS);

  return {
    watch() {
      const events = new EventEmitter() as WorkerEvents;
      const hold = (lockClass: number, id: string) => {
        held.set(id, lockClass);
        lock(session, lockClass, id).catch((err: unknown) => log.warn({ err }, 'a worker could not be marked alive'));
      };
      events.on('pool:create', ({ workerPool }) => {
        hold(POOL_LOCK_CLASS, workerPool.id);
        hooks.onPool?.(workerPool.id);
      });
      events.on('worker:create', ({ worker }) => hold(WORKER_LOCK_CLASS, worker.workerId));
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

async function lock(session: pg.Client, lockClass: number, id: string): Promise<void> {
  await session.query('select pg_advisory_lock($1, hashtext($2))', [lockClass, id]);
}

async function sweep(
  session: pg.Client,
  own: ReadonlyMap<string, unknown>,
  log: Logger,
  onDead: LivenessHooks['onDead'],
): Promise<void> {
  const { rows } = await session.query<{ id: string }>(
    `select distinct locked_by as id from graphile_worker._private_jobs
     where locked_by is not null and locked_at < now() - make_interval(secs => $1)`,
    [GRACE_SECONDS],
  );
  for (const { id } of rows) {
    if (own.has(id)) continue;
    const { rows: tries } = await session.query<{ free: boolean }>(
      'select pg_try_advisory_lock($1, hashtext($2)) as free',
      [POOL_LOCK_CLASS, id],
    );
    if (!tries[0]?.free) continue;
    await onDead([id]).finally(() =>
      session.query('select pg_advisory_unlock($1, hashtext($2))', [POOL_LOCK_CLASS, id]),
    );
    log.warn({ pool: id }, 'a worker died; what it worked on is queued again');
  }
}
