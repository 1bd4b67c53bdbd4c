import { v7 as uuidv7 } from 'uuid';
import type { DbTransaction } from '../../db/client.ts';
import type { Deps } from '../../deps.ts';
import type { JobType } from '../../generated/prisma/enums.ts';
import { enqueueMany, noteGrowth } from '../../queue.ts';
import { queueKeyOf, tickJobClock } from '../job/state.ts';

/** Jobs written in one transaction. */
const CHUNK = 1000;

/**
 * Makes the jobs that a batch plans and does not have yet, a transaction per chunk: each chunk's jobs, their queue entries
 * and the note of how far it is stand or fall together. So it can be cut off anywhere and called again, by anybody, at
 * the same time even: each image gets one job.
 */
export async function makeJobs(deps: Pick<Deps, 'db' | 'events'>, batchId: string): Promise<void> {
  for (let chunks = 1; ; chunks += 1) {
    const made = await deps.db.$transaction((tx) => makeChunk(tx, batchId), { timeout: 60_000, maxWait: 20_000 });
    if (!made) return;
    if (chunks > 1 && made.isLast) await noteGrowth(deps.db);
    // One of them stands for all: whoever follows the batch or its owner's jobs reads what is new.
    const { ownerId, jobId } = made;
    if (jobId) await deps.events.jobMoved({ jobId, batchId, ownerId, status: 'PENDING', sequence: 1 });
  }
}

interface Plan {
  readonly ownerId: string;
  readonly made: number;
  readonly type: JobType;
  readonly options: unknown;
  readonly referenceId: string | null;
  readonly profileId: string | null;
  readonly priority: number;
  readonly images: string[];
  readonly planned: number;
}

/** Makes the next chunk. Returns the last of its jobs, or null where none was left to make. */
async function makeChunk(
  tx: DbTransaction,
  batchId: string,
): Promise<{ ownerId: string; jobId: string | undefined; isLast: boolean } | null> {
  const owner = await tx.batch.findUnique({ where: { id: batchId }, select: { ownerId: true } });
  if (!owner) return null;
  // The owner's clock is locked before the batch, as wherever a job moves; with it held, nobody else makes this chunk.
  const { jobClock } = await tickJobClock(tx, owner.ownerId, CHUNK);
  const [plan] = await tx.$queryRaw<Plan[]>`
    select "ownerId", made, type, options, "referenceId", "profileId", priority, planned[made + 1:made + ${CHUNK}::int] as images, cardinality(planned) as planned
    from "Batch" where id = ${batchId}::uuid and made < cardinality(planned) for update`;
  if (!plan) return null;
  const jobs = await writeJobs(tx, batchId, plan, jobClock - BigInt(CHUNK));
  await enqueueMany(
    tx,
    'runJob',
    jobs.map((job) => ({ payload: { jobId: job.id }, key: queueKeyOf(job), priority: plan.priority })),
  );
  // An image that was deleted since the batch was planned gets no job.
  await tx.$executeRaw`
    update "Batch" set made = made + ${plan.images.length}::int, total = total - ${plan.images.length - jobs.length}::int,
      planned = case when made + ${plan.images.length}::int < cardinality(planned) then planned else '{}' end,
      sequence = sequence + 1, "movedAt" = clock_timestamp()
    where id = ${batchId}::uuid`;
  return { ownerId: plan.ownerId, jobId: jobs.at(-1)?.id, isLast: plan.made + plan.images.length >= plan.planned };
}

/** The rows of a chunk, in the order of its images; `moved` of the first is the clock's next value. */
async function writeJobs(tx: DbTransaction, batchId: string, plan: Plan, clock: bigint): Promise<{ id: string }[]> {
  const { ownerId, images, type, referenceId, profileId, priority } = plan;
  const ids = images.map(() => uuidv7());
  return tx.$queryRaw<{ id: string }[]>`
    with made as (
      insert into "Job" (id, "ownerId", "imageId", "batchId", "referenceId", "profileId", type, options, priority, moved)
      select row.id, ${ownerId}::uuid, image.id, ${batchId}::uuid, ${referenceId}::uuid, ${profileId}::uuid, ${type}::"JobType",
        ${JSON.stringify(plan.options)}::jsonb, ${priority}::int, ${clock}::bigint + row.n
      from unnest(${ids}::uuid[], ${images}::uuid[]) with ordinality as row (id, image, n)
      join "Image" image on image.id = row.image and image."trashedAt" is null
      order by row.n
      returning id
    ), logged as (
      insert into "JobLog" (id, "jobId", level, stage, message)
      select row.id, row.job, 'INFO', 'QUEUED', 'Queued.'
      from unnest(${ids.map(() => uuidv7())}::uuid[], ${ids}::uuid[]) as row (id, job) join made on made.id = row.job
    )
    select id from made order by id`;
}
