import { inject } from 'vitest';
import { createRandom } from '../../examples/sample/random.ts';

/** A pseudo-random number generator: the same seed gives the same sequence. */
export interface Random {
  /** A number from 0 to 1, excluding 1. */
  next(): number;
  /** An integer in a range, both ends included. */
  int(from: number, to: number): number;
  /** One item of a non-empty list. */
  pick<T>(list: readonly T[]): T;
  /** Returns true with this probability, 0 to 1. */
  chance(probability: number): boolean;
}

export function randomFrom(seed: number): Random {
  const next = createRandom(seed);
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return { next, int, pick: (list) => list[int(0, list.length - 1)]!, chance: (probability) => next() < probability };
}

/**
 * The seed of this run: fixed unless `TEST_SEED` is another integer or `random`. It is printed when the tests start and
 * again here, next to the test that uses it.
 */
export function seedOf(what: string): number {
  const seed = inject('seed');
  console.log(`${what}: TEST_SEED=${seed}`);
  return seed;
}
