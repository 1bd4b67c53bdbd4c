/** A stream that holds one value at most: who is slow gets the newest, and the last one always. */
export interface Newest<T> extends AsyncIterableIterator<T> {
  put(value: T): void;
  /** No more comes; what was put and not taken is still given. */
  end(): void;
  fail(error: unknown): void;
  return(): Promise<IteratorResult<T>>;
  throw(error: unknown): Promise<IteratorResult<T>>;
}

interface Waiting<T> {
  resolve(result: IteratorResult<T>): void;
  reject(error: unknown): void;
}

const DONE = { value: undefined, done: true } as const;

/** `onLeave` is called once, when the reader goes. */
export function createNewest<T>(onLeave: () => void): Newest<T> {
  let slot: { readonly value: T } | null = null;
  let ending: { readonly error: unknown } | 'END' | null = null;
  const waiting: Waiting<T>[] = [];
  /** Hands over what there is to whoever waits. */
  const serve = () => {
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
