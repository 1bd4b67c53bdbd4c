import { setTimeout as delay } from 'node:timers/promises';

const PACE_MS = 20;
/** The timeout: far longer than anything takes, even on a slow or busy machine. */
const LIMIT_MS = 300_000;

/** Polls `ask` until it returns a truthy value, and returns that. Throws after `limitMs`; `what` names the condition. */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
  { limitMs = LIMIT_MS }: { limitMs?: number } = {},
): Promise<NonNullable<Exclude<T, false>>> {
  for (const end = Date.now() + limitMs; ; await delay(PACE_MS)) {
    const answer = await ask();
    if (answer) return answer as NonNullable<Exclude<T, false>>;
    if (Date.now() > end) throw new Error(`timed out after ${limitMs} ms waiting until ${what}`);
  }
}
