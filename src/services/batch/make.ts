import type { DbTransaction } from '../../db/client.ts';
import type { Deps } from '../../deps.ts';
import type { JobType } from '../../generated/prisma/enums.ts';
import { noteGrowth } from '../../queue/queue.ts';
import { insertJobs } from '../job/insert.ts';
import { tickJobClock } from '../job/job-state.ts';

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
    if (chunks === 1 && !made.isLast) await noteFirstJobs(deps.db);
    if (chunks > 1 && made.isLast) await noteGrowth(deps.db);
    // One of them stands for all: whoever follows the batch or its owner's jobs reads what is new.
    const { ownerId, jobId } = made;
    if (jobId) await deps.events.jobMoved({ jobId, batchId, ownerId, status: 'PENDING', sequence: 1 });
  }
}

/**
 * Has PostgreSQL look at the jobs anew. Where there were few, its connections keep plans that go through all of them to check
 * that the job of a log line exists: over thousands that takes seconds, for every thousand lines.
 */
async function noteFirstJobs(db: DbTransaction): Promise<void> {
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
  const unnamed = { name: null, description: null, idempotencyKey: null };
  const jobs = await insertJobs(tx, { ...plan, ...unnamed, batchId }, jobClock - BigInt(CHUNK));
  // An image that was deleted since the batch was planned gets no job.
  await tx.$executeRaw`
    update "Batch" set made = made + ${plan.images.length}::int, total = total - ${plan.images.length - jobs.length}::int,
      planned = case when made + ${plan.images.length}::int < cardinality(planned) then planned else '{}' end,
      sequence = sequence + 1, "movedAt" = clock_timestamp()
    where id = ${batchId}::uuid`;
  return { ownerId: plan.ownerId, jobId: jobs.at(-1), isLast: plan.made + plan.images.length >= plan.planned };
}
