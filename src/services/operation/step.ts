import type { DbTransaction } from '../../db/client.ts';
import type { Deps } from '../../deps.ts';
import type { CountIncrements } from './operation-state.ts';
import type { NewRecord } from './write-records.ts';

export type OperationDeps = Pick<Deps, 'config' | 'db' | 'events' | 'storage' | 'inspector' | 'log'>;

/** One part of a plan: the records to write, and where the next part begins. */
export interface Chunk {
  /** The cursor of the next part; null after the last part. */
  readonly next: string | null;
  readonly records?: readonly NewRecord[];
  /** Writes records within the database instead, numbered from `first`. Returns their number. */
  readonly write?: (tx: DbTransaction, first: number) => Promise<number>;
  readonly counts: CountIncrements;
  /** The number of images or records to scan; part of the first chunk. */
  readonly toScan?: number;
}
