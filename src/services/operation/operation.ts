import type { Deps } from '../../deps.ts';
import { InvalidState, NotFound } from '../../errors.ts';
import { createLive, type Live } from '../../events/live.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { JobStatus } from '../../generated/prisma/enums.ts';
import { dequeue } from '../../queue/entries.ts';
import { operationKey } from '../../queue/keys.ts';
import { type Viewer, visibleTo } from '../account/viewer.ts';
import { endOperation } from './operation-state.ts';

/** Cancels an operation. Changes made so far stay and can be rolled back. */
export async function cancelOperation(deps: Pick<Deps, 'db' | 'events'>, viewer: Viewer, id: string): Promise<void> {
  const operation = await deps.db.operation.findFirst({ where: { id, ...visibleTo(viewer) }, select: { id: true } });
  if (!operation) throw new NotFound('operation');
  const ended = await endOperation(deps, id, { status: 'CANCELLED' });
  if (!ended) throw new InvalidState('The operation has already ended.');
  await dequeue(deps.db, [operationKey(operation.id)]);
}

/** The columns that progress is computed from. */
export const progressSelect = {
  type: true,
  status: true,
  dryRun: true,
  planned: true,
  toScan: true,
  filesScanned: true,
  recordCount: true,
  actedTo: true,
} as const satisfies Prisma.OperationSelect;

export type ProgressRow = Prisma.OperationGetPayload<{ select: typeof progressSelect }>;

/** The part of planning in the progress of an operation that also acts, in percent. */
const PLANNING = 20;

/** The progress in percent, 0 to 100. It never decreases. */
export function progressOf({
  type,
  status,
  dryRun,
  planned,
  toScan,
  filesScanned,
  recordCount,
  actedTo,
}: ProgressRow): number {
  if (status === 'COMPLETED') return 100;
  const planning = dryRun && type !== 'IMPORT' ? 100 : PLANNING;
  if (!planned) return toScan ? Math.min(planning, (planning * filesScanned) / toScan) : 0;
  return recordCount === 0 ? planning : planning + ((100 - planning) * actedTo) / recordCount;
}

/** An operation's state, as sent to subscribers. */
export interface OperationStep {
  readonly operationId: string;
  readonly status: JobStatus;
  readonly progress: number;
  readonly sequence: number;
  readonly at: Date;
}

const MIN_INTERVAL_MS = 100;

const isFinal = ({ status }: OperationStep) => status === 'COMPLETED' || status === 'FAILED' || status === 'CANCELLED';

/** Streams an operation's states from the current to the final one. Throws `NotFound` if the viewer cannot see it. */
export function watchOperation(deps: Pick<Deps, 'db' | 'events'>, viewer: Viewer, id: string): Live<OperationStep> {
  const where = { id, ...visibleTo(viewer) };
  const load = async () => {
    const row = await deps.db.operation.findFirst({
      where,
      select: { ...progressSelect, sequence: true, movedAt: true },
    });
    if (!row) throw new NotFound('operation');
    const { status, sequence, movedAt: at } = row;
    return { operationId: id, status, progress: progressOf(row), sequence, at };
  };
  const orderOf = ({ sequence }: OperationStep) => sequence;
  return createLive(deps.events, { topic: `operation:${id}`, load, isFinal, orderOf, minIntervalMs: MIN_INTERVAL_MS });
}
