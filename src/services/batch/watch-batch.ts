import type { Deps } from '../../deps.ts';
import { NotFound } from '../../errors.ts';
import { createLive, type Live } from '../../events/live.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { JobStatus } from '../../generated/prisma/enums.ts';
import { type Viewer, visibleTo } from '../account/viewer.ts';

/** Where a batch stands, as a subscriber gets it. */
export interface BatchStep {
  readonly batchId: string;
  readonly status: JobStatus;
  readonly completed: number;
  readonly failed: number;
  readonly total: number;
  readonly progress: number;
  readonly sequence: number;
  readonly at: Date;
  readonly etaSeconds: number | null;
}

/** What progress and the time to go are worked out from. */
export const paceSelect = {
  status: true,
  total: true,
  completed: true,
  failed: true,
  cancelled: true,
  paceSeconds: true,
} as const satisfies Prisma.BatchSelect;

export type Pace = Prisma.BatchGetPayload<{ select: typeof paceSelect }>;

/** Share of the jobs that have ended, whichever way, 0 to 100. */
export function progressOf({ total, completed, failed, cancelled }: Pace): number {
  return total === 0 ? 100 : (100 * (completed + failed + cancelled)) / total;
}

/** Seconds to go by the pace of the jobs that ended last; null where nothing is left, or where the pace is unknown yet. */
export function secondsLeft({ status, total, completed, failed, cancelled, paceSeconds }: Pace): number | null {
  const isOpen = status === 'PENDING' || status === 'RUNNING';
  return isOpen && paceSeconds !== null ? paceSeconds * (total - completed - failed - cancelled) : null;
}

const isFinal = ({ status }: BatchStep) => status === 'COMPLETED' || status === 'FAILED' || status === 'CANCELLED';

/** Jobs of a batch may end by the hundred a second; its subscribers hear ten times a second at most. */
const REST_MS = 100;

/** A batch from its present state to its final one; then the stream ends. `NotFound` where there is none to be seen. */
export function watchBatch(deps: Pick<Deps, 'db' | 'events'>, viewer: Viewer, id: string): Live<BatchStep> {
  const where = { id, ...visibleTo(viewer) };
  const load = async () => {
    const row = await deps.db.batch.findFirst({ where, select: { ...paceSelect, sequence: true, movedAt: true } });
    if (!row) throw new NotFound('batch');
    const { status, completed, failed, total, sequence, movedAt: at } = row;
    const measured = { progress: progressOf(row), etaSeconds: secondsLeft(row) };
    return { batchId: id, status, completed, failed, total, sequence, at, ...measured };
  };
  const orderOf = ({ sequence }: BatchStep) => sequence;
  return createLive(deps.events, { topic: `batch:${id}`, load, isFinal, orderOf, restMs: REST_MS });
}
