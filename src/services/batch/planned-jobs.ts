import type { DbTransaction } from '../../db/client.ts';
import type { Deps } from '../../deps.ts';
import type { JobType } from '../../generated/prisma/enums.ts';
import { analyzeQueue } from '../../queue/enqueue.ts';
import { changeJobs, type JobWriter } from '../job/job-state.ts';
import { tickJobClock } from '../job/write-job.ts';

/** The number of jobs created in one transaction. */
const CHUNK = 1000;

/**
 * Creates the jobs that a batch has planned but does not have yet, in one transaction per chunk: a chunk's jobs, their queue
 * entries and the batch's position are committed together. It can therefore be interrupted and called again at any time,
 * even by several processes at once: each image gets one job.
 */
export async function createPlannedJobs(deps: Pick<Deps, 'db' | 'events'>, batchId: string): Promise<void> {
  for (let chunks = 1; ; chunks += 1) {
    const chunk = await changeJobs(deps, (tx, jobs) => createChunk(tx, jobs, batchId));
    if (!chunk) return;
    if (chunks === 1 && !chunk.isLast) await analyzeJobs(deps.db);
    if (chunks > 1 && chunk.isLast) await analyzeQueue(deps.db);
  }
}

/**
 * Updates PostgreSQL's statistics of the jobs. While there were few jobs, its connections cached plans that scan all of
 * them to check that the job of a log line exists: with thousands of jobs that takes seconds per thousand lines.
 */
async function analyzeJobs(db: DbTransaction): Promise<void> {
  await db.$executeRaw`analyze "Job"`;
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

/** Creates the next chunk. Returns null if no job was left to create. */
async function createChunk(tx: DbTransaction, writer: JobWriter, batchId: string): Promise<{ isLast: boolean } | null> {
  const owner = await tx.batch.findUnique({ where: { id: batchId }, select: { ownerId: true } });
  if (!owner) return null;
  // The owner's clock is locked before the batch, as for every change of a job; while it is held, no other process creates this chunk.
  const { jobClock } = await tickJobClock(tx, owner.ownerId, CHUNK);
  const [plan] = await tx.$queryRaw<Plan[]>`
    select "ownerId", made, type, options, "referenceId", "profileId", priority, planned[made + 1:made + ${CHUNK}::int] as images, cardinality(planned) as planned
    from "Batch" where id = ${batchId}::uuid and made < cardinality(planned) for update`;
  if (!plan) return null;
  const unnamed = { name: null, description: null, idempotencyKey: null };
  const jobs = await writer.insert({ ...plan, ...unnamed, batchId }, jobClock - BigInt(CHUNK));
  // An image that has been deleted since the batch was planned gets no job.
  await tx.$executeRaw`
    update "Batch" set made = made + ${plan.images.length}::int, total = total - ${plan.images.length - jobs.length}::int,
      planned = case when made + ${plan.images.length}::int < cardinality(planned) then planned else '{}' end,
      sequence = sequence + 1, "movedAt" = clock_timestamp()
    where id = ${batchId}::uuid`;
  return { isLast: plan.made + plan.images.length >= plan.planned };
}
