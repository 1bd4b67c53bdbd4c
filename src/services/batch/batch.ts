import type { DbTransaction } from '../../db/client.ts';
import type { Deps } from '../../deps.ts';
import { InvalidState, NotFound } from '../../errors.ts';
import type { JobMoved } from '../../events/port.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { enqueueJobs } from '../../queue/enqueue.ts';
import { type Viewer, visibleTo } from '../account/viewer.ts';
import type { JobWriter } from '../job/job-state.ts';
import { checkJobQuota } from '../job/quota.ts';
import { retryChange } from '../job/write-job.ts';
import { CHUNK, enqueueFinish, finishBatch, inChunks } from './finish.ts';

async function findBatch({ db }: Pick<Deps, 'db'>, viewer: Viewer, id: string) {
  const select = { id: true, ownerId: true, status: true, failed: true, priority: true } as const;
  const batch = await db.batch.findFirst({ where: { id, ...visibleTo(viewer) }, select });
  if (!batch) throw new NotFound('batch');
  return batch;
}

/** Cancels every job that has not ended, and creates no more. Running jobs stop by the end of their current stage. */
export async function cancelBatch(deps: Pick<Deps, 'db' | 'events'>, viewer: Viewer, id: string): Promise<void> {
  await findBatch(deps, viewer, id);
  await deps.db.$transaction(async (tx) => {
    const open = await tx.$executeRaw`
      update "Batch" set "cancelledAt" = now(), total = total - (cardinality(planned) - least(made, cardinality(planned))),
        planned = '{}', sequence = sequence + 1, "movedAt" = clock_timestamp()
      where id = ${id}::uuid and status in ('PENDING', 'RUNNING')`;
    if (open === 0) throw new InvalidState('The batch has already ended: there is nothing to cancel.');
    await enqueueFinish(tx, id);
  });
  await finishBatch(deps, id);
}

/** Requeues the failed jobs, which run from the start with the same options. Returns when all of them are queued. */
export async function retryBatch(deps: Pick<Deps, 'db' | 'events'>, viewer: Viewer, id: string): Promise<void> {
  const batch = await findBatch(deps, viewer, id);
  if (batch.failed === 0) throw new InvalidState('No job of the batch has failed: there is nothing to retry.');
  await checkJobQuota(deps.db, batch.ownerId, batch.failed);
  await inChunks(deps, (tx, jobs, last) => retryChunk(tx, jobs, batch, last));
}

/** Each job is retried once, in the order of ids: a job that fails again in the meantime is not retried by this request. */
async function retryChunk(
  tx: DbTransaction,
  jobs: JobWriter,
  batch: { id: string; ownerId: string; priority: number },
  last: string,
): Promise<JobMoved[]> {
  const where = Prisma.sql`"batchId" = ${batch.id}::uuid and id > ${last}::uuid`;
  const moved = await jobs.moveMany(batch.ownerId, { where, from: ['FAILED'], limit: CHUNK }, retryChange, 'Requeued.');
  await enqueueJobs(
    tx,
    moved.map(({ jobId }) => ({ id: jobId, priority: batch.priority })),
  );
  return moved;
}
