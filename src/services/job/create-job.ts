import type { DbTransaction } from '../../db/client.ts';
import { isUniqueViolation } from '../../db/errors.ts';
import type { Deps } from '../../deps.ts';
import { NotFound } from '../../errors.ts';
import type { Viewer } from '../account/viewer.ts';
import { checkText, optional } from '../text.ts';
import type { NewJobs } from './insert.ts';
import { checkRequest, findImage, resolveRequest, type WorkRequest } from './job-request.ts';
import { changeJobs, type JobWriter } from './job-state.ts';
import { reserveJobs } from './quota.ts';

export interface CreateJobInput extends WorkRequest {
  readonly imageId: string;
  readonly description?: string | null | undefined;
}

/**
 * Writes the job and its queue entry in one transaction: neither exists without the other. Returns the job's id; that of
 * the first job if the viewer has used the idempotency key before.
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
  const existing = await findByKey(deps.db, viewer, checked.idempotencyKey);
  if (existing) return existing;
  try {
    const [imageId, work] = await Promise.all([
      findImage(deps.db, viewer, input.imageId),
      resolveRequest(deps.db, viewer, input),
    ]);
    const job = { ownerId: viewer.id, ...work, ...checked, traceparent: deps.tracing.traceparent() };
    return await changeJobs(deps, (tx, jobs) => insertJob(tx, jobs, job, imageId));
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

async function insertJob(
  tx: DbTransaction,
  jobs: JobWriter,
  job: Omit<NewJobs, 'batchId' | 'images'>,
  imageId: string,
): Promise<string> {
  const clock = await reserveJobs(tx, job.ownerId, 1);
  const [id] = await jobs.insert({ ...job, batchId: null, images: [imageId] }, clock);
  if (!id) throw new NotFound('image'); // deleted since it was found
  return id;
}
