import type { DbTransaction } from '../../db/client.ts';
import type { Deps } from '../../deps.ts';
import type { JobMoved } from '../../events/port.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { dequeue, enqueue } from '../../queue/queue.ts';
import { dequeueJobs, moveMany } from '../job/job-state.ts';
import { makeJobs } from './make.ts';

/** Jobs moved in one transaction. */
export const CHUNK = 2000;

/** When whoever makes or cancels a batch has been silent for so long, a worker goes on with it. */
const TAKEOVER_SECONDS = 15;

const queueKeyOf = (batchId: string) => `batch:${batchId}`;

/** To be called in the transaction that begins to make or to cancel a batch: if we are cut off, a worker finishes it. */
export function enqueueFinish(tx: DbTransaction, batchId: string): Promise<void> {
  const options = { key: queueKeyOf(batchId), priority: 0, delaySeconds: TAKEOVER_SECONDS };
  return enqueue(tx, 'finishBatch', { batchId }, options);
}

/** Makes the jobs that a batch lacks, or cancels those that are open where it was cancelled. May be called at any time. */
export async function finishBatch(deps: Pick<Deps, 'db' | 'events'>, id: string): Promise<void> {
  await makeJobs(deps, id);
  const select = { id: true, ownerId: true, cancelledAt: true } as const;
  const batch = await deps.db.batch.findUnique({ where: { id }, select });
  if (batch?.cancelledAt) await inChunks(deps, (tx) => cancelSome(tx, batch));
  await dequeue(deps.db, [queueKeyOf(id)]);
}

async function cancelSome(tx: DbTransaction, batch: { id: string; ownerId: string }): Promise<JobMoved[]> {
  const which = Prisma.sql`"batchId" = ${batch.id}::uuid`;
  const change = { status: 'CANCELLED', message: 'Cancelled.', completedAt: new Date() } as const;
  const many = { which, from: ['PENDING', 'RUNNING'], most: CHUNK } as const;
  const moved = await moveMany(tx, batch.ownerId, many, change, 'Cancelled.');
  await dequeueJobs(
    tx,
    moved.map(({ jobId }) => ({ id: jobId })),
  );
  return moved;
}

/** Moves jobs a chunk at a time until none is left; `last` is the greatest id of the chunk before. */
export async function inChunks(
  { db, events }: Pick<Deps, 'db' | 'events'>,
  move: (tx: DbTransaction, last: string) => Promise<JobMoved[]>,
): Promise<void> {
  for (let last = '00000000-0000-0000-0000-000000000000'; ; ) {
    const moved = await db.$transaction((tx) => move(tx, last), { timeout: 60_000, maxWait: 20_000 });
    for (const change of moved) await events.jobMoved(change);
    if (moved.length < CHUNK) return;
    last = moved.at(-1)?.jobId ?? last;
  }
}
