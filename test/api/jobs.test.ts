import { afterAll, beforeAll, expect, test } from 'vitest';
import type { JobStatus } from '../../src/generated/prisma/enums.ts';
import {
  CancelJobDocument,
  CreateJobDocument,
  DeleteJobDocument,
  RetryJobDocument,
  UpdateJobDocument,
} from '../generated/graphql.ts';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';
import { createJob, readJob } from '../support/job-runs.ts';
import { addImages, queueEntries, rowId, snapshot } from '../support/rows.ts';

let app: TestApp;
let ada: TestUser;
let imageId: string;
beforeAll(async () => {
  app = await startTestApp(); // no worker: jobs keep their state
  ada = await app.register('ada');
  [imageId = ''] = await addImages(app, ada, [{}]);
});
afterAll(() => app.dispose());

const create = (more: object = {}) => createJob(app, ada, { imageId, type: 'DETECT', ...more });
const askToCreate = (more: object = {}) =>
  app.ask(CreateJobDocument, { input: { imageId, type: 'DETECT', ...more } }, ada.accessToken);

async function jobIn(status: JobStatus): Promise<string> {
  const { id } = await create();
  if (status !== 'PENDING') await app.deps.db.job.update({ where: { id: rowId(id) }, data: { status } });
  return id;
}

test('a new job is pending, has all its options and a queue entry', async () => {
  const job = await create({ name: ' first ', description: 'to see', priority: -3 });
  expect(job).toMatchObject({
    name: 'first',
    description: 'to see',
    type: 'DETECT',
    status: 'PENDING',
    stage: 'QUEUED',
    progress: 0,
    priority: -3,
    attempts: 0,
    failure: null,
    result: null,
    startedAt: null,
    completedAt: null,
    options: {
      whiteBalance: 'CHART',
      model: 'AUTO',
      linearization: 'AUTO',
      reference: 'AUTO',
      matchExposure: true,
      preserveHighlights: true,
      outputFormat: 'JPEG',
      quality: 92,
      outputColorSpace: 'SRGB',
      chart: null,
    },
    log: [{ level: 'INFO', stage: 'QUEUED', message: 'Queued.' }],
  });
  expect(await queueEntries(app, job.id)).toEqual([{ attempts: 0, locked: false }]);
});

test('if the queue entry cannot be added, no job is created', async () => {
  const { db } = app.deps;
  await db.$executeRaw`alter schema graphile_worker rename to away`;
  const { errors } = await askToCreate();
  await db.$executeRaw`alter schema away rename to graphile_worker`;
  expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
  expect(await db.job.count({ where: { log: { none: {} } } })).toBe(0);
});

test('if the job cannot be committed, no queue entry is added', async () => {
  const { db } = app.deps;
  await db.$executeRaw`create function refuse() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$`;
  await db.$executeRaw`create constraint trigger refuse after insert on "Job" deferrable initially deferred for each row execute function refuse()`;
  const before = await snapshot(app);
  const { errors } = await askToCreate();
  expect(await snapshot(app)).toEqual(before);
  await db.$executeRaw`drop trigger refuse on "Job"`;
  expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
});

test('a repeated idempotency key returns the first job, whatever the other input', async () => {
  const first = await create({ idempotencyKey: 'once', name: 'first' });
  const second = await create({ idempotencyKey: 'once', name: 'second', type: 'DETECT_AND_CORRECT' });
  expect(second).toEqual(first);
  const bob = await app.register('bob');
  const [theirs = ''] = await addImages(app, bob, [{}]);
  const other = await createJob(app, bob, { imageId: theirs, type: 'DETECT', idempotencyKey: 'once' });
  expect(other.id).not.toBe(first.id);
});

test('ten concurrent requests with the same key create one job and one queue entry', async () => {
  const answers = await Promise.all(Array.from({ length: 10 }, () => askToCreate({ idempotencyKey: 'at once' })));
  expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
  const ids = new Set(answers.map(({ data }) => data?.createJob.id));
  expect(ids.size).toBe(1);
  expect(await queueEntries(app, [...ids][0] ?? '')).toHaveLength(1);
});

test('ten concurrent requests without a key create ten jobs', async () => {
  const jobs = await Promise.all(Array.from({ length: 10 }, () => create()));
  expect(new Set(jobs.map(({ id }) => id)).size).toBe(10);
});

test('the name and the description can be changed, the description removed', async () => {
  const { id } = await create({ name: 'old', description: 'old' });
  const update = async (change: object) =>
    (await app.run(UpdateJobDocument, { input: { id, ...change } }, ada.accessToken)).updateJob;
  expect(await update({ name: 'new' })).toMatchObject({ name: 'new', description: 'old' });
  expect(await update({ description: null })).toMatchObject({ name: 'new', description: null });
  expect(await update({})).toMatchObject({ name: 'new', description: null });
});

test('cancelling a pending job removes its queue entry', async () => {
  const id = await jobIn('PENDING');
  const { cancelJob } = await app.run(CancelJobDocument, { id }, ada.accessToken);
  expect(cancelJob).toMatchObject({ status: 'CANCELLED', completedAt: expect.any(String), result: null });
  expect(await queueEntries(app, id)).toEqual([]);
  expect((await readJob(app, ada, id)).log.map(({ message }) => message)).toEqual(['Queued.', 'Cancelled.']);
});

test.each(['FAILED', 'CANCELLED'] as const)('a %s job can be retried from the start', async (status) => {
  const id = await jobIn(status);
  const failure = {
    failureCode: 'INTERNAL',
    failureMessage: 'm',
    failureStage: 'LOADING',
    failureRetryable: true,
  } as const;
  const data = { ...failure, progress: 40, stage: 'FITTING', startedAt: new Date(), completedAt: new Date() } as const;
  await app.deps.db.job.update({ where: { id: rowId(id) }, data });
  await app.deps.db.$executeRaw`delete from graphile_worker._private_jobs where payload->>'jobId' = ${rowId(id)}`;
  const { retryJob } = await app.run(RetryJobDocument, { id }, ada.accessToken);
  expect(retryJob).toMatchObject({
    status: 'PENDING',
    stage: 'QUEUED',
    progress: 0,
    failure: null,
    startedAt: null,
    completedAt: null,
  });
  expect(await queueEntries(app, id)).toEqual([{ attempts: 0, locked: false }]);
});

test.each([
  ['cancelled', CancelJobDocument.toString(), ['COMPLETED', 'FAILED', 'CANCELLED']],
  ['retried', RetryJobDocument.toString(), ['PENDING', 'RUNNING', 'COMPLETED']],
  ['deleted', DeleteJobDocument.toString(), ['PENDING', 'RUNNING']],
] as const)('a job cannot be %s in the wrong state', async (_action, document, states) => {
  for (const status of states) {
    const id = await jobIn(status);
    const before = await snapshot(app);
    const { errors } = await app.ask<object, object>(document, { id }, ada.accessToken);
    expect(errors, status).toMatchObject([{ extensions: { code: 'INVALID_STATE' } }]);
    expect(await snapshot(app)).toEqual(before);
  }
});

test('one of ten concurrent requests to cancel or retry succeeds; the others get INVALID_STATE', async () => {
  for (const [document, status] of [
    [CancelJobDocument, 'PENDING'],
    [RetryJobDocument, 'FAILED'],
  ] as const) {
    const id = await jobIn(status);
    const query = document.toString();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => app.ask<object, object>(query, { id }, ada.accessToken)),
    );
    const codes = answers.map(({ errors }) => errors[0]?.extensions.code ?? 'OK');
    expect(codes.sort()).toEqual([...Array(9).fill('INVALID_STATE'), 'OK']);
  }
});

test('a finished job is deleted with its log', async () => {
  const id = await jobIn('FAILED');
  expect(await app.run(DeleteJobDocument, { id }, ada.accessToken)).toEqual({ deleteJob: id });
  expect(await app.deps.db.jobLog.count({ where: { jobId: rowId(id) } })).toBe(0);
  const { errors } = await app.ask(DeleteJobDocument, { id }, ada.accessToken);
  expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
});

test('every change raises the sequence of the job and the clock of its owner by one', async () => {
  const { id } = await create();
  const state = () =>
    app.deps.db.job.findUniqueOrThrow({ where: { id: rowId(id) }, select: { sequence: true, moved: true } });
  const first = await state();
  await app.run(CancelJobDocument, { id }, ada.accessToken);
  expect(await state()).toEqual({ sequence: first.sequence + 1, moved: first.moved + 1n });
  await app.run(RetryJobDocument, { id }, ada.accessToken);
  expect(await state()).toEqual({ sequence: first.sequence + 2, moved: first.moved + 2n });
  const { jobClock } = await app.deps.db.user.findUniqueOrThrow({ where: { id: rowId(ada.id) } });
  expect(jobClock).toBe(first.moved + 2n);
});
