import { PhotoFailure, type PhotoFailureCode } from '../contract/photo-failure.ts';

/**
 * The message that a thread sends back. Structured clone strips errors of their class, so expected failures are sent as data
 * and become errors again in the pool.
 */
export type Outcome<T> =
  | { readonly end: 'DONE'; readonly value: T }
  | {
      readonly end: 'FAILED';
      readonly code: PhotoFailureCode;
      readonly message: string;
      /** What the decoder said, for the log. */
      readonly reason: string | null;
    }
  | { readonly end: 'STOPPED' };

/** libvips collects its messages, and a broken file can cause thousands. */
const longestReason = 2000;

/** The caller stopped the run. */
export class Stopped extends Error {
  constructor() {
    super('The run was stopped.');
    this.name = 'Stopped';
  }
}

/** Runs `work` and converts its expected failures to data. Rethrows any other error. */
export async function toOutcome<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { end: 'DONE', value: await work() };
  } catch (error) {
    if (error instanceof PhotoFailure) {
      const { code, message, cause } = error;
      return { end: 'FAILED', code, message, reason: cause ? String(cause).slice(0, longestReason) : null };
    }
    if (error instanceof Stopped) return { end: 'STOPPED' };
    throw error;
  }
}

/** Returns the value, or throws the failure as an error again. */
export function fromOutcome<T>(outcome: Outcome<T>): T {
  if (outcome.end === 'DONE') return outcome.value;
  if (outcome.end === 'FAILED') throw new PhotoFailure(outcome.code, outcome.message, { cause: outcome.reason });
  if (outcome.end === 'STOPPED') throw new Stopped();
  throw new TypeError('A thread returned no outcome.');
}
