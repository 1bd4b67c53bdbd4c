import { createRandom } from '../../examples/sample/random.ts';

/** The numbers of a test that is left to chance: the same for the same seed, which is printed by who uses it. */
export interface Random {
  /** 0 to below 1. */
  next(): number;
  /** A whole number, both ends included. */
  int(from: number, to: number): number;
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
  /** True so often. */
  chance(share: number): boolean;
}

export function randomFrom(seed: number): Random {
  const next = createRandom(seed);
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return { next, int, pick: (list) => list[int(0, list.length - 1)]!, chance: (share) => next() < share };
}

/** The seed of this run: TEST_SEED to run one again, else another one each time. */
export function seedOf(what: string): number {
  const seed = Number(process.env.TEST_SEED ?? Math.floor(Math.random() * 2 ** 31));
  console.log(`${what}: TEST_SEED=${seed}`);
  return seed;
}
