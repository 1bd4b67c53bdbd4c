import type { DbTransaction } from '../../db/client.ts';
import type { Deps } from '../../deps.ts';
import { InvalidState, NotFound } from '../../errors.ts';
import type { JobMoved } from '../../events/port.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { enqueueMany } from '../../queue/queue.ts';
import { type Viewer, visibleTo } from '../account/viewer.ts';
import { moveMany, queueKeyOf, retried } from '../job/job-state.ts';
import { checkRoomForJobs } from '../job/quota.ts';
import { CHUNK, enqueueFinish, finishBatch, inChunks } from './finish.ts';

async function findBatch({ db }: Pick<Deps, 'db'>, viewer: Viewer, id: string) {
  const select = { id: true, ownerId: true, status: true, failed: true, priority: true } as const;
  const batch = await db.batch.findFirst({ where: { id, ...visibleTo(viewer) }, select });
  if (!batch) throw new NotFound('batch');
  return batch;
}

/** Cancels every job that has not ended; no further one is made. Those that run stop within one stage. */
export async function cancelBatch(deps: Pick<Deps, 'db' | 'events'>, viewer: Viewer, id: string): Promise<void> {
  await findBatch(deps, viewer, id);
  await deps.db.$transaction(async (tx) => {
    const open = await tx.$executeRaw`
      update "Batch" set "cancelledAt" = now(), total = total - (cardinality(planned) - least(made, cardinality(planned))),
        planned = '{}', sequence = sequence + 1, "movedAt" = clock_timestamp()
      where id = ${id}::uuid and status in ('PENDING', 'RUNNING')`;
    if (open === 0) throw new InvalidState('The batch has ended already: there is nothing to cancel.');
    await enqueueFinish(tx, id);
  });
  await finishBatch(deps, id);
}

/** Runs the failed jobs again, from the start and with the same options. Returns when all of them wait. */
export async function retryBatch(deps: Pick<Deps, 'db' | 'events'>, viewer: Viewer, id: string): Promise<void> {
  const batch = await findBatch(deps, viewer, id);
  if (batch.failed === 0) throw new InvalidState('No job of the batch has failed: there is nothing to run again.');
  await checkRoomForJobs(deps.db, batch.ownerId, batch.failed);
  await inChunks(deps, (tx, last) => retrySome(tx, batch, last));
}

/** Jobs are gone through once, by id: one that fails again meanwhile waits for the next wish. */
async function retrySome(
  tx: DbTransaction,
  batch: { id: string; ownerId: string; priority: number },
  last: string,
): Promise<JobMoved[]> {
  const which = Prisma.sql`"batchId" = ${batch.id}::uuid and id > ${last}::uuid`;
  const moved = await moveMany(tx, batch.ownerId, { which, from: ['FAILED'], most: CHUNK }, retried, 'Queued again.');
  const entries = moved.map(({ jobId }) => ({
    payload: { jobId },
    key: queueKeyOf({ id: jobId }),
    priority: batch.priority,
  }));
  await enqueueMany(tx, 'runJob', entries);
  return moved;
}
