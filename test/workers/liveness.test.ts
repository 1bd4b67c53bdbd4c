import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorker, type Worker } from '../../src/workers/worker.ts';
import { CancelJobDocument, HealthDocument } from '../generated/graphql.ts';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';
import { createJob, ended, readJob, uploadOne } from '../support/job-runs.ts';
import { photo } from '../support/pictures.ts';
import { queueEntries, rowId } from '../support/rows.ts';
import { until } from '../support/until.ts';

let app: TestApp;
let ada: TestUser;
let imageId: string;
let worker: Worker | undefined;
beforeAll(async () => {
  app = await startTestApp({ env: { WORKERS: '1' } }); // the worker is started by the tests
  ada = await app.register('ada');
  imageId = await uploadOne(app, ada, await photo());
});
afterAll(async () => {
  await worker?.stop();
  await app.dispose();
});

const health = async () => (await app.run(HealthDocument)).health;

/** A job as it is while a worker of this name works on it. */
async function jobOf(workerId: string): Promise<string> {
  const { id } = await createJob(app, ada, { imageId, type: 'DETECT' });
  const data = { status: 'RUNNING', stage: 'DETECTING', progress: 40, attempts: 1, startedAt: new Date() } as const;
  await app.deps.db.job.update({ where: { id: rowId(id) }, data });
  await app.deps.db.$executeRaw`
    update graphile_worker._private_jobs set locked_by = ${workerId}, locked_at = now(), attempts = 1
    where payload->>'jobId' = ${rowId(id)}`;
  return id;
}

test('without a worker the service says that jobs wait', async () => {
  expect(await health()).toMatchObject({
    status: 'DEGRADED',
    queue: 'DEGRADED',
    workers: 0,
    database: 'OK',
    storage: 'OK',
  });
  expect((await fetch(`${app.url}/health/ready`)).status).toBe(200);
});

test('the job of a killed worker runs again within 10 s; that of a living one is left to it', async () => {
  const living = new pg.Client({ connectionString: app.deps.databaseUrl });
  await living.connect();
  await living.query(`select pg_advisory_lock(7215, hashtext('worker-alive'))`); // as every worker does
  const [orphan, attended] = [await jobOf('worker-killed'), await jobOf('worker-alive')];
  worker = await startWorker(app.deps);
  const began = Date.now();
  const job = await ended(app, ada, orphan);
  expect(Date.now() - began).toBeLessThan(10_000);
  expect(job).toMatchObject({ status: 'COMPLETED', attempts: 2 });
  expect(job.log.map(({ message }) => message)).toContain('Started again: attempt 2.');
  expect(await queueEntries(app, attended)).toEqual([{ attempts: 1, locked: true }]);
  expect(await readJob(app, ada, attended)).toMatchObject({ status: 'RUNNING', attempts: 1 });

  await living.end(); // now that one dies too
  expect(await ended(app, ada, attended)).toMatchObject({ status: 'COMPLETED', attempts: 2 });
});

test('a living worker is counted', async () => {
  await until('the worker is counted', async () => (await health()).workers === 1);
  expect(await health()).toMatchObject({
    status: 'OK',
    queue: 'OK',
    events: 'OK',
    version: expect.stringMatching(/^\d+\./),
  });
});

test('a job that runs is cancelled within a stage, and the worker goes on with the next', async () => {
  const big = await uploadOne(app, ada, await photo({ seed: 5, width: 3000, height: 2000 }), 'big.jpg');
  const files = await app.storedFiles();
  const options = { outputFormat: 'AVIF' } as const;
  const { id } = await createJob(app, ada, { imageId: big, type: 'DETECT_AND_CORRECT', options });
  await until('it runs', async () => (await readJob(app, ada, id)).status === 'RUNNING');
  await app.run(CancelJobDocument, { id }, ada.accessToken);
  await until('the worker has let go of it', async () => (await queueEntries(app, id)).length === 0);
  expect(await readJob(app, ada, id)).toMatchObject({ status: 'CANCELLED', result: null });
  expect((await app.storedFiles()).sort()).toEqual(files.sort());
  const next = await createJob(app, ada, { imageId, type: 'DETECT' });
  expect(await ended(app, ada, next.id)).toMatchObject({ status: 'COMPLETED' });
});

test('of those that wait, the lower priority number runs first', async () => {
  await worker?.stop();
  worker = undefined;
  const ids = [];
  for (const priority of [5, 0, -5]) ids.push((await createJob(app, ada, { imageId, type: 'DETECT', priority })).id);
  worker = await startWorker(app.deps);
  const times = [];
  for (const id of ids) times.push(Date.parse((await ended(app, ada, id)).startedAt ?? ''));
  expect(times).toEqual(times.toSorted((a, b) => b - a));
});
