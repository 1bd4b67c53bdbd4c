import type { GraphQLError } from 'graphql';
import { MessageType } from 'graphql-ws';
import { isShared } from '../graphql/mark-shared.ts';
import { withoutStatus } from '../graphql/without-status.ts';

interface Result {
  readonly errors?: readonly GraphQLError[] | undefined;
}

const DONE = { value: undefined, done: true } as const;

/**
 * Sends the results of an operation over a socket and yields nothing, only the end. This way a result with many receivers is
 * serialised once. The next result is taken when the previous one has been sent.
 */
export function sendEach(
  results: AsyncIterator<Result>,
  id: string,
  send: (text: string) => Promise<void> | undefined,
) {
  const start = `{"id":${JSON.stringify(id)},"type":"${MessageType.Next}","payload":`;
  return {
    async next(): Promise<IteratorResult<never, undefined>> {
      if (isShared(results)) {
        await results.each((value) => send(`${start}${textOf(value)}}`));
        return DONE;
      }
      for (;;) {
        const { done, value } = await results.next();
        if (done) return DONE;
        const wait = send(`${start}${textOf(value)}}`);
        if (wait) await wait;
      }
    },
    async return() {
      await results.return?.();
      return DONE;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

const texts = new WeakMap<Result, string>();

function textOf(result: Result): string {
  const text = texts.get(result) ?? JSON.stringify(forSocket(result) ?? result);
  texts.set(result, text);
  return text;
}

/** Converts a result's errors for sending. Returns undefined if the result can be sent unchanged. */
export function forSocket({ errors, ...result }: Result) {
  return errors && { ...result, errors: errors.map((error) => withoutStatus(error).toJSON()) };
}
