import { setTimeout as delay } from 'node:timers/promises';
import { RedisPubSub } from 'graphql-redis-subscriptions';
import { Redis, type RedisOptions } from 'ioredis';
import type { Logger } from 'pino';
import { type Change, type Events, topicsOf } from './port.ts';

/** Keeps these topics separate from other users of the same Redis. */
const PREFIX = 'graycard:';

/** The time a listener waits for Redis to confirm. If it takes longer, the listener reads the rows until Redis is back. */
const CONFIRM_TIMEOUT_MS = 1000;

/** The time after which a publish counts as lost: Redis can hang as well as be unreachable. */
const COMMAND_TIMEOUT_MS = 2000;

/** Events over Redis pub/sub, for an API and workers in separate programs. Keeps reconnecting until disposed. */
export function createRedisEvents(url: string, log: Logger, pollMs: number): Events {
  const options: RedisOptions = { retryStrategy: (attempt) => Math.min(50 * 2 ** attempt, 2000) };
  // While Redis is unreachable a publish fails at once: nothing waits for it, and no backlog builds up.
  const publisher = new Redis(url, { ...options, enableOfflineQueue: false, commandTimeout: COMMAND_TIMEOUT_MS });
  // This connection can carry only subscriptions: a command that ioredis sends on its own when connecting could follow the
  // first of them, be refused, and break the connection.
  const quiet = { enableReadyCheck: false, disableClientInfo: true };
  const subscriber = new Redis(url, { ...options, ...quiet, maxRetriesPerRequest: null });
  for (const connection of [publisher, subscriber]) {
    connection.on('error', (error) => log.warn({ err: error.message }, 'Redis is unreachable; retrying'));
  }
  const pubSub = new RedisPubSub({ publisher, subscriber });
  // Notifications during startup wait for the first attempt to connect, successful or not.
  const firstContact = new Promise((resolve) => {
    for (const event of ['ready', 'error', 'end']) publisher.once(event, resolve);
  });

  // While the connection was lost, rows may have changed without a notification.
  const gaps = new Set<() => void>();
  let connections = 0;
  subscriber.on('ready', () => {
    connections += 1;
    if (connections > 1) for (const onGap of gaps) onGap();
  });

  async function publish(change: Change): Promise<void> {
    await firstContact;
    try {
      await Promise.all(topicsOf(change).map((topic) => pubSub.publish(PREFIX + topic, change)));
    } catch (err) {
      log.warn({ err, change }, 'a change was not published; subscribers will find it in the database');
    }
  }

  return {
    pollMs,
    async jobMoved(change) {
      void publish(change);
    },
    async operationMoved(change) {
      void publish(change);
    },
    async listen(topic, onChange, onGap) {
      if (onGap) gaps.add(onGap);
      const subscribed = pubSub.subscribe(PREFIX + topic, (change: Change) => onChange(change));
      const unsubscribe = async () => pubSub.unsubscribe(await subscribed);
      const ignore = () => {}; // logged above, by the connection
      await Promise.race([subscribed, delay(CONFIRM_TIMEOUT_MS, undefined, { ref: false })]).catch(ignore);
      return async () => {
        if (onGap) gaps.delete(onGap);
        void unsubscribe().catch(ignore); // not awaited: it can take until Redis is back
      };
    },
    async isHealthy() {
      return (await publisher.ping().catch(() => '')) === 'PONG';
    },
    async dispose() {
      subscriber.disconnect();
      publisher.disconnect();
    },
  };
}
