import { afterAll, beforeAll, expect, test } from 'vitest';
import { createBatch as createBatchOf } from '../../src/services/batch/create-batch.ts';
import { createPlannedJobs } from '../../src/services/batch/planned-jobs.ts';
import { moveJob } from '../../src/services/job/job-state.ts';
import {
  BatchDocument,
  BatchesDocument,
  CancelBatchDocument,
  CancelJobDocument,
  CreateBatchDocument,
  DeleteJobDocument,
  JobDocument,
  JobsDocument,
  RetryBatchDocument,
  RetryJobDocument,
  UpdateImageDocument,
} from '../generated/graphql.ts';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';
import { addImages, queueEntries, rowId } from '../support/rows.ts';
import { openSocket, openStream } from '../support/streams.ts';

let app: TestApp;
let ada: TestUser;
beforeAll(async () => {
  app = await startTestApp(); // no worker: jobs keep their state
  ada = await app.register('ada');
});
afterAll(() => app.dispose());

const images = (count: number, more: object = {}) =>
  addImages(
    app,
    ada,
    Array.from({ length: count }, () => more),
  );
const tryCreate = (input: object) =>
  app.ask(CreateBatchDocument, { input: { type: 'DETECT', ...input } as never }, ada.accessToken);
const create = async (input: object) =>
  (await app.run(CreateBatchDocument, { input: { type: 'DETECT', ...input } as never }, ada.accessToken)).createBatch;

async function read(id: string, filter: object | null = null) {
  const { batch } = await app.run(BatchDocument, { id, filter, first: 100 }, ada.accessToken);
  if (!batch) throw new Error('no batch');
  return batch;
}

/** Changes the status of a job as a worker would. */
async function move(jobId: string, status: 'RUNNING' | 'COMPLETED' | 'FAILED') {
  const job = { id: rowId(jobId), ownerId: rowId(ada.id) };
  const moved = await moveJob(app.deps, job, { from: ['PENDING', 'RUNNING'] }, { status, completedAt: new Date() });
  if (!moved) throw new Error(`${jobId} could not be moved`);
}

/** Counts the jobs of a batch by status. */
async function countJobs(batchId: string) {
  const jobs = await app.deps.db.job.findMany({ where: { batchId: rowId(batchId) }, select: { status: true } });
  const count = (status: string) => jobs.filter((job) => job.status === status).length;
  return {
    total: jobs.length,
    completed: count('COMPLETED'),
    failed: count('FAILED'),
    cancelled: count('CANCELLED'),
  };
}

const jobsOf = async (batchId: string) => (await read(batchId)).jobs.edges.map(({ node }) => node);

test('a batch by ids has a queued job for each distinct image, in order', async () => {
  const ids = (await images(5)).toReversed();
  const batch = await create({ imageIds: [...ids, ids[0]], name: ' Monday ', priority: -2 });
  expect(batch).toMatchObject({
    name: 'Monday',
    type: 'DETECT',
    status: 'PENDING',
    total: 5,
    completed: 0,
    failed: 0,
    cancelled: 0,
    progress: 0,
    etaSeconds: null,
    completedAt: null,
    report: { images: 0, meanDeltaEBefore: null, meanDeltaEAfter: null, worstDeltaE: null, counts: [] },
  });
  const jobs = await jobsOf(batch.id);
  expect(jobs.map(({ image }) => image.id)).toEqual(ids);
  expect(jobs.map((job) => job.batch?.id)).toEqual(ids.map(() => batch.id));
  for (const { id } of jobs) {
    expect(await queueEntries(app, id)).toEqual([{ attempts: 0, locked: false }]);
    const { job } = await app.run(JobDocument, { id }, ada.accessToken);
    expect(job).toMatchObject({ priority: -2, log: [{ stage: 'QUEUED', message: 'Queued.' }] });
    expect(job?.options).toMatchObject({ model: 'AUTO', outputFormat: 'JPEG' });
  }
});

test("a batch by filter includes the user's own matching images outside the trash", async () => {
  const ids = await images(3, { folder: 'shoot/7' });
  await images(1, { folder: 'shoot/7', trashedAt: new Date() });
  await images(1, { folder: 'shoot/8' });
  const mallory = await app.register('mallory');
  await addImages(app, mallory, [{ folder: 'shoot/7' }]);
  const { id } = await create({ filter: { folder: 'shoot/7' } });
  expect((await jobsOf(id)).map(({ image }) => image.id)).toEqual(ids);
  const before = await app.deps.db.batch.count();
  expect((await tryCreate({ filter: { folder: 'nowhere' } })).errors).toMatchObject([
    { extensions: { code: 'BAD_USER_INPUT', field: 'input.filter' } },
  ]);
  expect(await app.deps.db.batch.count()).toBe(before);
});

test('2,500 images create 2,500 jobs in several transactions, each with its own clock value', async () => {
  const ids = await images(2500);
  const { id, total } = await create({ imageIds: ids });
  expect(total).toBe(2500);
  const rows = await app.deps.db.job.findMany({
    where: { batchId: rowId(id) },
    orderBy: { moved: 'asc' },
    select: { imageId: true, moved: true },
  });
  expect(rows.map(({ imageId }) => imageId)).toEqual(ids.map(rowId));
  expect(new Set(rows.map(({ moved }) => moved)).size).toBe(2500);
  const { planned } = await app.deps.db.batch.findUniqueOrThrow({ where: { id: rowId(id) } });
  expect(planned).toEqual([]);
});

test('repeated and concurrent requests with the same idempotency key return the first batch', async () => {
  const imageIds = await images(2);
  const input = { imageIds, idempotencyKey: 'monday' };
  const both = await Promise.all([create(input), create(input)]);
  const third = await create({ ...input, imageIds: await images(1) });
  expect(new Set([...both, third].map(({ id }) => id)).size).toBe(1);
  expect(await countJobs(third.id)).toMatchObject({ total: 2 });
});

test.each<[string, object, object]>([
  ['neither ids nor a filter', {}, { code: 'BAD_USER_INPUT', field: 'input.imageIds' }],
  ['both ids and a filter', { imageIds: ['x'], filter: {} }, { code: 'BAD_USER_INPUT', field: 'input.imageIds' }],
  ['an empty list of ids', { imageIds: [] }, { code: 'BAD_USER_INPUT', field: 'input.imageIds' }],
  ['an invalid id', { imageIds: ['x'] }, { code: 'NOT_FOUND' }],
  ['CORRECT without a reference or profile', { type: 'CORRECT', filter: {} }, { code: 'BAD_USER_INPUT' }],
  ['a priority out of range', { filter: {}, priority: 1001 }, { code: 'BAD_USER_INPUT', field: 'input.priority' }],
])('rejects %s', async (_description, input, extensions) => {
  if ('imageIds' in input && 'filter' in input) Object.assign(input, { imageIds: await images(1) });
  const { errors } = await tryCreate(input);
  expect(errors).toMatchObject([{ extensions }]);
});

test("one id of another user's image prevents the whole batch", async () => {
  const eve = await app.register('eve');
  const [stolen = ''] = await addImages(app, eve, [{}]);
  const before = await app.deps.db.job.count();
  expect((await tryCreate({ imageIds: [...(await images(2)), stolen] })).errors).toMatchObject([
    { extensions: { code: 'NOT_FOUND' } },
  ]);
  expect(await app.deps.db.job.count()).toBe(before);
});

test('more images or more open jobs than the tier allows are QUOTA_EXCEEDED', async () => {
  const { db } = app.deps;
  const where = { id: rowId(ada.id) };
  const { openJobs } = await db.user.findUniqueOrThrow({ where, select: { openJobs: true } });
  expect(openJobs).toBe(await db.job.count({ where: { ownerId: where.id, status: { in: ['PENDING', 'RUNNING'] } } }));
  const [imageId = ''] = await images(1);
  await db.user.update({ where, data: { openJobs: 20_000 } });
  const refused = [
    await tryCreate({ imageIds: [imageId] }),
    await app.ask<object, object>(
      'mutation($id: ID!) { createJob(input: { imageId: $id, type: DETECT }) { id } }',
      { id: imageId },
      ada.accessToken,
    ),
  ];
  for (const { errors } of refused) expect(errors).toMatchObject([{ extensions: { code: 'QUOTA_EXCEEDED' } }]);
  await db.user.update({ where, data: { openJobs } });
  const many = await images(10_001, { folder: 'many' });
  for (const selection of [{ imageIds: many }, { filter: { folder: 'many' } }]) {
    expect((await tryCreate(selection)).errors).toMatchObject([{ extensions: { code: 'QUOTA_EXCEEDED' } }]);
  }
});

test('a batch whose creation was interrupted is completed by any later call, once', async () => {
  const imageIds = await images(2100);
  let transactions = 0;
  const dying = new Proxy(app.deps.db, {
    get(db, name, receiver) {
      if (name !== '$transaction') return Reflect.get(db, name, receiver);
      return (...args: [never]) => {
        transactions += 1;
        if (transactions === 3) throw new Error('cut off'); // after the plan and the first chunk
        return db.$transaction(...args);
      };
    },
  });
  const request = { type: 'DETECT', imageIds: imageIds.map(rowId), idempotencyKey: 'cut', priority: 10 } as const;
  const viewer = { id: rowId(ada.id), role: 'USER' } as const;
  await expect(createBatchOf({ ...app.deps, db: dying }, viewer, request)).rejects.toThrow('cut off');
  const { id, made } = await app.deps.db.batch.findFirstOrThrow({ where: { idempotencyKey: 'cut' } });
  expect(made).toBe(1000);
  const entries = () => app.deps.db.$queryRaw<object[]>`
    select run_at > now() as later from graphile_worker._private_jobs where key = ${`batch:${id}`}`;
  expect(await entries()).toEqual([{ later: true }]); // a worker would complete it later

  await Promise.all([1, 2, 3].map(() => createPlannedJobs(app.deps, id))); // no chunk is created twice
  expect(await createBatchOf(app.deps, viewer, request)).toBe(id);
  const jobs = await app.deps.db.job.findMany({ where: { batchId: id }, select: { imageId: true } });
  expect(jobs.map(({ imageId }) => imageId).sort()).toEqual(imageIds.map(rowId).sort());
  expect(await entries()).toEqual([]);
});

test('an image that is deleted before its job is created gets no job, and the total decreases', async () => {
  const [first = '', second = ''] = await images(2);
  const { db } = app.deps;
  const batch = await db.batch.create({
    data: {
      ownerId: rowId(ada.id),
      type: 'DETECT',
      options: {},
      priority: 0,
      planned: [rowId(first), rowId(second)],
      total: 2,
    },
  });
  await db.image.update({ where: { id: rowId(first) }, data: { trashedAt: new Date() } });
  await createPlannedJobs(app.deps, batch.id);
  expect(await db.batch.findUniqueOrThrow({ where: { id: batch.id } })).toMatchObject({ total: 1, status: 'PENDING' });
});

test('the counters, status and progress follow every change of the jobs', async () => {
  const { id } = await create({ imageIds: await images(5) });
  const [a = '', b = '', c = '', d = '', e = ''] = (await jobsOf(id)).map((job) => job.id);
  const expectState = async (status: string, progress: number) => {
    const batch = await read(id);
    expect(batch).toMatchObject({ status, progress, ...(await countJobs(id)) });
    return batch;
  };
  await expectState('PENDING', 0);
  await move(a, 'RUNNING');
  await expectState('RUNNING', 0);
  await move(a, 'COMPLETED');
  await move(b, 'FAILED');
  await app.run(CancelJobDocument, { id: c }, ada.accessToken);
  await expectState('RUNNING', 60);
  await move(d, 'COMPLETED');
  await move(e, 'COMPLETED');
  expect((await expectState('FAILED', 100)).completedAt).not.toBeNull();
  expect(await jobsOf(id).then((jobs) => jobs.map(({ status }) => status))).toContain('FAILED');
  expect((await read(id, { statuses: ['FAILED'] })).jobs.edges.map(({ node }) => node.id)).toEqual([b]);

  await app.run(RetryJobDocument, { id: b }, ada.accessToken);
  expect((await expectState('RUNNING', 80)).completedAt).toBeNull();
  await move(b, 'COMPLETED');
  await expectState('COMPLETED', 100);
  await app.run(DeleteJobDocument, { id: a }, ada.accessToken);
  expect(await expectState('COMPLETED', 100)).toMatchObject({ total: 4 });
});

test('retryBatch requeues the failed jobs and leaves the others', async () => {
  const { id } = await create({ imageIds: await images(4) });
  const [a = '', b = '', c = '', d = ''] = (await jobsOf(id)).map((job) => job.id);
  expect((await app.ask(RetryBatchDocument, { id }, ada.accessToken)).errors).toMatchObject([
    { extensions: { code: 'INVALID_STATE' } },
  ]);
  await app.deps.db.$executeRaw`delete from graphile_worker._private_jobs`;
  for (const job of [a, b]) await move(job, 'FAILED');
  await move(c, 'COMPLETED');
  await app.run(CancelJobDocument, { id: d }, ada.accessToken);
  const { retryBatch } = await app.run(RetryBatchDocument, { id }, ada.accessToken);
  expect(retryBatch).toMatchObject({ status: 'RUNNING', failed: 0, completed: 1, cancelled: 1, total: 4 });
  expect((await jobsOf(id)).map(({ status }) => status)).toEqual(['PENDING', 'PENDING', 'COMPLETED', 'CANCELLED']);
  expect(await Promise.all([a, b, c, d].map((job) => queueEntries(app, job).then((list) => list.length)))).toEqual([
    1, 1, 0, 0,
  ]);
  const { job } = await app.run(JobDocument, { id: a }, ada.accessToken);
  expect(job?.log.map(({ message }) => message)).toEqual(['Queued.', 'Requeued.']);
});

test('the log of each job of a batch is in the order of time', async () => {
  const { id } = await create({ imageIds: await images(400) }); // an id that is not in order shows in some of them
  await app.deps.db.job.updateMany({ where: { batchId: rowId(id) }, data: { status: 'FAILED' } });
  await app.run(RetryBatchDocument, { id }, ada.accessToken);
  const where = { job: { batchId: rowId(id) } };
  const lines = await app.deps.db.jobLog.findMany({ where, orderBy: { id: 'asc' }, select: { message: true } });
  expect(lines.map(({ message }) => message)).toEqual([...Array(400).fill('Queued.'), ...Array(400).fill('Requeued.')]);
});

test('cancelBatch cancels the open jobs and removes them from the queue, once', async () => {
  const { id } = await create({ imageIds: await images(2300) });
  const [a = '', b = ''] = (await jobsOf(id)).map((job) => job.id);
  await move(a, 'COMPLETED');
  await move(b, 'RUNNING');
  const { cancelBatch } = await app.run(CancelBatchDocument, { id }, ada.accessToken);
  expect(cancelBatch).toMatchObject({ status: 'CANCELLED', completed: 1, cancelled: 2299, total: 2300, progress: 100 });
  expect(await countJobs(id)).toMatchObject({ cancelled: 2299 });
  expect(await queueEntries(app, b)).toEqual([]);
  const { errors } = await app.ask(CancelBatchDocument, { id }, ada.accessToken);
  expect(errors).toMatchObject([{ extensions: { code: 'INVALID_STATE' } }]);
  const clocks = await app.deps.db.job.findMany({ where: { batchId: rowId(id) }, select: { moved: true } });
  expect(new Set(clocks.map(({ moved }) => moved)).size).toBe(2300); // so that jobUpdates(after:) can resume between any two
});

test('a batch that is cancelled during its creation gets no further jobs', async () => {
  const imageIds = await images(3);
  const { db } = app.deps;
  const data = { ownerId: rowId(ada.id), type: 'DETECT', options: {}, priority: 0, total: 3 } as const;
  const { id } = await db.batch.create({ data: { ...data, planned: imageIds.map(rowId) } });
  const globalId = Buffer.from(`Batch:${id}`).toString('base64url');
  const { cancelBatch } = await app.run(CancelBatchDocument, { id: globalId }, ada.accessToken);
  expect(cancelBatch).toMatchObject({ status: 'CANCELLED', total: 0 });
  await createPlannedJobs(app.deps, id);
  expect(await db.job.count({ where: { batchId: id } })).toBe(0);
});

test('etaSeconds follows the pace of the latest jobs, despite a slow first job or a pause', async () => {
  const { id } = await create({ imageIds: await images(100) });
  const jobs = (await jobsOf(id)).map((job) => rowId(job.id));
  const start = Date.now();
  const endAt = (jobId: string | undefined, ms: number) =>
    app.deps.db.job.update({
      where: { id: jobId ?? '' },
      data: { status: 'COMPLETED', movedAt: new Date(start + ms) },
    });
  await endAt(jobs[0], 60_000); // the first takes a minute
  expect((await read(id)).etaSeconds).toBeNull();
  for (let i = 1; i < 20; i += 1) await endAt(jobs[i], 60_000 + i * 500);
  expect((await read(id)).etaSeconds).toBeCloseTo(80 * 0.5, 3);
  await endAt(jobs[20], 3_600_000); // an hour's pause
  expect((await read(id)).etaSeconds).toBeLessThan(80);
  for (let i = 21; i < 60; i += 1) await endAt(jobs[i], 3_600_000 + (i - 20) * 500);
  expect((await read(id)).etaSeconds).toBeLessThan(40 * 0.5 * 1.1);
  for (let i = 60; i < 100; i += 1) await endAt(jobs[i], 3_700_000);
  expect((await read(id)).etaSeconds).toBeNull();
});

test('the report always matches the current results', async () => {
  const { id } = await create({ imageIds: await images(4) });
  const { db } = app.deps;
  const jobs = await db.job.findMany({
    where: { batchId: rowId(id) },
    orderBy: { id: 'asc' },
    select: { id: true, imageId: true, batchId: true, ownerId: true },
  });
  const asset = async () => {
    const { originalId } = await db.image.findUniqueOrThrow({ where: { id: jobs[0]?.imageId ?? '' } });
    return originalId;
  };
  const common = { patches: [], processingTimeMs: 1, provenance: {}, thumbnailId: await asset() };
  const [a, b, c, d] = jobs.map(({ id: jobId, ...job }) => ({ ...common, ...job, jobId }));
  const corrected = { correctedId: await asset(), meanDeltaEBefore: 8 };
  await db.result.create({ data: { ...a, ...corrected, meanDeltaE: 1, rating: 'EXCELLENT' } as never });
  const bad = await db.result.create({ data: { ...b, ...corrected, meanDeltaE: 5, rating: 'FAIR' } as never });
  await db.result.create({ data: { ...c, meanDeltaE: 9, rating: 'POOR' } as never }); // only detected
  await db.result.create({ data: { ...d, ...corrected, meanDeltaEBefore: 4, meanDeltaE: 3, rating: 'GOOD' } as never });
  expect((await read(id)).report).toEqual({
    images: 3,
    meanDeltaEBefore: 20 / 3,
    meanDeltaEAfter: 3,
    worstDeltaE: 5,
    counts: [
      { rating: 'EXCELLENT', count: 1 },
      { rating: 'GOOD', count: 1 },
      { rating: 'FAIR', count: 1 },
    ],
  });
  await db.result.delete({ where: { id: bad.id } });
  expect((await read(id)).report).toMatchObject({ images: 2, meanDeltaEAfter: 2, worstDeltaE: 3 });
  await db.job.deleteMany({ where: { batchId: rowId(id) } });
  expect((await read(id)).report).toMatchObject({ images: 0, meanDeltaEAfter: null, worstDeltaE: null, counts: [] });
});

test('batches are listed newest first, and jobs can be filtered by batch', async () => {
  const first = await create({ imageIds: await images(1), name: 'first' });
  const second = await create({ imageIds: await images(2), name: 'second' });
  const { batches } = await app.run(BatchesDocument, { first: 2 }, ada.accessToken);
  expect(batches.edges.map(({ node }) => node.id)).toEqual([second.id, first.id]);
  const { jobs } = await app.run(JobsDocument, { filter: { batchId: second.id } }, ada.accessToken);
  expect(jobs.totalCount).toBe(2);
  await app.run(UpdateImageDocument, { input: { id: (await images(1))[0] ?? '', tags: ['x'] } }, ada.accessToken);
  expect(await create({ filter: { tags: ['x'] } })).toMatchObject({ total: 1 });
});

test.each([
  ['WebSocket', openSocket],
  ['server-sent events', openStream],
] as const)('batchProgress over %s sends the progress until the end, then completes', async (_name, open) => {
  const { id } = await create({ imageIds: await images(30) });
  const query =
    'subscription($id: ID!) { batchProgress(batchId: $id) { status completed failed total progress sequence etaSeconds batch { id completed } } }';
  const stream = open(app, ada.accessToken, query, { id });
  type Step = { status: string; completed: number; progress: number; sequence: number; total: number };
  const stepOf = (event: unknown) => (event as { data: { batchProgress: Step } }).data.batchProgress;
  const first = stepOf(await stream.next());
  expect(first).toMatchObject({ status: 'PENDING', completed: 0, total: 30, progress: 0 });
  for (const job of await jobsOf(id)) await move(job.id, 'COMPLETED');
  const steps = (await stream.all()).map(stepOf);
  expect(steps.at(-1)).toMatchObject({
    status: 'COMPLETED',
    completed: 30,
    progress: 100,
    batch: { id, completed: 30 },
  });
  for (const [i, step] of steps.slice(1).entries()) expect(step.sequence).toBeGreaterThan(steps[i]?.sequence ?? 0);
  await stream.close();
});
