import type { Deps } from '../../deps.ts';
import { NotFound } from '../../errors.ts';
import { createLive, type Live } from '../../events/live.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { JobStatus } from '../../generated/prisma/enums.ts';
import { type Viewer, visibleTo } from '../account/viewer.ts';
import { isEnded } from '../job/job-state.ts';

/** The state of a batch as sent to subscribers. */
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

/** The columns from which progress and remaining time are computed. */
export const paceSelect = {
  status: true,
  total: true,
  completed: true,
  failed: true,
  cancelled: true,
  paceSeconds: true,
} as const satisfies Prisma.BatchSelect;

export type Pace = Prisma.BatchGetPayload<{ select: typeof paceSelect }>;

/** The percentage of the jobs that have ended in any state, 0 to 100. */
export function progressOf({ total, completed, failed, cancelled }: Pace): number {
  return total === 0 ? 100 : (100 * (completed + failed + cancelled)) / total;
}

/** Estimates the remaining seconds from the pace of the latest jobs; null if the batch has ended or the pace is unknown. */
export function secondsLeft({ status, total, completed, failed, cancelled, paceSeconds }: Pace): number | null {
  const isOpen = status === 'PENDING' || status === 'RUNNING';
  return isOpen && paceSeconds !== null ? paceSeconds * (total - completed - failed - cancelled) : null;
}

const isFinal = ({ status }: BatchStep) => isEnded(status);

/** Hundreds of a batch's jobs can end in a second, but subscribers receive at most ten states a second. */
const MIN_INTERVAL_MS = 100;

/** Streams the states of a batch from the current to the final one. Throws `NotFound` if the viewer cannot see it. */
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
  return createLive(deps.events, { topic: `batch:${id}`, load, isFinal, orderOf, minIntervalMs: MIN_INTERVAL_MS });
}
