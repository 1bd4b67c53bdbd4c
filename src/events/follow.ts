import { setTimeout as delay } from 'node:timers/promises';
import { Repeater } from '@repeaterjs/repeater';
import type { Events, Topic } from './port.ts';

/** How long a follower waits in silence before it looks at the database by itself. */
const SILENCE_MS = 5000;

export interface FollowOptions<T> {
  readonly topic: Topic;
  /** What the follower has not been given yet, oldest first, from the database; empty where nothing moved. */
  readonly load: () => Promise<readonly T[]>;
  readonly isFinal: (value: T) => boolean;
  /** Shortest time from one reading to the next: changes meanwhile are read together. */
  readonly restMs?: number;
}

/**
 * Listen, read, pass on, wait, repeat. It listens before it reads, so nothing falls between; a change heard is only the
 * sign to read again, so nothing is lost with an event, and a slow reader skips to the newest state instead of filling a
 * buffer. Ends after the value that `isFinal`.
 */
export function follow<T>(
  events: Events,
  { topic, load, isFinal, restMs = 0 }: FollowOptions<T>,
): AsyncIterableIterator<T> {
  return new Repeater<T>(async (push, stop) => {
    let changed = false;
    let wake = () => {};
    const look = () => {
      changed = true;
      wake();
    };
    const unlisten = await events.listen(topic, look, look);
    let left = false;
    void stop.then(() => {
      left = true;
      wake();
    });
    try {
      while (!left) {
        changed = false;
        for (const value of await load()) {
          if (left) return;
          await push(value);
          if (isFinal(value)) return;
        }
        if (restMs > 0 && !left) await delay(restMs);
        if (!changed && !left) await silence((resolve) => (wake = resolve));
      }
    } finally {
      await unlisten();
      stop();
    }
  });
}

/** Waits until woken, SILENCE_MS at most. */
function silence(onWakeable: (wake: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, SILENCE_MS);
    onWakeable(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
