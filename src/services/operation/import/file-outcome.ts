import type { DbTransaction } from '../../../db/client.ts';
import { QuotaExceeded } from '../../../errors.ts';
import type { Prisma } from '../../../generated/prisma/client.ts';

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
 * Runs `store`, which stores a file and ends its record in one transaction. Returns null, since the record has ended, or the
 * outcome of a file that exceeds the quota, with the record still open. Other errors are thrown.
 */
export async function storedOutcome(set: FileOutcome['set'], store: () => Promise<void>): Promise<FileOutcome | null> {
  try {
    await store();
    return null;
  } catch (error) {
    if (error instanceof QuotaExceeded) return { status: 'FAILED', message: error.message, ...(set && { set }) };
    throw error;
  }
}
