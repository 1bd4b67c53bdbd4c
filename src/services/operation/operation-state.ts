import type { DbTransaction } from '../../db/client.ts';
import type { Deps } from '../../deps.ts';
import type { OperationMoved } from '../../events/port.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { JobFailureCode, JobStatus } from '../../generated/prisma/enums.ts';
import { enqueue } from '../../queue/enqueue.ts';
import { operationKey } from '../../queue/keys.ts';

/** A failure that ends the whole operation: nothing that is left can be done. */
export class OperationFailure extends Error {
  constructor(
    readonly code: JobFailureCode,
    message: string,
  ) {
    super(message);
  }
}

export type OperationRow = Prisma.OperationGetPayload<object>;

/** Increments of an operation's counters. */
export interface CountIncrements {
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
 * Locks a running operation until the commit and returns its current row; null if it has ended or another worker has
 * advanced it since it was read. Every step begins with this, so two workers never do the same step.
 */
export async function lockOperation(tx: DbTransaction, seen: OperationRow): Promise<OperationRow | null> {
  await tx.$queryRaw`select 1 from "Operation" where id = ${seen.id}::uuid for update`;
  const row = await tx.operation.findUnique({ where: { id: seen.id } });
  const isOurs =
    row?.status === 'RUNNING' &&
    row.planned === seen.planned &&
    row.plannedTo === seen.plannedTo &&
    row.actedTo === seen.actedTo;
  return isOurs ? row : null;
}

/** Writes a step of an operation. Publish the returned event with `events.operationMoved` after the commit. */
export async function writeOperation(
  tx: DbTransaction,
  id: string,
  change: OperationChange,
  counts: CountIncrements = {},
): Promise<OperationMoved> {
  const increments = Object.fromEntries(Object.entries(counts).map(([name, increment]) => [name, { increment }]));
  const row = await tx.operation.update({
    where: { id },
    data: { ...change, ...increments, sequence: { increment: 1 }, movedAt: new Date() },
    select: { ownerId: true, status: true, sequence: true },
  });
  return { operationId: id, ...row };
}

/** High, as an operation's queue entry must outlive many worker crashes: failures are recorded file by file. */
const MAX_ATTEMPTS = 100;

export function enqueueOperation(tx: DbTransaction, id: string, delaySeconds = 0): Promise<void> {
  const options = { key: operationKey(id), priority: 0, delaySeconds, maxAttempts: MAX_ATTEMPTS };
  return enqueue(tx, 'runOperation', { operationId: id }, options);
}

/** Ends an operation. Returns false if it has ended already. */
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

/** Fails an operation after repeated internal errors. */
export async function failOperation(deps: Pick<Deps, 'db' | 'events'>, id: string): Promise<void> {
  const failureMessage =
    "An internal error occurred several times. See the worker's log. Changes made so far have been kept.";
  await endOperation(deps, id, {
    status: 'FAILED',
    failureCode: 'INTERNAL',
    failureMessage,
    failureRetryable: true,
  });
}
