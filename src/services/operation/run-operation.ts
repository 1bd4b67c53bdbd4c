import type { DbTransaction } from '../../db/client.ts';
import type { OperationMoved } from '../../events/port.ts';
import { isWaiting } from '../../queue/entries.ts';
import { libraryTasks } from '../../queue/tasks.ts';
import { actOnImages } from './act-on-images.ts';
import { copyPlan } from './copy-plan.ts';
import { importFiles } from './import/import-files.ts';
import { planImport } from './import/plan-import.ts';
import {
  type CountIncrements,
  endOperation,
  enqueueOperation,
  lockOperation,
  OperationFailure,
  type OperationRow,
  writeOperation,
} from './operation-state.ts';
import { planCleanup } from './plan-cleanup.ts';
import { planOrganize } from './plan-organize.ts';
import { planRollback } from './plan-rollback.ts';

import type { Chunk, OperationDeps } from './step.ts';
import { writeRecords } from './write-records.ts';

/** How long an operation runs before it yields to other waiting work. */
const SLICE_MS = 2000;
/** How long it waits before it continues. */
const PAUSE_SECONDS = 1;

/** The number of attempts that may end with an error before the operation fails. */
export const MAX_ERRORS = 5;

/**
 * Continues an operation: plans it and carries it out chunk by chunk. Each chunk is one transaction with its records and
 * its cursor, so that any worker can resume after it. Returns when the operation has ended or, with the operation queued
 * again, after a time slice.
 */
export async function runOperation(deps: OperationDeps, id: string, shutdown: AbortSignal): Promise<void> {
  const { db, events } = deps;
  const startMs = Date.now();
  await markRunning(deps, id);
  for (;;) {
    const operation = await db.operation.findUnique({ where: { id } });
    if (operation?.status !== 'RUNNING') return;
    if (shutdown.aborted || (Date.now() - startMs > SLICE_MS && (await isWaiting(db, libraryTasks)))) {
      await enqueueOperation(db, id, shutdown.aborted ? 0 : PAUSE_SECONDS);
      return;
    }
    try {
      const moved = await step(deps, operation);
      if (moved) await events.operationMoved(moved);
    } catch (error) {
      if (!(error instanceof OperationFailure)) throw error;
      const failure = { failureCode: error.code, failureMessage: error.message, failureRetryable: true };
      await endOperation(deps, id, { status: 'FAILED', ...failure });
    }
  }
}

async function markRunning({ db, events }: OperationDeps, id: string): Promise<void> {
  const moved = await db.$transaction(async (tx) => {
    const waiting = await tx.$queryRaw<object[]>`
      select 1 from "Operation" where id = ${id}::uuid and status = 'PENDING' for update`;
    return waiting.length ? writeOperation(tx, id, { status: 'RUNNING', startedAt: new Date() }) : null;
  });
  if (moved) await events.operationMoved(moved);
}

/** Does the next chunk of work. Returns null if another worker has done it or the operation has ended. */
async function step(deps: OperationDeps, operation: OperationRow): Promise<OperationMoved | null> {
  if (!operation.planned) return plan(deps, operation);
  const isPlanOnly = operation.dryRun && operation.type !== 'IMPORT';
  if (isPlanOnly || operation.actedTo >= operation.recordCount) return finish(deps, operation);
  return operation.type === 'IMPORT' ? importFiles(deps, operation) : actOnImages(deps, operation);
}

async function finish(deps: OperationDeps, operation: OperationRow): Promise<OperationMoved | null> {
  return deps.db.$transaction(async (tx) => {
    if (!(await lockOperation(tx, operation))) return null;
    return writeOperation(tx, operation.id, { status: 'COMPLETED', completedAt: new Date() });
  });
}

/** Plans the next chunk and writes its records. */
async function plan(deps: OperationDeps, operation: OperationRow): Promise<OperationMoved | null> {
  const chunk = await planChunk(deps, operation);
  const write = async (tx: DbTransaction) => {
    const locked = await lockOperation(tx, operation);
    if (!locked) return null;
    const written = await chunk.write?.(tx, locked.recordCount);
    const records = chunk.records ?? [];
    await writeRecords(tx, operation, locked.recordCount, records);
    const planned = { ...(chunk.next === null ? { planned: true } : { plannedTo: chunk.next }) };
    const counts: CountIncrements = { ...chunk.counts, recordCount: records.length + (written ?? 0) };
    return writeOperation(
      tx,
      operation.id,
      { ...planned, ...(chunk.toScan !== undefined && { toScan: chunk.toScan }) },
      counts,
    );
  };
  return deps.db.$transaction(write);
}

function planChunk(deps: OperationDeps, operation: OperationRow): Promise<Chunk> {
  if (operation.planOfId) return copyPlan(deps, operation);
  const planners = {
    IMPORT: planImport,
    ORGANIZE: planOrganize,
    DUPLICATE_CLEANUP: planCleanup,
    ROLLBACK: planRollback,
  };
  return planners[operation.type](deps, operation);
}
