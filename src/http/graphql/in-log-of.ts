import { inLogContext, type LogContext } from '../../log-context.ts';
import type { GraphQLServer } from './yoga.ts';

type Enveloped = ReturnType<GraphQLServer['getEnveloped']>;

/**
 * The steps of one operation, each run in its log context: those of a socket's operations have no request around them that
 * would hold it. A stream's events are asked for later, from elsewhere, and get it too.
 */
export function inLogOf(log: LogContext, steps: Enveloped): Enveloped {
  const within =
    <A extends unknown[], R>(step: (...args: A) => R) =>
    (...args: A): R =>
      inLogContext(log, () => step(...args));
  return {
    ...steps,
    parse: within(steps.parse),
    validate: within(steps.validate),
    contextFactory: within(steps.contextFactory) as Enveloped['contextFactory'],
    execute: within(steps.execute),
    subscribe: async (args: Parameters<Enveloped['subscribe']>[0]) =>
      streamIn(log, await within(steps.subscribe)(args)),
  };
}

function streamIn(log: LogContext, result: unknown): unknown {
  if (typeof result !== 'object' || result === null || !(Symbol.asyncIterator in result)) return result;
  const inner = (result as AsyncIterable<unknown>)[Symbol.asyncIterator]();
  const stream: AsyncIterableIterator<unknown> = {
    [Symbol.asyncIterator]: () => stream,
    next: () => inLogContext(log, () => inner.next()),
    return: (value) => inLogContext(log, () => inner.return?.(value) ?? Promise.resolve({ done: true, value })),
    throw: (error) => inLogContext(log, () => inner.throw?.(error) ?? Promise.reject(error)),
  };
  return stream;
}
