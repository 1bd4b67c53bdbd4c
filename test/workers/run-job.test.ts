import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPhotoPool, type PhotoPool } from '../../src/pipeline/threads/pool.ts';
import { runJob } from '../../src/workers/run-job.ts';
import type { OngoingAttempt } from '../../src/workers/work-in-progress.ts';
import { CancelJobDocument } from '../generated/graphql.ts';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';
import { createJob, readJob, uploadOne } from '../support/job-runs.ts';
import { photo } from '../support/pictures.ts';
import { rowId } from '../support/rows.ts';

let app: TestApp;
let ada: TestUser;
let pool: PhotoPool;
let imageId: string;
beforeAll(async () => {
  app = await startTestApp(); // the tests call the handler directly
  ada = await app.register('ada');
  imageId = await uploadOne(app, ada, await photo());
  pool = createPhotoPool({ threads: 2 });
});
afterAll(async () => {
  await pool.dispose();
  await app.dispose();
});

const inProgress = { attempts: new Set<OngoingAttempt>(), shutdown: new AbortController().signal };
const create = () => createJob(app, ada, { imageId, type: 'DETECT_AND_CORRECT' });
const handle = (id: string, change: Partial<PhotoPool> = {}, isLastAttempt = false) =>
  runJob(
    { ...app.deps, pool: { ...pool, ...change }, inProgress },
    { jobId: rowId(id) },
    { isLastAttempt, attempt: 1 },
  );
const resultsOf = (id: string) => app.deps.db.result.count({ where: { jobId: rowId(id) } });
const read = (id: string) => readJob(app, ada, id);

test('running the task again after it has ended changes nothing', async () => {
  const { id } = await create();
  await handle(id);
  const [job, files] = [await read(id), await app.storedFiles()];
  expect(job).toMatchObject({ status: 'COMPLETED', attempts: 1 });
  await handle(id);
  expect(await read(id)).toEqual(job);
  expect((await app.storedFiles()).sort()).toEqual(files.sort());
});

test('running the task twice at the same time stores one result and one set of files', async () => {
  const { id } = await create();
  const files = (await app.storedFiles()).length;
  await Promise.all([handle(id), handle(id)]);
  expect(await read(id)).toMatchObject({ status: 'COMPLETED', progress: 100 });
  expect(await resultsOf(id)).toBe(1);
  expect(await app.storedFiles()).toHaveLength(files + 2);
});

test('an attempt that a later one has superseded stores nothing', async () => {
  const { id } = await create();
  const files = (await app.storedFiles()).length;
  // While the slow first attempt runs, another worker claims its queue entry.
  const slow: PhotoPool['correct'] = async (task, hooks) => {
    const report = await pool.correct(task, hooks);
    await handle(id);
    return report;
  };
  await handle(id, { correct: slow });
  expect(await read(id)).toMatchObject({ status: 'COMPLETED', attempts: 2 });
  expect(await resultsOf(id)).toBe(1);
  expect(await app.storedFiles()).toHaveLength(files + 2);
});

test('a job cancelled while it runs stops and leaves no file and no result', async () => {
  const { id } = await create();
  const files = await app.storedFiles();
  let stopped = false;
  const cancelled: PhotoPool['correct'] = async (task, hooks) => {
    hooks?.signal?.addEventListener('abort', () => (stopped = true));
    await app.run(CancelJobDocument, { id }, ada.accessToken);
    return pool.correct(task, hooks);
  };
  await handle(id, { correct: cancelled });
  expect(stopped).toBe(true);
  expect(await read(id)).toMatchObject({ status: 'CANCELLED', result: null, failure: null });
  expect((await app.storedFiles()).sort()).toEqual(files.sort());
});

test('the result of a job cancelled after the computation is not stored', async () => {
  const { id } = await create();
  const files = await app.storedFiles();
  const cancelled: PhotoPool['correct'] = async (task, hooks) => {
    const report = await pool.correct(task, hooks);
    await app.run(CancelJobDocument, { id }, ada.accessToken);
    return report;
  };
  await handle(id, { correct: cancelled });
  expect(await read(id)).toMatchObject({ status: 'CANCELLED', result: null });
  expect((await app.storedFiles()).sort()).toEqual(files.sort());
});

test('an unexpected failure is left to the queue to retry, and the job stays RUNNING', async () => {
  const { id } = await create();
  const broken: PhotoPool['correct'] = () => Promise.reject(new Error('the disk is gone'));
  await expect(handle(id, { correct: broken })).rejects.toThrow('the disk is gone');
  expect(await read(id)).toMatchObject({ status: 'RUNNING', attempts: 1, failure: null });
  await handle(id);
  expect(await read(id)).toMatchObject({ status: 'COMPLETED', attempts: 2 });
});

test('an unexpected failure of the last attempt fails the job without revealing internal details', async () => {
  const { id } = await create();
  const broken: PhotoPool['correct'] = () => Promise.reject(new Error('secret detail'));
  await handle(id, { correct: broken }, true);
  const { failure, status, log } = await read(id);
  expect(failure).toMatchObject({ code: 'INTERNAL', retryable: true });
  expect(status).toBe('FAILED');
  expect(JSON.stringify([failure, log])).not.toContain('secret detail');
});

test('a job whose original is missing from storage does not fail at once, because storage may recover', async () => {
  const image = await uploadOne(app, ada, await photo({ seed: 9, width: 300, height: 200 }));
  const { id } = await createJob(app, ada, { imageId: image, type: 'DETECT' });
  const { original } = await app.deps.db.image.findUniqueOrThrow({
    where: { id: rowId(image) },
    select: { original: true },
  });
  const bytes = await app.deps.storage.read(original.key);
  await app.deps.storage.remove(original.key);
  await expect(handle(id)).rejects.toThrow();
  await app.deps.storage.write(original.key, bytes);
  await handle(id);
  expect((await read(id)).status).toBe('COMPLETED');
});

test('if storage is unavailable for all attempts, the job reports that', async () => {
  const { id } = await create();
  const storage = { ...app.deps.storage, read: () => Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' })) };
  await runJob({ ...app.deps, storage, pool, inProgress }, { jobId: rowId(id) }, { isLastAttempt: true, attempt: 5 });
  expect((await read(id)).failure).toMatchObject({ code: 'STORAGE_UNAVAILABLE', retryable: true });
});

test('a deleted job does not run', async () => {
  const { id } = await create();
  await app.deps.db.job.delete({ where: { id: rowId(id) } });
  await handle(id);
});

test('however often the pipeline reports progress, a job publishes at most ten events per second, and always its end', async () => {
  const { id } = await create();
  const published: { status: string; at: number }[] = [];
  const unlisten = await app.deps.events.listen(`job:${rowId(id)}`, ({ status }) =>
    published.push({ status, at: performance.now() }),
  );
  const talkative: PhotoPool['correct'] = async (task, hooks) => {
    for (let i = 0; i < 200; i += 1) {
      hooks?.onStage?.('DETECTING', i / 200);
      await delay(5);
    }
    return pool.correct(task, hooks);
  };
  await handle(id, { correct: talkative });
  await unlisten();
  const seconds = ((published.at(-1)?.at ?? 0) - (published[0]?.at ?? 0)) / 1000;
  expect(published.length).toBeGreaterThan(5);
  expect(published.length).toBeLessThanOrEqual(Math.ceil(seconds * 10) + 2); // the start and the end
  expect(published.at(-1)?.status).toBe('COMPLETED');
});
