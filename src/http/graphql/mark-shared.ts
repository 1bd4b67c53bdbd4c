import type { ExecutionResult } from 'graphql';
import type { Newest } from '../../events/newest.ts';

export type SharedStream = Newest<ExecutionResult>;

const streams = new WeakSet<object>();

/** Marks a stream whose results have many receivers. Each result already includes its cost, and its lag has been recorded. */
export function markShared(stream: SharedStream): SharedStream {
  streams.add(stream);
  return stream;
}

/** Returns true for a marked stream, whose results need no work for each receiver. */
export const isShared = (stream: unknown): stream is SharedStream =>
  typeof stream === 'object' && stream !== null && streams.has(stream);
