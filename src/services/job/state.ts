import type { DbTransaction } from '../../db/client.ts';
import type { Deps } from '../../deps.ts';
import type { JobMoved } from '../../events/port.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import type { JobFailureCode, JobStage, JobStatus, LogLevel } from '../../generated/prisma/enums.ts';
import { dequeue } from '../../queue.ts';

/** A job as far as its state is concerned. */
export interface JobRef {
  readonly id: string;
  readonly ownerId: string;
}

/** The state that a change may start from; with `attempt`, only by the attempt that the job is in. */
export interface Guard {
  readonly from: readonly JobStatus[];
  readonly attempt?: number;
}

/** What a change sets; what is left out stays. */
export interface JobChange {
  readonly status?: JobStatus;
  readonly stage?: JobStage;
  readonly progress?: number;
  readonly message?: string | null;
  readonly attempts?: number;
  readonly startedAt?: Date | null;
  readonly completedAt?: Date | null;
  readonly failureCode?: JobFailureCode | null;
  readonly failureMessage?: string | null;
  readonly failureStage?: JobStage | null;
  readonly failureRetryable?: boolean | null;
}

/** Columns whose type PostgreSQL does not guess from a text parameter. */
const casts: Partial<Record<keyof JobChange, Prisma.Sql>> = {
  status: Prisma.sql`::"JobStatus"`,
  stage: Prisma.sql`::"JobStage"`,
  failureStage: Prisma.sql`::"JobStage"`,
  failureCode: Prisma.sql`::"JobFailureCode"`,
  completedAt: Prisma.sql`::timestamptz`,
  startedAt: Prisma.sql`::timestamptz`,
  failureRetryable: Prisma.sql`::boolean`,
};

/**
 * Every step of a job's life: one UPDATE, guarded by the state that it leaves, which raises the job's sequence and its
 * owner's clock together. The clock's row is locked first and until the commit, so clock values become visible in order
 * and a reader who has seen n has seen all up to n. Returns null where the guard did not hold: nothing has changed then.
 */
export async function writeJob(
  tx: DbTransaction,
  job: JobRef,
  guard: Guard,
  change: JobChange,
): Promise<JobMoved | null> {
  const sets = Object.entries(change).map(
    ([column, value]) =>
      Prisma.sql`${Prisma.raw(`"${column}"`)} = ${value}${casts[column as keyof JobChange] ?? Prisma.empty}`,
  );
  const attempt = guard.attempt === undefined ? Prisma.empty : Prisma.sql`and job.attempts = ${guard.attempt}`;
  const rows = await tx.$queryRaw<{ status: JobStatus; sequence: number }[]>`
    with tick as (
      update "User" set "jobClock" = "jobClock" + 1 where id = ${job.ownerId}::uuid returning "jobClock"
    )
    update "Job" job set ${Prisma.join([...sets, Prisma.sql`sequence = job.sequence + 1`])}, moved = tick."jobClock", "movedAt" = clock_timestamp()
    from tick
    where job.id = ${job.id}::uuid and job.status = any(${guard.from}::"JobStatus"[]) ${attempt}
    returning job.status, job.sequence`;
  const [row] = rows;
  return row ? { jobId: job.id, ownerId: job.ownerId, ...row } : null;
}

/** `writeJob`, and then tells whoever listens. Not inside a transaction: an event must not overtake its commit. */
export async function moveJob(
  { db, events }: Pick<Deps, 'db' | 'events'>,
  job: JobRef,
  guard: Guard,
  change: JobChange,
): Promise<JobMoved | null> {
  const moved = await writeJob(db, job, guard, change);
  if (moved) await events.jobMoved(moved);
  return moved;
}

/** The next value of a user's job clock, for a job that is about to be created in the same transaction. */
export async function tickJobClock(tx: DbTransaction, ownerId: string): Promise<bigint> {
  const { jobClock } = await tx.user.update({
    where: { id: ownerId },
    data: { jobClock: { increment: 1 } },
    select: { jobClock: true },
  });
  return jobClock;
}

/** The queue entry of a job goes by this name. */
export const queueKeyOf = (job: { id: string }) => `job:${job.id}`;

export async function dequeueJobs(tx: DbTransaction, jobs: readonly { id: string }[]): Promise<void> {
  for (const job of jobs) await dequeue(tx, queueKeyOf(job));
}

/** One line of the log that the job's owner reads. */
export async function logJob(
  tx: DbTransaction,
  jobId: string,
  level: LogLevel,
  stage: JobStage,
  message: string,
): Promise<void> {
  await tx.jobLog.create({ data: { jobId, level, stage, message } });
}
