import type { DestinationStream, Logger } from 'pino';
import type { Config } from './config.ts';
import { createDb, type Db } from './db/client.ts';
import { type EmbeddedPostgres, findEmbeddedPostgres, startEmbeddedPostgres } from './db/embedded.ts';
import { migrate } from './db/migrate.ts';
import { createLocalEvents, type LocalEvents } from './events/local.ts';
import type { Events } from './events/port.ts';
import { createRedisEvents } from './events/redis.ts';
import type { Inspector } from './inspection.ts';
import { defaultIntervals, type Intervals } from './intervals.ts';
import { createLog } from './log.ts';
import { createPhotoPool, type PhotoPool } from './pipeline/threads/pool.ts';
import { createRateLimits, type RateLimits } from './rate-limits.ts';
import { openStorage } from './storage/open.ts';
import type { Storage } from './storage/storage.ts';
import type { Tracing } from './tracing/port.ts';
import { startTracing } from './tracing/start.ts';

/** Everything with side effects. Functions take only the parts they need: `Pick<Deps, 'db' | 'events'>`. */
export interface Deps {
  readonly config: Config;
  readonly log: Logger;
  readonly intervals: Intervals;
  readonly databaseUrl: string;
  readonly db: Db;
  readonly events: Events;
  /** The same events if they stay in this process tree; null with Redis. */
  readonly localEvents: LocalEvents | null;
  readonly storage: Storage;
  readonly inspector: Inspector;
  /** Creates threads that process this many photos at the same time. The caller disposes of them. */
  photoPool(threads: number): PhotoPool;
  readonly rateLimits: RateLimits;
  readonly tracing: Tracing;
  /** Closes everything in reverse order. */
  dispose(): Promise<void>;
}

export interface DepsOptions {
  readonly name: string;
  /** False joins an embedded database that the API has started. */
  readonly startDatabase: boolean;
  /** Receives the log instead of standard output. */
  readonly logDestination?: DestinationStream | undefined;
  /** The defaults of intervals.ts, unless given. */
  readonly intervals?: Partial<Intervals> | undefined;
}

/** Composition root of both programs. */
export async function createDeps(config: Config, options: DepsOptions): Promise<Deps> {
  const { name, startDatabase, logDestination } = options;
  const intervals = { ...defaultIntervals, ...options.intervals };
  const log = createLog(config.logLevel, name, logDestination);
  const undo: (() => Promise<unknown>)[] = [];
  const dispose = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const tracing = await startTracing(config, name);
    undo.push(() => tracing.dispose());
    const database = await openDatabase(config, startDatabase, log);
    undo.push(() => database.stop());
    const { applied } = await migrate(database.url);
    if (applied.length) log.info({ applied }, 'the database was migrated');
    const db = createDb(database.url);
    undo.push(() => db.$disconnect());
    const pollMs = intervals.eventPollMs;
    const localEvents = createLocalEvents(pollMs);
    const events = config.redisUrl ? createRedisEvents(config.redisUrl, log, pollMs) : localEvents;
    undo.push(() => events.dispose());
    const photoPool = (threads: number) =>
      createPhotoPool({ threads, stageLimitMs: config.limits.stageTimeoutMs, heif: config.heif });
    const inspector = photoPool(1);
    undo.push(() => inspector.dispose());
    const storage = await openStorage(config.storageUrl, config.dataDir);
    const rateLimits = createRateLimits(config.redisUrl, config.rateScale);
    undo.push(() => rateLimits.dispose());
    return {
      config,
      log,
      intervals,
      databaseUrl: database.url,
      db,
      events,
      localEvents: config.redisUrl ? null : localEvents,
      storage,
      inspector,
      photoPool,
      rateLimits,
      tracing,
      dispose,
    };
  } catch (error) {
    await dispose();
    throw error;
  }
}

async function openDatabase(
  config: Config,
  start: boolean,
  log: Logger,
): Promise<Pick<EmbeddedPostgres, 'url' | 'stop'>> {
  if (config.databaseUrl) return { url: config.databaseUrl, stop: async () => {} };
  if (start) return startEmbeddedPostgres({ dataDir: config.dataDir, onMessage: (line) => log.info(line) });
  const url = await findEmbeddedPostgres(config.dataDir);
  if (!url) {
    throw new Error(
      `No database: set DATABASE_URL, or start the API first to share its embedded database under ${config.dataDir}.`,
    );
  }
  return { url, stop: async () => {} };
}
