import type { DbTransaction } from '../../db/client.ts';
import type { Deps } from '../../deps.ts';
import type { Counts, NewRecord } from './operation-state.ts';

export type OperationDeps = Pick<Deps, 'config' | 'db' | 'events' | 'storage' | 'inspector' | 'log'>;

/** A part of a plan: what is to be written down, and where the next part begins. */
export interface Chunk {
  /** Null where this was the last one. */
  readonly next: string | null;
  readonly records?: readonly NewRecord[];
  /** Writes records by itself, numbered on from `first`; returns how many. */
  readonly write?: (tx: DbTransaction, first: number) => Promise<number>;
  readonly counts: Counts;
  /** How many images there are to look at, told with the first part. */
  readonly toScan?: number;
}
