import type { FollowOptions } from './follow.ts';

/** How to follow one row from its current state to its final one. */
export interface LiveOptions<T> extends Pick<FollowOptions<T>, 'topic' | 'isFinal' | 'minIntervalMs'> {
  /** Reads the current state. */
  readonly load: () => Promise<T>;
  /** A number that is greater for a newer state. */
  readonly orderOf: (value: T) => number;
}
