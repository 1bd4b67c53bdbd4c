import { setTimeout as delay } from 'node:timers/promises';
import { Repeater } from '@repeaterjs/repeater';
import { AppError } from '../errors.ts';
import type { Events, Topic } from './port.ts';

/** After its first successful read, a follower retries reads that fail (the database restarts) for this time. */
const RETRY_LIMIT_MS = 60_000;
const RETRY_MS = 500;

export interface FollowOptions<T> {
  readonly topic: Topic;
  /** Reads what the follower has not received yet from the database, oldest first; empty if nothing has changed. */
  readonly load: () => Promise<readonly T[]>;
  readonly isFinal: (value: T) => boolean;
  /** The shortest time between two reads: changes in the meantime are read together. */
  readonly minIntervalMs?: number;
  /** Receives a function that makes the follower read again at once. */
  readonly onWakeable?: (wake: () => void) => void;
}

/**
 * Listens, reads, passes on, waits, and repeats. It listens before it reads, so no change is missed in between. A
 * notification only triggers the next read, so nothing is lost with it, and a slow reader skips to the newest state
 * instead of filling a buffer. Without notifications it reads every `events.pollMs`. Ends after a value that `isFinal`.
 * After its first successful read, it survives a database that is unreachable for a while.
 */
export function follow<T>(
  events: Events,
  { topic, load, isFinal, minIntervalMs = 0, onWakeable }: FollowOptions<T>,
): AsyncIterableIterator<T> {
  return new Repeater<T>(async (push, stop) => {
    let changed = false;
    let wake = () => {};
    const readAgain = () => {
      changed = true;
      wake();
    };
    onWakeable?.(readAgain);
    const unlisten = await events.listen(topic, readAgain, readAgain);
    let left = false;
    void stop.then(() => {
      left = true;
      wake();
    });
    const read = retrying(load);
    try {
      while (!left) {
        changed = false;
        const values = await read();
        for (const value of values ?? []) {
          if (left) return;
          await push(value);
          if (isFinal(value)) return;
        }
        if (minIntervalMs > 0 && !left) await delay(minIntervalMs);
        if (!values && !left) await pause(RETRY_MS, (resolve) => (wake = resolve));
        else if (!changed && !left) await pause(events.pollMs, (resolve) => (wake = resolve));
      }
    } finally {
      await unlisten();
      stop();
    }
  });
}

/** `load`, but null for a failure that can be retried. Throws if the first read fails, or later ones for too long. */
function retrying<T>(load: () => Promise<T>): () => Promise<T | null> {
  let lastSuccessAt: number | null = null;
  return async () => {
    try {
      const value = await load();
      lastSuccessAt = Date.now();
      return value;
    } catch (error) {
      const isFatal = lastSuccessAt === null || Date.now() - lastSuccessAt > RETRY_LIMIT_MS;
      if (isFatal || error instanceof AppError) throw error;
      return null;
    }
  };
}

/** Waits until woken, for at most `limitMs`. */
function pause(limitMs: number, onWakeable: (wake: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, limitMs);
    onWakeable(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
