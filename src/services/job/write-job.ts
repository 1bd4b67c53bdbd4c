import { v7 as uuidv7 } from 'uuid';
import type { DbTransaction } from '../../db/client.ts';
import type { JobMoved } from '../../events/port.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import type { JobFailureCode, JobStage, JobStatus, LogLevel } from '../../generated/prisma/enums.ts';

/** The columns of a job that a change of its state needs. */
export interface JobRef {
  readonly id: string;
  readonly ownerId: string;
}

/** The states that a change can start from; with `attempt`, only while the job is in that attempt. */
export interface Guard {
  readonly from: readonly JobStatus[];
  readonly attempt?: number;
}

/** The columns that a change sets; omitted ones keep their values. */
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
  readonly crashes?: number;
}

/** Columns whose type PostgreSQL does not infer from a text parameter. */
const casts: Partial<Record<keyof JobChange, Prisma.Sql>> = {
  status: Prisma.sql`::"JobStatus"`,
  stage: Prisma.sql`::"JobStage"`,
  failureStage: Prisma.sql`::"JobStage"`,
  failureCode: Prisma.sql`::"JobFailureCode"`,
  completedAt: Prisma.sql`::timestamptz`,
  startedAt: Prisma.sql`::timestamptz`,
  failureRetryable: Prisma.sql`::boolean`,
};

/** The SET list of a change: its columns, the next sequence number, and the time. */
function setsOf(change: JobChange): Prisma.Sql {
  const sets = Object.entries(change).map(
    ([column, value]) =>
      Prisma.sql`${Prisma.raw(`"${column}"`)} = ${value}${casts[column as keyof JobChange] ?? Prisma.empty}`,
  );
  return Prisma.join([...sets, Prisma.sql`sequence = job.sequence + 1, "movedAt" = clock_timestamp()`]);
}

/** The change that a retry makes: it resets everything that the last run left. */
export const retryChange = {
  status: 'PENDING',
  stage: 'QUEUED',
  progress: 0,
  message: null,
  startedAt: null,
  completedAt: null,
  crashes: 0,
  failureCode: null,
  failureMessage: null,
  failureStage: null,
  failureRetryable: null,
} as const satisfies JobChange;

/**
 * Changes the state of a job: one UPDATE, guarded by the state that it leaves, which advances the job's sequence and its
 * owner's clock together. The clock's row is locked first and until the commit, so clock values become visible in order,
 * and a reader who has seen n has seen every value up to n. Returns null, and changes nothing, if the guard did not match.
 */
export async function writeJob(
  tx: DbTransaction,
  job: JobRef,
  guard: Guard,
  change: JobChange,
): Promise<JobMoved | null> {
  const attempt = guard.attempt === undefined ? Prisma.empty : Prisma.sql`and job.attempts = ${guard.attempt}`;
  const rows = await tx.$queryRaw<{ status: JobStatus; sequence: number; batchId: string | null }[]>`
    with tick as (
      update "User" set "jobClock" = "jobClock" + 1 where id = ${job.ownerId}::uuid returning "jobClock"
    )
    update "Job" job set ${setsOf(change)}, moved = tick."jobClock"
    from tick
    where job.id = ${job.id}::uuid and job.status = any(${guard.from}::"JobStatus"[]) ${attempt}
    returning job.status, job.sequence, job."batchId"`;
  const [row] = rows;
  return row ? { jobId: job.id, ownerId: job.ownerId, ...row } : null;
}

/**
 * `writeJob` for the change that starts an attempt, without reading the job first: PENDING (or RUNNING, if its worker
 * died) to RUNNING. The returned `attempts` includes this one.
 */
export async function writeClaim(tx: DbTransaction, id: string): Promise<(JobMoved & { attempts: number }) | null> {
  const change = { status: 'RUNNING', stage: 'LOADING', progress: 0, message: null } as const;
  const rows = await tx.$queryRaw<(JobMoved & { attempts: number })[]>`
    with tick as (
      update "User" owner set "jobClock" = owner."jobClock" + 1 from "Job" job
      where job.id = ${id}::uuid and job.status in ('PENDING', 'RUNNING') and owner.id = job."ownerId"
      returning owner."jobClock"
    )
    update "Job" job set ${setsOf(change)}, attempts = job.attempts + 1, "startedAt" = coalesce(job."startedAt", clock_timestamp()),
      moved = tick."jobClock"
    from tick
    where job.id = ${id}::uuid and job.status in ('PENDING', 'RUNNING')
    returning job.id as "jobId", job."ownerId", job."batchId", job.status, job.sequence, job.attempts`;
  return rows[0] ?? null;
}

/** Selects jobs of one owner: the first `limit` that match a condition and have one of the given states, ordered by id. */
export interface JobSelection {
  readonly where: Prisma.Sql;
  readonly from: readonly JobStatus[];
  readonly limit: number;
}

/** Changes many jobs of one owner in one statement and adds a line to each job's log. Returns the changes, ordered by id. */
export async function writeJobs(
  tx: DbTransaction,
  ownerId: string,
  { where, from, limit }: JobSelection,
  change: JobChange,
  line: string,
): Promise<JobMoved[]> {
  const { jobClock } = await tickJobClock(tx, ownerId, limit);
  const lineIds = Array.from({ length: limit }, () => uuidv7()); // a log is ordered by id, so by time
  return tx.$queryRaw<JobMoved[]>`
    with chosen as (
      select id, row_number() over (order by id) as n from "Job"
      where "ownerId" = ${ownerId}::uuid and ${where} and status = any(${from}::"JobStatus"[]) order by id limit ${limit}
    ), moved as (
      update "Job" job set ${setsOf(change)}, moved = ${jobClock - BigInt(limit)}::bigint + chosen.n
      from chosen where job.id = chosen.id and job.status = any(${from}::"JobStatus"[])
      returning job.id, job."ownerId", job."batchId", job.status, job.sequence, job.stage
    ), logged as (
      insert into "JobLog" (id, "jobId", level, stage, message)
      select (${lineIds}::uuid[])[chosen.n], moved.id, 'INFO', moved.stage, ${line}
      from moved join chosen on chosen.id = moved.id
    )
    select id as "jobId", "ownerId", "batchId", status, sequence from moved order by id`;
}

/**
 * Advances a user's job clock by `ticks`, for jobs that are about to be written in the same transaction: the last of them
 * gets the value `jobClock`. The row stays locked until the commit.
 */
export function tickJobClock(tx: DbTransaction, ownerId: string, ticks: number) {
  return tx.user.update({
    where: { id: ownerId },
    data: { jobClock: { increment: ticks } },
    select: { jobClock: true, openJobs: true, tier: true },
  });
}

/** Adds a line to the log that the job's owner reads. */
export async function logJob(
  tx: DbTransaction,
  jobId: string,
  level: LogLevel,
  stage: JobStage,
  message: string,
): Promise<void> {
  await tx.jobLog.create({ data: { jobId, level, stage, message } });
}
