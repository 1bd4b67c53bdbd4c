import pg from 'pg';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { defaultOptions } from '../../src/pipeline/contract/options.ts';
import { enqueue } from '../../src/queue/enqueue.ts';
import { tryLock } from '../../src/queue/worker-locks.ts';
import { startLiveness } from '../../src/workers/liveness.ts';
import { startWorker, type Worker, type WorkerOptions } from '../../src/workers/worker.ts';
import { CancelJobDocument, HealthDocument } from '../generated/graphql.ts';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';
import { createJob, ended, readJob, uploadOne } from '../support/job-runs.ts';
import { photo } from '../support/pictures.ts';
import { addJobs, queueEntries, rowId } from '../support/rows.ts';
import { until } from '../support/until.ts';

let app: TestApp;
let ada: TestUser;
let imageId: string;
const workers: Worker[] = [];
beforeAll(async () => {
  app = await startTestApp({ env: { WORKERS: '1' } }); // workers are started by the tests
  ada = await app.register('ada');
  imageId = await uploadOne(app, ada, await photo());
});
/** Also after a failed test: the next one counts the live workers. */
afterEach(async () => {
  for (const worker of [...workers]) await stop(worker);
});
afterAll(() => app.dispose());

async function start(liveness: WorkerOptions['liveness'] = {}): Promise<Worker> {
  const worker = await startWorker(app.deps, { liveness });
  workers.push(worker);
  return worker;
}

async function stop(worker: Worker): Promise<void> {
  workers.splice(workers.indexOf(worker), 1);
  await worker.stop();
}

const health = async () => (await app.run(HealthDocument)).health;

/** A job that a pool claimed a while ago and has been processing since. */
async function jobOf(who: string, secondsAgo = 60): Promise<string> {
  const startedAt = new Date(Date.now() - secondsAgo * 1000);
  const state = { status: 'RUNNING', stage: 'DETECTING', progress: 40, attempts: 1, startedAt } as const;
  const [id = ''] = await addJobs(app, ada, imageId, [{ ...state, options: defaultOptions as object }]);
  const payload = { jobId: rowId(id) };
  await app.deps.db.$transaction(async (tx) => {
    await enqueue(tx, 'runJob', payload, { key: `job:${payload.jobId}`, priority: 0 });
    await tx.$executeRaw`
      update graphile_worker._private_jobs set locked_by = ${who}, locked_at = ${startedAt}, attempts = 1
      where payload->>'jobId' = ${payload.jobId}`;
  });
  return id;
}

/** The pool that currently holds a job. */
async function holderOf(jobId: string): Promise<string> {
  return until('a worker has claimed it', async () => {
    const rows = await app.deps.db.$queryRaw<{ holder: string | null }[]>`
      select locked_by as holder from graphile_worker._private_jobs where payload->>'jobId' = ${rowId(jobId)}`;
    return rows[0]?.holder;
  });
}

test('without a worker, the health query reports a degraded queue', async () => {
  expect(await health()).toMatchObject({
    status: 'DEGRADED',
    queue: 'DEGRADED',
    workers: 0,
    database: 'OK',
    storage: 'OK',
  });
  expect((await fetch(`${app.url}/health/ready`)).status).toBe(200);
});

/** A worker process on another machine, as the database sees it: a session that holds the lock of its pool. */
async function livingPool(id: string): Promise<{ die(): Promise<void> }> {
  const session = new pg.Client({ connectionString: app.deps.databaseUrl });
  await session.connect();
  expect(await tryLock(session, 'pool', id)).toBe(true);
  return { die: () => session.end() };
}

test('the jobs of a killed worker run again; those of a live one are left alone, however long they take', async () => {
  const elsewhere = await livingPool('pool-elsewhere');
  await start();
  const [attended, orphan] = [await jobOf('pool-elsewhere'), await jobOf('pool-killed')];
  const fresh = await jobOf('pool-without-a-lock-yet', -3600); // claimed just now: not suspected
  await start(); // both search for what dead workers held
  const job = await ended(app, ada, orphan); // the queue alone would wait for four hours
  expect(job).toMatchObject({ status: 'COMPLETED', attempts: 2 });
  expect(job.log.map(({ message }) => message)).toContain('Started again: attempt 2.');

  const next = await jobOf('pool-killed-as-well'); // when it ends, both have searched again
  await ended(app, ada, next);
  expect(await queueEntries(app, attended)).toEqual([{ attempts: 1, locked: true }]);
  expect(await readJob(app, ada, attended)).toMatchObject({ status: 'RUNNING', attempts: 1 });

  expect(await readJob(app, ada, fresh)).toMatchObject({ status: 'RUNNING', attempts: 1 });
  await elsewhere.die();
  expect(await ended(app, ada, attended)).toMatchObject({ status: 'COMPLETED', attempts: 2 });
});

test('a dead pool is found once it has held an entry for the grace period, within few sweeps', async () => {
  const timing = { sweepMs: 200, graceSeconds: 1 };
  const began = Date.now();
  const id = await jobOf('pool-gone', 0);
  let foundMs = 0;
  const liveness = await startLiveness(app.deps.databaseUrl, app.deps.log, {
    isForPictures: false,
    timing,
    onOrphans: async () => {},
    onDead: async (pools) => {
      if (pools.includes('pool-gone')) foundMs ||= Date.now() - began;
    },
  });
  await until('it is found', () => foundMs > 0);
  await liveness.release();
  await app.deps.db.$executeRaw`delete from graphile_worker._private_jobs where payload->>'jobId' = ${rowId(id)}`;
  expect(foundMs).toBeGreaterThanOrEqual(1000 * timing.graceSeconds);
  expect(foundMs).toBeLessThan(20 * (1000 * timing.graceSeconds + timing.sweepMs));
});

test('an entry that a live worker holds but does not work on is requeued', async () => {
  await start({ sweepMs: 100, orphanSeconds: 1 });
  const { id } = await createJob(app, ada, { imageId, type: 'DETECT' });
  const own = await holderOf(id);
  await ended(app, ada, id);
  const orphan = await jobOf(own);
  expect(await ended(app, ada, orphan)).toMatchObject({ status: 'COMPLETED', attempts: 2 });
});

test('live workers are counted', async () => {
  await start();
  await until('the worker is counted', async () => (await health()).workers === 1);
  expect(await health()).toMatchObject({
    status: 'OK',
    queue: 'OK',
    events: 'OK',
    version: expect.stringMatching(/^\d+\./),
  });
});

test('a running job is cancelled within a stage, and the worker continues with the next one', async () => {
  await start();
  const big = await uploadOne(app, ada, await photo({ seed: 5, width: 1800, height: 1200 }), 'big.jpg');
  const files = await app.storedFiles();
  const options = { outputFormat: 'AVIF' } as const;
  const { id } = await createJob(app, ada, { imageId: big, type: 'DETECT_AND_CORRECT', options });
  await until('it runs', async () => (await readJob(app, ada, id)).status === 'RUNNING');
  await app.run(CancelJobDocument, { id }, ada.accessToken);
  await until('the worker has dropped it', async () => (await queueEntries(app, id)).length === 0);
  expect(await readJob(app, ada, id)).toMatchObject({ status: 'CANCELLED', result: null });
  expect((await app.storedFiles()).sort()).toEqual(files.sort());
  const next = await createJob(app, ada, { imageId, type: 'DETECT' });
  expect(await ended(app, ada, next.id)).toMatchObject({ status: 'COMPLETED' });
});

test('jobs with a lower priority number run first', async () => {
  const ids = [];
  for (const priority of [5, 0, -5]) ids.push((await createJob(app, ada, { imageId, type: 'DETECT', priority })).id);
  await start();
  const times = [];
  for (const id of ids) times.push(Date.parse((await ended(app, ada, id)).startedAt ?? ''));
  expect(times).toEqual(times.toSorted((a, b) => b - a));
});
