import { setTimeout as delay } from 'node:timers/promises';

const PACE_MS = 20;
/** Ends what hangs: far above what anything takes, also on a slow or busy machine. */
const LIMIT_MS = 100_000;

/** Asks again and again until the answer is one; fails, naming what was waited for, past the limit. */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
  { limitMs = LIMIT_MS }: { limitMs?: number } = {},
): Promise<NonNullable<Exclude<T, false>>> {
  for (const end = Date.now() + limitMs; ; await delay(PACE_MS)) {
    const answer = await ask();
    if (answer) return answer as NonNullable<Exclude<T, false>>;
    if (Date.now() > end) throw new Error(`waited ${limitMs} ms in vain until ${what}`);
  }
}
