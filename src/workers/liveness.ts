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

/** After the database was away, the others have this long to show that they live before anybody looks for dead ones. */
const SETTLE_MS = 5000;

/** An entry under our own name that we do not work on (its answer was lost on the way to us) is handed back after this. */
const STRAY_SECONDS = 5;

export interface LivenessHooks {
  /** Hands back what these pools had taken. */
  readonly onDead: (pools: readonly string[]) => Promise<void>;
  /** Hands back entries that this pool has taken and does not work on. */
  readonly onStray: (entries: readonly string[]) => Promise<void>;
  /** Whether it works on pictures: those that do are counted. */
  readonly isForPictures: boolean;
  /** The id that the queue knows this process by. */
  readonly onPool?: (id: string) => void;
}

export interface Liveness {
  /** For graphile-worker's `events`: takes the locks of every pool and every worker that it makes. */
  watch(): WorkerEvents;
  release(): Promise<void>;
}

/** Set apart from WORKER_LOCK_CLASS, which counts workers: graphile-worker locks entries by the id of a worker's pool. */
export const POOL_LOCK_CLASS = 7216;

/**
 * A worker process lives as long as its database session does: it holds advisory locks under its pool's and workers' ids
 * there, which PostgreSQL drops the moment the process dies. Every worker process looks for queue entries whose pool's
 * lock is free and hands them back, so that a killed worker's jobs run again within seconds (graphile-worker by itself
 * waits four hours).
 */
export async function holdLiveness(databaseUrl: string, log: Logger, hooks: LivenessHooks): Promise<Liveness> {
  const own = new Map<string, number>();
  const atWork = new Set<string>();
  let shown = new Set<string>();
  let quietUntil = 0;
  let released = false;
  let session = await connect();

  async function connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: databaseUrl,
      keepAlive: true,
      connectionTimeoutMillis: 5000,
      application_name: `graycard worker ${process.pid}`, // so that pg_stat_activity tells whose it is
    });
    client.on('error', (err) => log.warn({ err: err.message }, 'the session that shows this worker alive was lost'));
    await client.connect();
    return client;
  }

  /** Takes the locks that this session lacks. One may be held a moment longer by a session that was lost. */
  async function show(): Promise<void> {
    for (const [id, lockClass] of own) if (!shown.has(id) && (await tryLock(session, lockClass, id))) shown.add(id);
  }

  async function tick(): Promise<void> {
    try {
      await show();
      if (Date.now() < quietUntil) return;
      await sweepDead(session, own, log, hooks.onDead);
      await sweepStray(session, [...own.keys()], atWork, log, hooks.onStray);
    } catch (err) {
      if (released) return;
      log.warn({ err }, 'looking for dead workers failed; connecting anew');
      await session.end().catch(() => {});
      const fresh = await connect().catch(() => null);
      if (!fresh) return;
      session = fresh;
      shown = new Set();
      quietUntil = Date.now() + SETTLE_MS;
      await show().catch(() => {}); // at the next tick, then
    }
  }

  let ticking: Promise<void> = Promise.resolve();
  const next = () => {
    ticking = ticking.then(tick);
  };
  const timer = setInterval(next, SWEEP_INTERVAL_MS);

  return {
    watch() {
      const events = new EventEmitter() as WorkerEvents;
      const hold = (lockClass: number, id: string) => {
        own.set(id, lockClass);
        next();
      };
      events.on('pool:create', ({ workerPool }) => {
        hold(POOL_LOCK_CLASS, workerPool.id);
        hooks.onPool?.(workerPool.id);
      });
      if (hooks.isForPictures) events.on('worker:create', ({ worker }) => hold(WORKER_LOCK_CLASS, worker.workerId));
      events.on('job:start', ({ job }) => atWork.add(job.id));
      events.on('job:complete', ({ job }) => atWork.delete(job.id));
      return events;
    },
    async release() {
      released = true;
      clearInterval(timer);
      await ticking;
      await session.end().catch(() => {});
    },
  };
}

async function tryLock(session: pg.Client, lockClass: number, id: string): Promise<boolean> {
  const sql = 'select pg_try_advisory_lock($1, hashtext($2)) as free';
  const { rows } = await session.query<{ free: boolean }>(sql, [lockClass, id]);
  return rows[0]?.free ?? false;
}

async function sweepDead(
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
    if (own.has(id) || !(await tryLock(session, POOL_LOCK_CLASS, id))) continue;
    await onDead([id]).finally(() =>
      session.query('select pg_advisory_unlock($1, hashtext($2))', [POOL_LOCK_CLASS, id]),
    );
    log.warn({ pool: id }, 'a worker died; what it worked on is queued again');
  }
}

/** What the queue believes us to work on and we do not: the database went away as it gave it to us, or took it back. */
async function sweepStray(
  session: pg.Client,
  own: readonly string[],
  atWork: ReadonlySet<string>,
  log: Logger,
  onStray: LivenessHooks['onStray'],
): Promise<void> {
  const { rows } = await session.query<{ id: string }>(
    `select id::text from graphile_worker._private_jobs
     where locked_by = any($1) and locked_at < now() - make_interval(secs => $2)`,
    [own, STRAY_SECONDS],
  );
  const stray = rows.map(({ id }) => id).filter((id) => !atWork.has(id));
  if (stray.length === 0) return;
  await onStray(stray);
  log.warn({ entries: stray }, 'queue entries that were left in our name are queued again');
}
