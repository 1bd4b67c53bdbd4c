import { PhotoFailure, type PhotoFailureCode } from '../contract/photo-failure.ts';

/**
 * What comes back over the border between threads. Structured clone strips errors of their class, so the ends that a
 * caller acts on travel as data, here only, and become errors again in the pool.
 */
export type Outcome<T> =
  | { readonly end: 'DONE'; readonly value: T }
  | { readonly end: 'FAILED'; readonly code: PhotoFailureCode; readonly message: string }
  | { readonly end: 'STOPPED' };

/** The run was stopped because its caller asked for it. */
export class Stopped extends Error {
  constructor() {
    super('The run was stopped.');
    this.name = 'Stopped';
  }
}

/** Runs `work`; its expected failures become data, anything else is thrown. */
export async function toOutcome<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { end: 'DONE', value: await work() };
  } catch (error) {
    if (error instanceof PhotoFailure) return { end: 'FAILED', code: error.code, message: error.message };
    if (error instanceof Stopped) return { end: 'STOPPED' };
    throw error;
  }
}

/** The value, or the failure thrown as the error that it was. */
export function fromOutcome<T>(outcome: Outcome<T>): T {
  if (outcome.end === 'DONE') return outcome.value;
  if (outcome.end === 'FAILED') throw new PhotoFailure(outcome.code, outcome.message);
  if (outcome.end === 'STOPPED') throw new Stopped();
  throw new TypeError('A thread answered with something else than an outcome.');
}
