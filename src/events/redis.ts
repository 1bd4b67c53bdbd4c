import { RedisPubSub } from 'graphql-redis-subscriptions';
import { Redis, type RedisOptions } from 'ioredis';
import type { Logger } from 'pino';
import { type Events, type JobMoved, topicsOf } from './port.ts';

/** Set apart from other users of the same Redis. */
const PREFIX = 'graycard:';

/** Events over Redis pub/sub, for API and workers in separate processes. Reconnects by itself, for ever. */
export function createRedisEvents(url: string, log: Logger): Events {
  const options: RedisOptions = {
    maxRetriesPerRequest: 1, // a publish fails at once while Redis is away; nothing queues up behind it
    enableOfflineQueue: true,
    retryStrategy: (attempt) => Math.min(50 * 2 ** attempt, 2000),
  };
  const publisher = new Redis(url, options);
  const subscriber = new Redis(url, { ...options, maxRetriesPerRequest: null });
  for (const connection of [publisher, subscriber]) {
    connection.on('error', (error) => log.warn({ err: error.message }, 'Redis is out of reach; trying again'));
  }
  const pubSub = new RedisPubSub({ publisher, subscriber });

  return {
    async jobMoved(change) {
      try {
        await Promise.all(topicsOf(change).map((topic) => pubSub.publish(PREFIX + topic, change)));
      } catch (error) {
        log.warn(
          { err: error, jobId: change.jobId },
          'a change was not published; subscribers find it in the database',
        );
      }
    },
    async listen(topic, onChange) {
      const id = await pubSub.subscribe(PREFIX + topic, (change: JobMoved) => onChange(change));
      return async () => pubSub.unsubscribe(id);
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
