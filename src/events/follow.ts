import { setTimeout as delay } from 'node:timers/promises';
import { Repeater } from '@repeaterjs/repeater';
import { AppError } from '../errors.ts';
import type { Events, Topic } from './port.ts';

/** How long a follower waits in silence before it looks at the database by itself. */
const SILENCE_MS = 5000;

/** How long a follower that has read before puts up with readings that fail (the database restarts), and its pace then. */
const PATIENCE_MS = 60_000;
const RETRY_MS = 500;

export interface FollowOptions<T> {
  readonly topic: Topic;
  /** What the follower has not been given yet, oldest first, from the database; empty where nothing moved. */
  readonly load: () => Promise<readonly T[]>;
  readonly isFinal: (value: T) => boolean;
  /** Shortest time from one reading to the next: changes meanwhile are read together. */
  readonly restMs?: number;
  /** Is handed what makes the follower read again at once. */
  readonly onWakeable?: (wake: () => void) => void;
}

/**
 * Listen, read, pass on, wait, repeat. It listens before it reads, so nothing falls between; a change heard is only the
 * sign to read again, so nothing is lost with an event, and a slow reader skips to the newest state instead of filling a
 * buffer. Ends after the value that `isFinal`. Rides out a database that is away for a while, once it has read.
 */
export function follow<T>(
  events: Events,
  { topic, load, isFinal, restMs = 0, onWakeable }: FollowOptions<T>,
): AsyncIterableIterator<T> {
  return new Repeater<T>(async (push, stop) => {
    let changed = false;
    let wake = () => {};
    const look = () => {
      changed = true;
      wake();
    };
    onWakeable?.(look);
    const unlisten = await events.listen(topic, look, look);
    let left = false;
    void stop.then(() => {
      left = true;
      wake();
    });
    const read = patiently(load);
    try {
      while (!left) {
        changed = false;
        const values = await read();
        for (const value of values ?? []) {
          if (left) return;
          await push(value);
          if (isFinal(value)) return;
        }
        if (restMs > 0 && !left) await delay(restMs);
        if (!values && !left) await silence(RETRY_MS, (resolve) => (wake = resolve));
        else if (!changed && !left) await silence(SILENCE_MS, (resolve) => (wake = resolve));
      }
    } finally {
      await unlisten();
      stop();
    }
  });
}

/** `load`, with null for what failed after a success and may succeed again. Throws what will not, or has not for too long. */
function patiently<T>(load: () => Promise<T>): () => Promise<T | null> {
  let workedAt: number | null = null;
  return async () => {
    try {
      const value = await load();
      workedAt = Date.now();
      return value;
    } catch (error) {
      const isHopeless = workedAt === null || Date.now() - workedAt > PATIENCE_MS;
      if (isHopeless || error instanceof AppError) throw error;
      return null;
    }
  };
}

/** Waits until woken, `limitMs` at most. */
function silence(limitMs: number, onWakeable: (wake: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, limitMs);
    onWakeable(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
