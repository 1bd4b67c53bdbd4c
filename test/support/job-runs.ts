import {
  CreateJobDocument,
  type CreateJobInput,
  JobDocument,
  type JobQuery,
  ResultDocument,
  type ResultQuery,
} from '../generated/graphql.ts';
import type { TestApp, TestUser } from './app.ts';
import { until } from './until.ts';

export type Job = NonNullable<JobQuery['job']>;
export type Result = NonNullable<ResultQuery['result']>;

export async function uploadOne(app: TestApp, user: TestUser, bytes: Uint8Array, name = 'photo.jpg'): Promise<string> {
  const { data, errors } = await app.upload(user.accessToken, [{ name, bytes }]);
  const [image] = data?.uploadImages ?? [];
  if (!image) throw new Error(JSON.stringify(errors));
  return image.id;
}

export async function createJob(app: TestApp, user: TestUser, input: CreateJobInput): Promise<Job> {
  const { createJob } = await app.run(CreateJobDocument, { input }, user.accessToken);
  return readJob(app, user, createJob.id);
}

export async function readJob(app: TestApp, user: TestUser, id: string): Promise<Job> {
  const { job } = await app.run(JobDocument, { id }, user.accessToken);
  if (!job) throw new Error(`no job ${id}`);
  return job;
}

/** Waits until a job has completed, failed or been cancelled. */
export function ended(app: TestApp, user: TestUser, id: string): Promise<Job> {
  return until(`job ${id} has ended`, async () => {
    const job = await readJob(app, user, id);
    return ['COMPLETED', 'FAILED', 'CANCELLED'].includes(job.status) && job;
  }) as Promise<Job>;
}

/** Creates a job, waits until it is COMPLETED and returns its result. */
export async function runJob(
  app: TestApp,
  user: TestUser,
  input: CreateJobInput,
): Promise<{ job: Job; result: Result }> {
  const job = await ended(app, user, (await createJob(app, user, input)).id);
  if (!job.result) throw new Error(`${job.status}: ${job.failure?.message}`);
  const { result } = await app.run(ResultDocument, { id: job.result.id }, user.accessToken);
  if (!result) throw new Error(`job ${job.id} has no result`);
  return { job, result };
}
