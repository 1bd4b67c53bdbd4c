import type { DbTransaction } from '../../db/client.ts';
import type { Deps } from '../../deps.ts';
import type { JobMoved } from '../../events/port.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { enqueue } from '../../queue/enqueue.ts';
import { dequeue, dequeueJobs } from '../../queue/entries.ts';
import { batchKey } from '../../queue/keys.ts';
import { changeJobs, type JobWriter } from '../job/job-state.ts';
import { createPlannedJobs } from './planned-jobs.ts';

/** The number of jobs changed in one transaction. */
export const CHUNK = 2000;

/** If the process that creates or cancels a batch has not finished after this time, a worker continues. */
const TAKEOVER_SECONDS = 15;

/** Call this in the transaction that starts to create or cancel a batch: a worker finishes it if this process dies. */
export function enqueueFinish(tx: DbTransaction, batchId: string): Promise<void> {
  const options = { key: batchKey(batchId), priority: 0, delaySeconds: TAKEOVER_SECONDS };
  return enqueue(tx, 'finishBatch', { batchId }, options);
}

/** Creates the jobs that a batch does not have yet, or cancels the open ones if the batch was cancelled. Safe to call at any time. */
export async function finishBatch(deps: Pick<Deps, 'db' | 'events'>, id: string): Promise<void> {
  await createPlannedJobs(deps, id);
  const select = { id: true, ownerId: true, cancelledAt: true } as const;
  const batch = await deps.db.batch.findUnique({ where: { id }, select });
  if (batch?.cancelledAt) await inChunks(deps, (tx, jobs) => cancelChunk(tx, jobs, batch));
  await dequeue(deps.db, [batchKey(id)]);
}

async function cancelChunk(
  tx: DbTransaction,
  jobs: JobWriter,
  batch: { id: string; ownerId: string },
): Promise<JobMoved[]> {
  const where = Prisma.sql`"batchId" = ${batch.id}::uuid`;
  const change = { status: 'CANCELLED', message: 'Cancelled.', completedAt: new Date() } as const;
  const selection = { where, from: ['PENDING', 'RUNNING'], limit: CHUNK } as const;
  const moved = await jobs.moveMany(batch.ownerId, selection, change, 'Cancelled.');
  await dequeueJobs(
    tx,
    moved.map(({ jobId }) => ({ id: jobId })),
  );
  return moved;
}

/** Changes jobs chunk by chunk until none is left; `last` is the greatest id of the previous chunk. */
export async function inChunks(
  deps: Pick<Deps, 'db' | 'events'>,
  change: (tx: DbTransaction, jobs: JobWriter, last: string) => Promise<JobMoved[]>,
): Promise<void> {
  for (let last = '00000000-0000-0000-0000-000000000000'; ; ) {
    const moved = await changeJobs(deps, (tx, jobs) => change(tx, jobs, last));
    if (moved.length < CHUNK) return;
    last = moved.at(-1)?.jobId ?? last;
  }
}
