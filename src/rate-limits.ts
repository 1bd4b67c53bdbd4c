import { Redis } from 'ioredis';
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { RateLimited } from './errors.ts';

const MINUTE = 60;
const HOUR = 3600;

/** The limit of each kind of request, in points per period. */
export const rateLimits = {
  /** Sign-in attempts, per address and per account; a successful one is refunded. */
  signIn: { points: 10, seconds: MINUTE },
  /** New accounts, per address. */
  register: { points: 300, seconds: HOUR },
  /** Refreshed sessions, per address. */
  refresh: { points: 300, seconds: MINUTE },
  /** Requests that queue work (a job, a batch, a retry), per user. */
  jobs: { points: 3000, seconds: MINUTE },
  /** Uploaded files, per user. */
  uploads: { points: 20_000, seconds: HOUR },
  /** Complexity of GraphQL operations (see `extensions.cost`), per API key, user, or address of an anonymous client. */
  cost: { points: 10_000_000, seconds: MINUTE },
} as const satisfies Record<string, { readonly points: number; readonly seconds: number }>;

export type RateLimitName = keyof typeof rateLimits;

export interface RateLimits {
  /** Consumes points; throws `RateLimited` if the limit is exceeded. */
  consume(name: RateLimitName, by: string, points?: number): Promise<void>;
  /** Consumes points without waiting: throws `RateLimited` if an earlier charge exceeded the limit. */
  charge(name: RateLimitName, by: string, points: number): void;
  /** Gives one point back. */
  refund(name: RateLimitName, by: string): Promise<void>;
  dispose(): Promise<void>;
}

/** How long Redis can take to respond before this process counts on its own. */
const REDIS_TIMEOUT_MS = 500;

/**
 * Counters in Redis, shared by all API processes; in this process's memory without Redis or while it is down. `scale`
 * multiplies every limit but that of sign-in.
 */
export function createRateLimits(redisUrl: string | null, scale: number): RateLimits {
  const redis = redisUrl
    ? new Redis(redisUrl, {
        enableOfflineQueue: false,
        commandTimeout: REDIS_TIMEOUT_MS,
        retryStrategy: (n) => Math.min(50 * 2 ** n, 2000),
      })
    : null;
  redis?.on('error', () => {}); // reported by the connections of the events
  const limiters = Object.fromEntries(
    Object.entries(rateLimits).map(([name, { points, seconds }]) => {
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
  ) as unknown as Record<RateLimitName, RateLimiterAbstract>;
  // Requests that arrive at startup wait until the first attempt to connect has succeeded or failed.
  const firstContact = new Promise((resolve) => {
    if (!redis) return resolve(null);
    for (const event of ['ready', 'error', 'end']) redis.once(event, resolve);
  });
  const blockedUntil = new Map<string, number>();
  return {
    async consume(name, by, points = 1) {
      await firstContact;
      await limiters[name].consume(by, points).catch((rejection: unknown) => {
        throw rejection instanceof RateLimiterRes ? rateLimited(rejection.msBeforeNext) : rejection;
      });
    },
    charge(name, by, points) {
      const key = `${name}:${by}`;
      const blockedMs = (blockedUntil.get(key) ?? 0) - Date.now();
      if (blockedMs > 0) throw rateLimited(blockedMs);
      limiters[name].consume(by, points).catch((rejection: unknown) => {
        if (!(rejection instanceof RateLimiterRes)) return; // reported by the connections of the events
        blockedUntil.set(key, Date.now() + rejection.msBeforeNext);
        setTimeout(() => blockedUntil.delete(key), rejection.msBeforeNext).unref();
      });
    },
    async refund(name, by) {
      await limiters[name].reward(by, 1);
    },
    async dispose() {
      redis?.disconnect();
    },
  };
}

function rateLimited(ms: number): RateLimited {
  const seconds = Math.max(1, Math.ceil(ms / 1000));
  const wait = seconds === 1 ? '1 second' : `${seconds} seconds`;
  return new RateLimited(`Too many requests. Try again in ${wait}.`, seconds);
}
