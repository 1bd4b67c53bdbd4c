import type { DbTransaction } from '../../db/client.ts';
import type { FileChange, FileRecordStatus } from '../../generated/prisma/enums.ts';

/** A record to be written, by the names of its columns. */
export interface NewRecord {
  readonly change: FileChange;
  readonly status: FileRecordStatus;
  readonly imageId?: string | null;
  readonly keptId?: string | null;
  readonly undoesId?: string | null;
  readonly originalPath: string;
  readonly newPath?: string | null;
  readonly byteSize: number | bigint;
  readonly sha256?: string | null;
  readonly modifiedAt?: Date | null;
  /** For a sidecar, the path of its image. */
  readonly mate?: string | null;
  readonly category?: string | null;
  readonly categoryRule?: string | null;
  readonly categoryBefore?: string | null;
  readonly ruleBefore?: string | null;
  readonly isDuplicate?: boolean;
  readonly message?: string | null;
}

/** Writes the records of an operation in one statement, numbered from `first`. */
export async function writeRecords(
  tx: DbTransaction,
  { id, ownerId }: { readonly id: string; readonly ownerId: string },
  first: number,
  records: readonly NewRecord[],
): Promise<void> {
  if (records.length === 0) return;
  // JSON has no bigint, but PostgreSQL reads one from a string.
  const rows = records.map((record, i) => ({ ...record, number: first + i, byteSize: String(record.byteSize) }));
  await tx.$executeRaw`
    insert into "FileRecord" (id, "operationId", "ownerId", number, change, status, "imageId", "keptId", "undoesId",
      "originalPath", "newPath", "byteSize", sha256, "modifiedAt", mate, category, "categoryRule", "categoryBefore",
      "ruleBefore", "isDuplicate", message)
    select gen_random_uuid(), ${id}::uuid, ${ownerId}::uuid, number, change, status, "imageId", "keptId", "undoesId",
      "originalPath", "newPath", "byteSize", sha256, "modifiedAt", mate, category, "categoryRule", "categoryBefore",
      "ruleBefore", coalesce("isDuplicate", false), message
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as record (number int, change "FileChange",
      status "FileRecordStatus", "imageId" uuid, "keptId" uuid, "undoesId" uuid, "originalPath" text, "newPath" text,
      "byteSize" bigint, sha256 text, "modifiedAt" timestamptz, mate text, category text, "categoryRule" text,
      "categoryBefore" text, "ruleBefore" text, "isDuplicate" boolean, message text)`;
}
