import { follow } from './follow.ts';
import type { LiveOptions } from './live-options.ts';
import { createNewest, type Newest } from './newest.ts';
import type { Events } from './port.ts';

/** A stream with many readers. */
export interface Share<R> {
  /**
   * Adds a reader; null if the stream has closed. Resolves when its first value, read after this call, is available;
   * rejects if that value cannot be read.
   */
  join(): Promise<Newest<R>> | null;
}

interface Reader<R> {
  readonly stream: Newest<R>;
  /** The number of reads that had started when this reader joined: their values are not for it. */
  readonly joinedAt: number;
  seen: number;
  readonly begin: () => void;
  readonly refuse: (error: unknown) => void;
}

interface Delivery<R> {
  readonly recipients: readonly Reader<R>[];
  readonly order: number;
  readonly isFinal: boolean;
  readonly shown: R;
}

/**
 * One follower for any number of readers: each state is read once, and passed through `show` once. A reader that joins
 * triggers a read, so that it does not start with an older state; a thousand that join during one read share the next.
 * Ends when the last reader has left or received the final state, and then calls `onClosed`: no reader can join after that.
 */
export function share<T, R>(
  events: Events,
  { load, orderOf, isFinal, ...rest }: LiveOptions<T>,
  show: (value: T) => Promise<R>,
  onClosed: () => void,
): Share<R> {
  const readers = new Set<Reader<R>>();
  let readings = 0;
  let running = false;
  let closed = false;
  let wake = () => {};
  const readAndShow = async (): Promise<Delivery<R>[]> => {
    readings += 1;
    const number = readings;
    const value = await load();
    const order = orderOf(value);
    const recipients = [...readers].filter(({ joinedAt, seen }) => joinedAt < number && seen < order);
    return recipients.length ? [{ recipients, order, isFinal: isFinal(value), shown: await show(value) }] : [];
  };
  const deliveries = follow<Delivery<R>>(events, {
    ...rest,
    load: readAndShow,
    isFinal: () => closed,
    onWakeable: (readAgain) => (wake = readAgain),
  });
  const remove = (reader: Reader<R>) => {
    readers.delete(reader);
    if (readers.size > 0 || closed) return;
    closed = true;
    onClosed();
  };
  const run = async () => {
    for await (const { recipients, order, isFinal: ends, shown } of deliveries) {
      for (const reader of recipients) {
        reader.seen = order;
        reader.stream.put(shown);
        if (ends) reader.stream.end();
        reader.begin();
        if (ends) remove(reader);
      }
    }
  };
  const fail = (error: unknown) => {
    for (const reader of readers) {
      reader.refuse(error);
      reader.stream.fail(error);
      remove(reader);
    }
  };
  const join = () =>
    new Promise<Newest<R>>((resolve, refuse) => {
      const leave = () => {
        remove(reader);
        if (closed) void deliveries.return?.();
      };
      const stream: Newest<R> = createNewest(leave);
      const begin = () => resolve(stream);
      const reader: Reader<R> = { stream, joinedAt: readings, seen: Number.NEGATIVE_INFINITY, begin, refuse };
      readers.add(reader);
      if (running) return wake();
      running = true;
      run().catch(fail);
    });
  return { join: () => (closed ? null : join()) };
}
