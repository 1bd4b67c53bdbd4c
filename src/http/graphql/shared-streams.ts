import type { ExecutionResult } from 'graphql';
import type { Newest } from '../../events/newest.ts';

export type SharedStream = Newest<ExecutionResult>;

const streams = new WeakSet<object>();

/** Says of a stream that many share its results: each is complete, with its cost, and its lag is counted once. */
export function markShared(stream: SharedStream): SharedStream {
  streams.add(stream);
  return stream;
}

/** Whether nothing is to be done for each result of a stream: what is done for each costs as often as there are subscribers. */
export const isShared = (stream: unknown): stream is SharedStream =>
  typeof stream === 'object' && stream !== null && streams.has(stream);
