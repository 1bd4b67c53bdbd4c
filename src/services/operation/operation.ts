import type { Deps } from '../../deps.ts';
import { InvalidState, NotFound } from '../../errors.ts';
import { createLive, type Live } from '../../events/live.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { JobStatus } from '../../generated/prisma/enums.ts';
import { dequeue } from '../../queue/entries.ts';
import { operationKey } from '../../queue/keys.ts';
import { type Viewer, visibleTo } from '../account/viewer.ts';
import { endOperation } from './operation-state.ts';

/** Stops an operation: what it has done stays done, and can be undone; what was planned is left. */
export async function cancelOperation(deps: Pick<Deps, 'db' | 'events'>, viewer: Viewer, id: string): Promise<void> {
  const operation = await deps.db.operation.findFirst({ where: { id, ...visibleTo(viewer) }, select: { id: true } });
  if (!operation) throw new NotFound('operation');
  const ended = await endOperation(deps, id, { status: 'CANCELLED' });
  if (!ended) throw new InvalidState('The operation has ended already: there is nothing to cancel.');
  await dequeue(deps.db, [operationKey(operation.id)]);
}

/** What progress is worked out from. */
export const shareSelect = {
  type: true,
  status: true,
  dryRun: true,
  planned: true,
  toScan: true,
  filesScanned: true,
  recordCount: true,
  actedTo: true,
} as const satisfies Prisma.OperationSelect;

export type Share = Prisma.OperationGetPayload<{ select: typeof shareSelect }>;

/** How much of an operation that acts on what it plans is the planning, of 100. */
const PLANNING = 20;

/** 0 to 100; never goes down. */
export function progressOf({
  type,
  status,
  dryRun,
  planned,
  toScan,
  filesScanned,
  recordCount,
  actedTo,
}: Share): number {
  if (status === 'COMPLETED') return 100;
  const planning = dryRun && type !== 'IMPORT' ? 100 : PLANNING;
  if (!planned) return toScan ? Math.min(planning, (planning * filesScanned) / toScan) : 0;
  return recordCount === 0 ? planning : planning + ((100 - planning) * actedTo) / recordCount;
}

/** Where an operation stands, as a subscriber gets it. */
export interface OperationStep {
  readonly operationId: string;
  readonly status: JobStatus;
  readonly progress: number;
  readonly sequence: number;
  readonly at: Date;
}

const REST_MS = 100;

const isFinal = ({ status }: OperationStep) => status === 'COMPLETED' || status === 'FAILED' || status === 'CANCELLED';

/** An operation from its present state to its final one; then the stream ends. `NotFound` where there is none to be seen. */
export function watchOperation(deps: Pick<Deps, 'db' | 'events'>, viewer: Viewer, id: string): Live<OperationStep> {
  const where = { id, ...visibleTo(viewer) };
  const load = async () => {
    const row = await deps.db.operation.findFirst({ where, select: { ...shareSelect, sequence: true, movedAt: true } });
    if (!row) throw new NotFound('operation');
    const { status, sequence, movedAt: at } = row;
    return { operationId: id, status, progress: progressOf(row), sequence, at };
  };
  const orderOf = ({ sequence }: OperationStep) => sequence;
  return createLive(deps.events, { topic: `operation:${id}`, load, isFinal, orderOf, restMs: REST_MS });
}
