import { inLogContext, type LogContext } from '../../log-context.ts';
import type { GraphQLServer } from './yoga.ts';

type Enveloped = ReturnType<GraphQLServer['getEnveloped']>;

/**
 * Runs the steps of one operation in a log context, for operations of a socket, which are not part of an HTTP request. The
 * events of a stream are requested later and run in the same context.
 */
export function withLogContext(log: LogContext, steps: Enveloped): Enveloped {
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
