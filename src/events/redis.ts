import { setTimeout as delay } from 'node:timers/promises';
import { RedisPubSub } from 'graphql-redis-subscriptions';
import { Redis, type RedisOptions } from 'ioredis';
import type { Logger } from 'pino';
import { type Change, type Events, topicsOf } from './port.ts';

/** Set apart from other users of the same Redis. */
const PREFIX = 'graycard:';

/** How long a listener waits for Redis to confirm. Later on it hears as soon as Redis is back, and reads the rows till then. */
const PATIENCE_MS = 1000;

/** How long a publish may take before it counts as lost: Redis may hang as well as be gone. */
const COMMAND_TIMEOUT_MS = 2000;

/** Events over Redis pub/sub, for API and workers in separate processes. Reconnects by itself, for ever. */
export function createRedisEvents(url: string, log: Logger): Events {
  const options: RedisOptions = { retryStrategy: (attempt) => Math.min(50 * 2 ** attempt, 2000) };
  // While Redis is away a publish fails at once: nothing waits for it and nothing queues up behind it.
  const publisher = new Redis(url, { ...options, enableOfflineQueue: false, commandTimeout: COMMAND_TIMEOUT_MS });
  // Nothing but subscriptions may go over its connection: what ioredis asks by itself on connecting could come after the
  // first of them, be refused, and take the connection down.
  const quiet = { enableReadyCheck: false, disableClientInfo: true };
  const subscriber = new Redis(url, { ...options, ...quiet, maxRetriesPerRequest: null });
  for (const connection of [publisher, subscriber]) {
    connection.on('error', (error) => log.warn({ err: error.message }, 'Redis is out of reach; trying again'));
  }
  const pubSub = new RedisPubSub({ publisher, subscriber });
  // What is told while the program starts waits for the first attempt to connect, however that ends.
  const firstContact = new Promise((resolve) => {
    for (const event of ['ready', 'error', 'end']) publisher.once(event, resolve);
  });

  // After a cut the rows may have moved unheard.
  const gaps = new Set<() => void>();
  let connections = 0;
  subscriber.on('ready', () => {
    connections += 1;
    if (connections > 1) for (const onGap of gaps) onGap();
  });

  async function tell(change: Change): Promise<void> {
    await firstContact;
    try {
      await Promise.all(topicsOf(change).map((topic) => pubSub.publish(PREFIX + topic, change)));
    } catch (err) {
      log.warn({ err, change }, 'a change was not published; subscribers find it in the database');
    }
  }

  return {
    async jobMoved(change) {
      void tell(change);
    },
    async operationMoved(change) {
      void tell(change);
    },
    async listen(topic, onChange, onGap) {
      if (onGap) gaps.add(onGap);
      const subscribed = pubSub.subscribe(PREFIX + topic, (change: Change) => onChange(change));
      const unsubscribe = async () => pubSub.unsubscribe(await subscribed);
      const ignore = () => {}; // told above, by the connection
      await Promise.race([subscribed, delay(PATIENCE_MS, undefined, { ref: false })]).catch(ignore);
      return async () => {
        if (onGap) gaps.delete(onGap);
        void unsubscribe().catch(ignore); // not awaited: it may take until Redis is back
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
