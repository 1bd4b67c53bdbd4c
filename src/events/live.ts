import { type FollowOptions, follow } from './follow.ts';
import type { Events } from './port.ts';
import { type Share, share } from './share.ts';

export interface LiveOptions<T> extends Pick<FollowOptions<T>, 'topic' | 'isFinal' | 'restMs'> {
  /** The state as it stands now. */
  readonly load: () => Promise<T>;
  /** Greater for a newer state. */
  readonly orderOf: (value: T) => number;
}

/** One thing from its present state to its final one, each state in place of the one before. */
export interface Live<T> extends AsyncIterable<T> {
  /** The same for many who look together: each state is read once, and made by `show` into what they all get. */
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
