import type { DbTransaction } from '../../db/client.ts';
import { isUniqueViolation } from '../../db/errors.ts';
import type { Deps } from '../../deps.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { enqueue } from '../../queue.ts';
import { checkText, optional } from '../text.ts';
import type { Viewer } from '../viewer.ts';
import { takeRoomForJobs } from './quota.ts';
import { checkRequest, findImage, resolveRequest, type WorkRequest } from './request.ts';
import { logJob, queueKeyOf } from './state.ts';

export interface CreateJobInput extends WorkRequest {
  readonly imageId: string;
  readonly description?: string | null | undefined;
}

/**
 * Writes the job and its queue entry in one transaction: neither exists without the other. A key that the viewer has used
 * before gives the first job again. Returns the job's id.
 */
export async function createJob(
  deps: Pick<Deps, 'db' | 'events' | 'tracing'>,
  viewer: Viewer,
  input: CreateJobInput,
): Promise<string> {
  const checked = {
    ...checkRequest(input),
    description: optional(input.description, (value) => checkText('input.description', value)) ?? null,
  };
  const before = await findByKey(deps.db, viewer, checked.idempotencyKey);
  if (before) return before;
  try {
    const [imageId, work] = await Promise.all([
      findImage(deps.db, viewer, input.imageId),
      resolveRequest(deps.db, viewer, input),
    ]);
    const data = { imageId, ...work, options: work.options as unknown as Prisma.InputJsonObject, ...checked };
    const id = await deps.db.$transaction((tx) => write(tx, viewer, data, deps.tracing.traceparent()));
    await deps.events.jobMoved({ jobId: id, ownerId: viewer.id, batchId: null, status: 'PENDING', sequence: 1 });
    return id;
  } catch (error) {
    const first =
      isUniqueViolation(error, 'idempotencyKey') && (await findByKey(deps.db, viewer, checked.idempotencyKey));
    if (first) return first;
    throw error;
  }
}

async function findByKey(tx: DbTransaction, viewer: Viewer, key: string | null): Promise<string | null> {
  if (key === null) return null;
  const where = { ownerId_idempotencyKey: { ownerId: viewer.id, idempotencyKey: key } };
  return (await tx.job.findUnique({ where, select: { id: true } }))?.id ?? null;
}

async function write(
  tx: DbTransaction,
  viewer: Viewer,
  data: Omit<Prisma.JobUncheckedCreateInput, 'ownerId' | 'moved'> & { readonly priority: number },
  traceparent: string | undefined,
): Promise<string> {
  const moved = await takeRoomForJobs(tx, viewer.id, 1);
  const job = await tx.job.create({ data: { ...data, ownerId: viewer.id, moved }, select: { id: true } });
  await logJob(tx, job.id, 'INFO', 'QUEUED', 'Queued.');
  const payload = { jobId: job.id, ...(traceparent && { traceparent }) };
  await enqueue(tx, 'runJob', payload, { key: queueKeyOf(job), priority: data.priority });
  return job.id;
}
