import type { DbTransaction } from '../../db/client.ts';
import type { Deps } from '../../deps.ts';
import type { OperationMoved } from '../../events/port.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { FileChange, FileRecordStatus, JobFailureCode, JobStatus } from '../../generated/prisma/enums.ts';
import { enqueue } from '../../queue/queue.ts';

/** Why an operation ends as a whole: nothing of what is left can be done. */
export class OperationFailure extends Error {
  constructor(
    readonly code: JobFailureCode,
    message: string,
  ) {
    super(message);
  }
}

export type OperationRow = Prisma.OperationGetPayload<object>;

/** How an operation's counters grow. */
export interface Counts {
  readonly filesScanned?: number;
  readonly filesProcessed?: number;
  readonly filesSkipped?: number;
  readonly filesFailed?: number;
  readonly duplicatesFound?: number;
  readonly spaceSaved?: number;
  readonly recordCount?: number;
}

export interface OperationChange {
  readonly status?: JobStatus;
  readonly plannedTo?: string;
  readonly planned?: boolean;
  readonly actedTo?: number;
  readonly toScan?: number;
  readonly startedAt?: Date;
  readonly completedAt?: Date;
  readonly failureCode?: JobFailureCode;
  readonly failureMessage?: string;
  readonly failureRetryable?: boolean;
}

/**
 * Takes hold of a running operation until the commit, as it stands now; null where it has ended or somebody else has
 * gone on with it meanwhile. Every step begins so: two workers never take the same one.
 */
export async function holdOperation(tx: DbTransaction, seen: OperationRow): Promise<OperationRow | null> {
  await tx.$queryRaw`select 1 from "Operation" where id = ${seen.id}::uuid for update`;
  const row = await tx.operation.findUnique({ where: { id: seen.id } });
  const isOurs =
    row?.status === 'RUNNING' &&
    row.planned === seen.planned &&
    row.plannedTo === seen.plannedTo &&
    row.actedTo === seen.actedTo;
  return isOurs ? row : null;
}

/** Writes a step of an operation. Tell of it by `events.operationMoved` after the commit. */
export async function writeOperation(
  tx: DbTransaction,
  id: string,
  change: OperationChange,
  counts: Counts = {},
): Promise<OperationMoved> {
  const grown = Object.fromEntries(Object.entries(counts).map(([name, increment]) => [name, { increment }]));
  const row = await tx.operation.update({
    where: { id },
    data: { ...change, ...grown, sequence: { increment: 1 }, movedAt: new Date() },
    select: { ownerId: true, status: true, sequence: true },
  });
  return { operationId: id, ...row };
}

export const queueKeyOf = (operation: { id: string }) => `operation:${operation.id}`;

/** Queue entries of operations outlive this many workers: what cannot be done is told record by record. */
const MAX_ATTEMPTS = 100;

export function enqueueOperation(tx: DbTransaction, id: string, delaySeconds = 0): Promise<void> {
  const options = { key: queueKeyOf({ id }), priority: 0, delaySeconds, maxAttempts: MAX_ATTEMPTS };
  return enqueue(tx, 'runOperation', { operationId: id }, options);
}

/** A record that is about to be written. */
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
  readonly mate?: string | null;
  readonly category?: string | null;
  readonly categoryRule?: string | null;
  readonly categoryBefore?: string | null;
  readonly ruleBefore?: string | null;
  readonly isDuplicate?: boolean;
  readonly message?: string | null;
}

/** Writes records, numbered on from `first`, in one statement. */
export async function writeRecords(
  tx: DbTransaction,
  { id, ownerId }: { readonly id: string; readonly ownerId: string },
  first: number,
  records: readonly NewRecord[],
): Promise<void> {
  if (records.length === 0) return;
  const column = <K extends keyof NewRecord>(name: K) => records.map((record) => record[name] ?? null);
  await tx.$executeRaw`
    insert into "FileRecord" (id, "operationId", "ownerId", number, change, status, "imageId", "keptId", "undoesId", "originalPath",
      "newPath", "byteSize", sha256, "modifiedAt", mate, category, "categoryRule", "categoryBefore", "ruleBefore",
      "isDuplicate", message)
    select gen_random_uuid(), ${id}::uuid, ${ownerId}::uuid, ${first}::int + (ordinality - 1)::int, change::"FileChange",
      status::"FileRecordStatus", image, kept, undoes, original, path, size, sha, modified, mate, category, rule, before,
      "ruleBefore", duplicate, message
    from unnest(${column('change')}::text[], ${column('status')}::text[], ${column('imageId')}::uuid[],
      ${column('keptId')}::uuid[], ${column('undoesId')}::uuid[], ${column('originalPath')}::text[],
      ${column('newPath')}::text[], ${records.map(({ byteSize }) => BigInt(byteSize))}::bigint[],
      ${column('sha256')}::text[], ${records.map(({ modifiedAt }) => modifiedAt?.toISOString() ?? null)}::timestamptz[],
      ${column('mate')}::text[], ${column('category')}::text[], ${column('categoryRule')}::text[],
      ${column('categoryBefore')}::text[], ${column('ruleBefore')}::text[],
      ${records.map(({ isDuplicate }) => isDuplicate ?? false)}::boolean[], ${column('message')}::text[])
    with ordinality as record (change, status, image, kept, undoes, original, path, size, sha, modified, mate, category,
      rule, before, "ruleBefore", duplicate, message, ordinality)`;
}

/** Ends an operation that has not ended. */
export async function endOperation(
  { db, events }: Pick<Deps, 'db' | 'events'>,
  id: string,
  change: OperationChange & { readonly status: JobStatus },
): Promise<boolean> {
  const moved = await db.$transaction(async (tx) => {
    const open = await tx.$queryRaw<object[]>`
      select 1 from "Operation" where id = ${id}::uuid and status in ('PENDING', 'RUNNING') for update`;
    return open.length ? writeOperation(tx, id, { ...change, completedAt: new Date() }) : null;
  });
  if (moved) await events.operationMoved(moved);
  return moved !== null;
}

/** Ends an operation that errors of ours have kept from going on. */
export async function giveUp(deps: Pick<Deps, 'db' | 'events'>, id: string): Promise<void> {
  const failureMessage =
    'Something went wrong on our side, several times over; the log of the worker says more. What was done stays done.';
  await endOperation(deps, id, {
    status: 'FAILED',
    failureCode: 'INTERNAL',
    failureMessage,
    failureRetryable: true,
  });
}
