/** A stream that holds one value at most: who is slow gets the newest, and the last one always. */
export interface Newest<T> extends AsyncIterableIterator<T> {
  put(value: T): void;
  /** No more comes; what was put and not taken is still given. */
  end(): void;
  fail(error: unknown): void;
  /**
   * Hands each value over as it is put, without the promises of a reading: many streams at once are cheap so. While what
   * `take` gave is waited for, the newest value waits. Resolves at the end; rejects where it failed. In place of `next`.
   */
  each(take: (value: T) => Promise<void> | undefined): Promise<void>;
  /** Resolves when no more will be put, or the reader has gone. */
  readonly over: Promise<void>;
  return(): Promise<IteratorResult<T>>;
  throw(error: unknown): Promise<IteratorResult<T>>;
}

interface Waiting<T> {
  resolve(result: IteratorResult<T>): void;
  reject(error: unknown): void;
}

interface Taker<T> {
  readonly take: (value: T) => Promise<void> | undefined;
  resolve(): void;
  reject(error: unknown): void;
  isBusy: boolean;
}

function withResolvers() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

const DONE = { value: undefined, done: true } as const;

/** `onLeave` is called once, when the reader goes. */
export function createNewest<T>(onLeave: () => void): Newest<T> {
  let slot: { readonly value: T } | null = null;
  let ending: { readonly error: unknown } | 'END' | null = null;
  const waiting: Waiting<T>[] = [];
  let taker: Taker<T> | null = null;
  const { promise: over, resolve: isOver } = withResolvers();
  /** Hands over what there is to whoever waits. */
  const serve = () => {
    if (ending) isOver();
    if (taker) return handOver(taker);
    while (waiting.length && (slot || ending)) {
      const reader = waiting.shift() as Waiting<T>;
      if (slot) {
        reader.resolve({ value: slot.value, done: false });
        slot = null;
      } else if (ending === 'END' || ending === null) reader.resolve(DONE);
      else {
        reader.reject(ending.error);
        ending = 'END';
      }
    }
  };
  const handOver = (to: Taker<T>) => {
    while (slot && !to.isBusy) {
      const { value } = slot;
      slot = null;
      try {
        const wait = to.take(value);
        if (!wait) continue;
        to.isBusy = true;
        wait.then(() => {
          to.isBusy = false;
          serve();
        }, to.reject);
      } catch (error) {
        to.reject(error); // that of one reader is none of the others'
      }
    }
    if (!ending || to.isBusy) return;
    if (ending === 'END') to.resolve();
    else to.reject(ending.error);
  };
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
    next: () =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        serve();
      }),
    each: (take) =>
      new Promise((resolve, reject) => {
        taker = { take, resolve, reject, isBusy: false };
        serve();
      }),
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
