import { Redis } from 'ioredis';
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { RateLimited } from './errors.ts';

const MINUTE = 60;
const HOUR = 3600;

/** How often each thing may be done, per what it is counted by. */
export const rates = {
  /** Wrong passwords: by the address that they come from, and by the account that they are for. */
  signIn: { points: 10, seconds: MINUTE },
  /** New accounts, by address. */
  register: { points: 300, seconds: HOUR },
  /** Trades of a refresh token, by address. */
  refresh: { points: 300, seconds: MINUTE },
  /** Requests that queue work (a job, a batch, a retry), by user. */
  jobs: { points: 3000, seconds: MINUTE },
  /** Uploaded files, by user. */
  uploads: { points: 20_000, seconds: HOUR },
  /** Points of operations (see `extensions.cost`), by key, user, or the address of somebody unknown. */
  cost: { points: 10_000_000, seconds: MINUTE },
} as const satisfies Record<string, { readonly points: number; readonly seconds: number }>;

export type RateName = keyof typeof rates;

export interface Rates {
  /** Counts so many points; throws `RateLimited` where they are too many. */
  take(name: RateName, by: string, points?: number): Promise<void>;
  /** Counts without waiting: throws where an earlier charge went beyond the limit, and is itself felt by the next. */
  charge(name: RateName, by: string, points: number): void;
  /** Takes a count back. */
  giveBack(name: RateName, by: string): Promise<void>;
  dispose(): Promise<void>;
}

/** How long Redis may take to count; then this process counts for itself. */
const PATIENCE_MS = 500;

/** Counters in Redis, for all API processes together, or in this process: while Redis is away, and where there is none. */
export function createRates(redisUrl: string | null, scale: number): Rates {
  const redis = redisUrl
    ? new Redis(redisUrl, {
        enableOfflineQueue: false,
        commandTimeout: PATIENCE_MS,
        retryStrategy: (n) => Math.min(50 * 2 ** n, 2000),
      })
    : null;
  redis?.on('error', () => {}); // told by the events' own connections
  const limiters = Object.fromEntries(
    Object.entries(rates).map(([name, { points, seconds }]) => {
      const options = {
        keyPrefix: `graycard:rate:${name}`,
        points: name === 'signIn' ? points : Math.max(1, Math.round(points * scale)),
        duration: seconds,
      };
      const memory = new RateLimiterMemory(options);
      return [
        name,
        redis
          ? new RateLimiterRedis({
              ...options,
              storeClient: redis,
              insuranceLimiter: memory,
              rejectIfRedisNotReady: true,
            })
          : memory,
      ];
    }),
  ) as unknown as Record<RateName, RateLimiterAbstract>;
  // What comes while the program starts waits for the first attempt to connect, however that ends.
  const firstContact = new Promise((resolve) => {
    if (!redis) return resolve(null);
    for (const event of ['ready', 'error', 'end']) redis.once(event, resolve);
  });
  const spent = new Map<string, number>();
  return {
    async take(name, by, points = 1) {
      await firstContact;
      await limiters[name].consume(by, points).catch((refused: unknown) => {
        throw refused instanceof RateLimiterRes ? limited(refused.msBeforeNext) : refused;
      });
    },
    charge(name, by, points) {
      const key = `${name}:${by}`;
      const left = (spent.get(key) ?? 0) - Date.now();
      if (left > 0) throw limited(left);
      limiters[name].consume(by, points).catch((refused: unknown) => {
        if (!(refused instanceof RateLimiterRes)) return; // told by the events' own connections
        spent.set(key, Date.now() + refused.msBeforeNext);
        setTimeout(() => spent.delete(key), refused.msBeforeNext).unref();
      });
    },
    async giveBack(name, by) {
      await limiters[name].reward(by, 1);
    },
    async dispose() {
      redis?.disconnect();
    },
  };
}

function limited(msLeft: number): RateLimited {
  const seconds = Math.max(1, Math.ceil(msLeft / 1000));
  return new RateLimited(`That was too often: try again in ${seconds} seconds.`, seconds);
}
