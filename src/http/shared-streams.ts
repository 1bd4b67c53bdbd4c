const streams = new WeakSet<object>();

/** Says of a stream that many share its results: each is complete, with its cost, and its lag is counted once. */
export function markShared<T extends object>(stream: T): T {
  streams.add(stream);
  return stream;
}

/** Whether nothing is to be done for each result of a stream: what is done for each costs as often as there are subscribers. */
export const isShared = (stream: unknown): boolean =>
  typeof stream === 'object' && stream !== null && streams.has(stream);
