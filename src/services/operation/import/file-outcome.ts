import type { DbTransaction } from '../../../db/client.ts';
import { QuotaExceeded } from '../../../errors.ts';
import type { Prisma } from '../../../generated/prisma/client.ts';
import { removeObjects } from '../../asset.ts';
import type { OperationDeps } from '../step.ts';

export type FileRecord = Prisma.FileRecordGetPayload<object>;

/** The outcome for one file, and the facts to write to its record. */
export interface FileOutcome {
  readonly status: 'DONE' | 'SKIPPED' | 'FAILED' | 'PLANNED';
  readonly message?: string | null;
  readonly set?: Prisma.FileRecordUncheckedUpdateInput;
}

/** Writes a file's outcome. Does nothing if the record has ended or the operation was cancelled in the meantime. */
export async function endRecord(
  db: DbTransaction,
  record: FileRecord,
  { status, message, set }: FileOutcome,
): Promise<void> {
  await db.fileRecord.updateMany({
    where: { id: record.id, status: 'PLANNED' },
    data: { ...set, status, message: message ?? null },
  });
}

/**
 * Stores a file in one transaction with its record's outcome. `store` lists the objects that it writes in `written`; they
 * are removed if the transaction fails. Returns null, since the record has ended, or the outcome of a file that exceeds the
 * quota, with the record still open. Other errors are thrown.
 */
export async function storeOrUndo(
  deps: Pick<OperationDeps, 'db' | 'storage' | 'log'>,
  record: FileRecord,
  set: FileOutcome['set'],
  store: (tx: DbTransaction, written: string[]) => Promise<FileOutcome>,
): Promise<FileOutcome | null> {
  const written: string[] = [];
  const storeAndEnd = async (tx: DbTransaction) => endRecord(tx, record, await store(tx, written));
  try {
    await deps.db.$transaction(storeAndEnd);
    return null;
  } catch (error) {
    await removeObjects(deps, written);
    if (error instanceof QuotaExceeded) return { status: 'FAILED', message: error.message, ...(set && { set }) };
    throw error;
  }
}
