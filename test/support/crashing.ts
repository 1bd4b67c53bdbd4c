import { Readable } from 'node:stream';
import type { Deps } from '../../src/deps.ts';

/**
 * Returns dependencies whose process dies at step `at`, counted from 0. The steps are: before a statement, after a commit,
 * and before and after a storage call. `die` ends the process or throws; every later step throws `Crash`.
 */
export function crashing(deps: Deps, at: number, die: () => void): Deps {
  let steps = 0;
  const step = () => {
    if (steps++ < at) return;
    die();
    throw new Crash();
  };
  const extended = deps.db.$extends({
    query: {
      async $allOperations({ args, query }) {
        step();
        return query(args);
      },
    },
  });
  const db = new Proxy(extended, {
    get(target, name, receiver) {
      if (name !== '$transaction') return Reflect.get(target, name, receiver);
      return async (...args: Parameters<typeof target.$transaction>) => {
        const result = await target.$transaction(...args);
        step();
        return result;
      };
    },
  }) as unknown as Deps['db'];
  return { ...deps, db, storage: stepwise(deps.storage, step) };
}

/** Thrown by every step after the simulated death of the process. */
export class Crash extends Error {}

function stepwise<T extends object>(object: T, step: () => void): T {
  return new Proxy(object, {
    get(target, name, receiver) {
      const member = Reflect.get(target, name, receiver);
      if (typeof member !== 'function') return member;
      return (...args: unknown[]) => {
        step();
        const result = member.apply(target, args);
        if (!(result instanceof Promise)) return result;
        return result.then((value: unknown) => {
          if (!(value instanceof Readable)) step(); // a crash here would leave the stream open
          return isStaged(value) ? stepwise(value, step) : value; // keep and discard of a staged file are steps as well
        });
      };
    },
  });
}

const isStaged = (value: unknown): value is object => typeof value === 'object' && value !== null && 'keep' in value;
