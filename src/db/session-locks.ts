import pg from 'pg';
import type { Logger } from 'pino';

/** The class of these locks, the first key of an advisory lock; others are in queue/worker-locks.ts. */
const LOCK_CLASS = 7217;
const CHANNEL = 'graycard_lock_requests';

/** Locks by name that one process at a time holds. PostgreSQL releases those of a process that has died. */
export interface SessionLocks {
  /**
   * Takes a lock; false if another process holds it. `onRequest` is called when another process asks for it, or when it was lost
   * with the database session: its holder must end its work.
   */
  acquire(name: string, onRequest: () => void): Promise<boolean>;
  /** Asks the process that holds a lock to release it. */
  request(name: string): Promise<void>;
  release(name: string): Promise<void>;
  dispose(): Promise<void>;
}

/** Holds all locks of this process in one database session, which starts with the first of them. */
export function createSessionLocks(databaseUrl: string, log: Logger): SessionLocks {
  const held = new Map<string, () => void>();
  let session: Promise<pg.Client> | null = null;

  function open(): Promise<pg.Client> {
    session ??= connect().catch((error: unknown) => {
      session = null;
      throw error;
    });
    return session;
  }

  async function connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: databaseUrl,
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
      application_name: `graycard locks ${process.pid}`, // shown in pg_stat_activity
    });
    const lose = (err?: Error) => {
      if (err) log.warn({ err: err.message }, 'the database session with the locks of this process was lost');
      session = null;
      for (const onRequest of held.values()) onRequest();
      held.clear();
    };
    client.on('error', lose);
    client.on('notification', ({ payload = '' }) => held.get(payload)?.());
    await client.connect();
    client.on('end', () => lose());
    await client.query(`listen ${CHANNEL}`);
    return client;
  }

  return {
    async acquire(name, onRequest) {
      const client = await open();
      const sql = 'select pg_try_advisory_lock($1, hashtext($2)) as free';
      const { rows } = await client.query<{ free: boolean }>(sql, [LOCK_CLASS, name]);
      if (!rows[0]?.free) return false;
      held.set(name, onRequest);
      return true;
    },
    async request(name) {
      await (await open()).query('select pg_notify($1, $2)', [CHANNEL, name]);
    },
    async release(name) {
      if (!held.delete(name)) return; // lost with its session
      await (await open()).query('select pg_advisory_unlock($1, hashtext($2))', [LOCK_CLASS, name]);
    },
    async dispose() {
      const client = await session?.catch(() => null);
      session = null;
      held.clear();
      await client?.end();
    },
  };
}
