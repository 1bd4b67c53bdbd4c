import type { Deps } from '../../deps.ts';
import { BadUserInput, NotFound } from '../../errors.ts';
import { follow } from '../../events/follow.ts';
import { createLive, type Live } from '../../events/live.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { JobStage, JobStatus } from '../../generated/prisma/enums.ts';
import { type Viewer, visibleTo } from '../account/viewer.ts';
import { isEnded } from './job-state.ts';

/** The state of a job as sent to subscribers. */
export interface JobStep {
  readonly jobId: string;
  readonly status: JobStatus;
  readonly stage: JobStage;
  readonly progress: number;
  readonly message: string | null;
  readonly sequence: number;
  /** Resumes the stream after this state. */
  readonly cursor: string;
  readonly at: Date;
  readonly etaSeconds: number | null;
}

type WatchDeps = Pick<Deps, 'db' | 'events'>;

const stepSelect = {
  id: true,
  status: true,
  stage: true,
  progress: true,
  message: true,
  sequence: true,
  moved: true,
  movedAt: true,
  startedAt: true,
} as const satisfies Prisma.JobSelect;

type StepRow = Prisma.JobGetPayload<{ select: typeof stepSelect }>;

/** The number of changes read at once when a subscriber catches up. */
const BATCH = 200;

const isFinal = ({ status }: JobStep) => isEnded(status);

/** Streams the states of a job from the current to the final one. Throws `NotFound` if the viewer cannot see it. */
export function watchJob(deps: WatchDeps, viewer: Viewer, id: string): Live<JobStep> {
  const where = { id, ...visibleTo(viewer) };
  const load = async () => {
    const row = await deps.db.job.findFirst({ where, select: stepSelect });
    if (!row) throw new NotFound('job'); // or deleted in the meantime
    return toStep(row);
  };
  return createLive(deps.events, { topic: `job:${id}`, load, isFinal, orderOf: ({ sequence }) => sequence });
}

/**
 * Streams the viewer's matching jobs as they change, without end. The stream starts with the open jobs in their current
 * state or, with `after`, with the jobs that changed since that cursor. Every change advances the owner's clock, so resuming
 * from the last cursor misses nothing, even if events were lost.
 */
export async function watchJobs(
  deps: WatchDeps,
  viewer: Viewer,
  filter: Prisma.JobWhereInput,
  after: string | null,
): Promise<AsyncIterableIterator<JobStep>> {
  const own = { AND: [{ ownerId: viewer.id }, filter] };
  let clock = after === null ? null : readCursor(after);
  const load = async () => {
    if (clock === null) {
      const open = await readOpen(deps, viewer, own);
      clock = open.clock;
      return open.rows.map(toStep);
    }
    const rows = await deps.db.job.findMany({
      where: { AND: [own, { moved: { gt: clock } }] },
      orderBy: { moved: 'asc' },
      take: BATCH,
      select: stepSelect,
    });
    clock = rows.at(-1)?.moved ?? clock;
    return rows.map(toStep);
  };
  return follow(deps.events, { topic: `jobs:${viewer.id}`, load, isFinal: () => false });
}

/** Reads the jobs that have not ended and the clock from the same snapshot, so that no change is missed. */
async function readOpen(
  { db }: WatchDeps,
  viewer: Viewer,
  own: Prisma.JobWhereInput,
): Promise<{ rows: StepRow[]; clock: bigint }> {
  const open = { AND: [own, { status: { in: ['PENDING' as const, 'RUNNING' as const] } }] };
  const [user, rows] = await db.$transaction(
    [
      db.user.findUniqueOrThrow({ where: { id: viewer.id }, select: { jobClock: true } }),
      db.job.findMany({ where: open, orderBy: { moved: 'asc' }, select: stepSelect }),
    ],
    { isolationLevel: 'RepeatableRead' },
  );
  return { rows, clock: user.jobClock };
}

function toStep({ id, moved, movedAt, startedAt, ...row }: StepRow): JobStep {
  const { status, progress } = row;
  return {
    jobId: id,
    ...row,
    cursor: Buffer.from(`jobs:${moved}`).toString('base64url'),
    at: movedAt,
    etaSeconds:
      status === 'RUNNING' && startedAt ? secondsLeft(progress, movedAt.getTime() - startedAt.getTime()) : null,
  };
}

/** Estimates the remaining seconds from the pace so far; null while it is too early to tell. */
function secondsLeft(progress: number, elapsedMs: number): number | null {
  return progress < 5 ? null : (elapsedMs / 1000 / progress) * (100 - progress);
}

function readCursor(cursor: string): bigint {
  const [, clock] = /^jobs:(\d{1,18})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (!clock)
    throw new BadUserInput('after', 'This is not a cursor of this stream: use a value of JobProgress.cursor.');
  return BigInt(clock);
}
