import { AsyncLocalStorage } from 'node:async_hooks';

const scope = new AsyncLocalStorage<true>();

/** Runs the work of a database transaction. */
export const inTransaction = <T>(work: () => Promise<T>): Promise<T> => scope.run(true, work);

/**
 * Throws if a transaction is open: it holds locks and a connection, which others would wait for as long as the storage or
 * the network takes.
 */
export function assertNoTransaction(what: string): void {
  if (scope.getStore()) throw new Error(`${what} must not be called in a transaction`);
}
