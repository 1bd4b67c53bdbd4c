import { Logger as QueueLogger } from 'graphile-worker';
import type { Logger } from 'pino';

/** Writes graphile-worker's messages to our log. Those about single jobs are logged in more detail by the handlers. */
export function createQueueLog(log: Logger): QueueLogger {
  return new QueueLogger((scope) => (level, message) => {
    const target = level === 'error' ? 'error' : level === 'warning' ? 'warn' : 'debug';
    log[target]({ scope: scope.label }, message);
  });
}
