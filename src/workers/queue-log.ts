import { Logger as QueueLogger } from 'graphile-worker';
import type { Logger } from 'pino';

/** graphile-worker's messages in our log; what it says of single jobs is said better by the handlers. */
export function createQueueLog(log: Logger): QueueLogger {
  return new QueueLogger((scope) => (level, message) => {
    const target = level === 'error' ? 'error' : level === 'warning' ? 'warn' : 'debug';
    log[target]({ scope: scope.label }, message);
  });
}
