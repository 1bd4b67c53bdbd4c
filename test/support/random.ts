import { inject } from 'vitest';
import { createRandom } from '../../examples/sample/random.ts';

/** A reproducible source of random numbers: the same seed gives the same sequence. */
export interface Random {
  /** From 0 up to, but not including, 1. */
  next(): number;
  /** A whole number, both ends included. */
  int(from: number, to: number): number;
  /** One item of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
  /** True with this probability, 0 to 1. */
  chance(probability: number): boolean;
}

export function randomFrom(seed: number): Random {
  const next = createRandom(seed);
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return { next, int, pick: (list) => list[int(0, list.length - 1)]!, chance: (probability) => next() < probability };
}

/**
 * The seed of this run. It is fixed unless `TEST_SEED` names another or is `random`; either way it is printed when the
 * tests start, and again here, next to the test that uses it.
 */
export function seedOf(what: string): number {
  const seed = inject('seed');
  console.log(`${what}: TEST_SEED=${seed}`);
  return seed;
}
