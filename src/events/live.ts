import { follow } from './follow.ts';
import type { LiveOptions } from './live-options.ts';
import type { Events } from './port.ts';
import { type Share, share } from './share.ts';

/** One row from its current state to its final one; each state replaces the one before. */
export interface Live<T> extends AsyncIterable<T> {
  /** The same for many readers: each state is read once, and `show` turns it once into the value that all of them get. */
  share<R>(show: (value: T) => Promise<R>, onClosed: () => void): Share<R>;
}

export function createLive<T>(events: Events, options: LiveOptions<T>): Live<T> {
  const { load, orderOf, ...rest } = options;
  return {
    [Symbol.asyncIterator]() {
      let seen = Number.NEGATIVE_INFINITY;
      const loadNewer = async () => {
        const value = await load();
        if (orderOf(value) <= seen) return [];
        seen = orderOf(value);
        return [value];
      };
      return follow(events, { ...rest, load: loadNewer });
    },
    share: (show, onClosed) => share(events, options, show, onClosed),
  };
}
