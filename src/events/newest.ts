/** A stream that buffers one value: a slow reader skips values, but always gets the last one. */
export interface Newest<T> extends AsyncIterableIterator<T> {
  put(value: T): void;
  /** Ends the stream. A value that was put and not read yet is still delivered. */
  end(): void;
  fail(error: unknown): void;
  /**
   * Passes each value to `take` as soon as it is put, without a promise per value, which keeps thousands of streams cheap.
   * While the promise of `take` is pending, only the newest value is kept. Resolves when the stream ends, rejects when it
   * fails. `next` reads one value in the same way; use one or the other.
   */
  each(take: (value: T) => Promise<void> | undefined): Promise<void>;
  /** Resolves when no more values will be put, or the reader has left. */
  readonly over: Promise<void>;
  return(): Promise<IteratorResult<T>>;
  throw(error: unknown): Promise<IteratorResult<T>>;
}

interface Reader<T> {
  readonly take: (value: T) => Promise<void> | undefined;
  resolve(): void;
  reject(error: unknown): void;
}

const DONE = { value: undefined, done: true } as const;

/** Creates an open stream. `onLeave` is called once, when the reader leaves. */
export function createNewest<T>(onLeave: () => void): Newest<T> {
  let slot: { readonly value: T } | null = null;
  let ending: { readonly error: unknown } | 'END' | null = null;
  let reader: Reader<T> | null = null;
  let isBusy = false;
  let isOver = () => {};
  const over = new Promise<void>((resolve) => {
    isOver = resolve;
  });

  const serve = () => {
    if (ending) isOver();
    while (slot && reader && !isBusy) {
      const { value } = slot;
      slot = null;
      deliver(reader, value);
    }
    if (ending && reader && !isBusy) finish(reader);
  };
  const deliver = (to: Reader<T>, value: T) => {
    try {
      const pending = to.take(value);
      if (!pending) return;
      isBusy = true;
      pending.then(() => {
        isBusy = false;
        serve();
      }, to.reject);
    } catch (error) {
      to.reject(error); // one reader's failure does not concern the others
    }
  };
  const finish = (to: Reader<T>) => {
    reader = null;
    if (ending === 'END' || ending === null) return to.resolve();
    to.reject(ending.error);
    ending = 'END'; // a failure is reported once
  };
  const read = (take: Reader<T>['take']) =>
    new Promise<void>((resolve, reject) => {
      reader = { take, resolve, reject };
      serve();
    });
  const readOne = async (): Promise<IteratorResult<T>> => {
    let result: IteratorResult<T> = DONE;
    await read((value) => {
      result = { value, done: false };
      const { resolve } = reader!;
      reader = null;
      resolve();
      return undefined;
    });
    return result;
  };
  let lastRead: Promise<unknown> = Promise.resolve();
  const leave = () => {
    slot = null;
    ending = 'END';
    serve();
    onLeave();
  };

  return {
    put(value) {
      if (ending) return;
      slot = { value };
      serve();
    },
    end() {
      ending ??= 'END';
      serve();
    },
    fail(error) {
      ending ??= { error };
      serve();
    },
    next() {
      const result = lastRead.then(readOne, readOne); // overlapping calls are served in order
      lastRead = result;
      return result;
    },
    each: read,
    over,
    async return() {
      leave();
      return DONE;
    },
    async throw(error) {
      leave();
      throw error;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
