import { v7 as uuidv7 } from 'uuid';
import type { DbTransaction } from '../../db/client.ts';
import type { JobType } from '../../generated/prisma/enums.ts';
import { enqueueInsertedJobs } from '../../queue/enqueue.ts';

/** New jobs that differ only in their image. */
export interface NewJobs {
  readonly ownerId: string;
  readonly batchId: string | null;
  readonly images: readonly string[];
  readonly type: JobType;
  readonly name: string | null;
  readonly description: string | null;
  readonly options: unknown;
  readonly referenceId: string | null;
  readonly profileId: string | null;
  readonly priority: number;
  readonly idempotencyKey: string | null;
  /** The W3C traceparent of the request that created them. */
  readonly traceparent?: string | undefined;
}

/**
 * Writes jobs, the first line of each job's log, and their queue entries in one statement: none exists without the others.
 * The jobs are in the order of their images and get the values of their owner's clock that follow `clock`. An image that
 * was deleted or is in the trash gets no job. Returns the ids.
 */
export async function insertJobs(tx: DbTransaction, jobs: NewJobs, clock: bigint): Promise<string[]> {
  const { images, traceparent } = jobs;
  const ids = images.map(() => uuidv7());
  const rows = await tx.$queryRaw<{ id: string }[]>`
    with inserted as (
      insert into "Job" (id, "ownerId", "imageId", "batchId", "referenceId", "profileId", type, name, description, options,
        priority, "idempotencyKey", moved)
      select row.id, ${jobs.ownerId}::uuid, image.id, ${jobs.batchId}::uuid, ${jobs.referenceId}::uuid, ${jobs.profileId}::uuid,
        ${jobs.type}::"JobType", ${jobs.name}, ${jobs.description}, ${JSON.stringify(jobs.options)}::jsonb,
        ${jobs.priority}::int, ${jobs.idempotencyKey}, ${clock}::bigint + row.n
      from unnest(${ids}::uuid[], ${[...images]}::uuid[]) with ordinality as row (id, image, n)
      join "Image" image on image.id = row.image and image."trashedAt" is null
      order by row.n
      returning id
    ), logged as (
      insert into "JobLog" (id, "jobId", level, stage, message)
      select row.id, row.job, 'INFO', 'QUEUED', 'Queued.'
      from unnest(${ids.map(() => uuidv7())}::uuid[], ${ids}::uuid[]) as row (id, job) join inserted on inserted.id = row.job
    ), queued as (${enqueueInsertedJobs({ priority: jobs.priority, traceparent })})
    select id from inserted where (select count(*) from queued) >= 0 order by id`;
  return rows.map(({ id }) => id);
}
