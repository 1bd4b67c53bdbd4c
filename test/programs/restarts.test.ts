import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import WebSocket from 'ws';
import { createTestDatabase } from '../support/database.ts';
import { followJob } from '../support/follow.ts';
import { photo } from '../support/pictures.ts';
import { type Program, startProgram } from '../support/program.ts';
import { connect, type Session } from '../support/session.ts';
import { until } from '../support/until.ts';

const JOBS = 40;
const REQUEUED = 'Requeued: the worker was shut down.';

let env: Record<string, string>;
let api: Program;
let workers: Program[];
let session: Session;
let db: pg.Client;
let cleanUp: () => Promise<void>;

beforeAll(async () => {
  const database = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'graycard-restarts-'));
  env = { DATA_DIR: dataDir, DATABASE_URL: database.url, REDIS_URL: inject('redisUrl'), LOG_LEVEL: 'info' };
  api = await startApi();
  workers = await Promise.all([startWorker(), startWorker()]);
  session = await connect(api.url, 'ada');
  db = new pg.Client({ connectionString: database.url });
  await db.connect();
  cleanUp = async () => {
    await Promise.all([...workers, api].map((program) => program.end()));
    await db.end();
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  };
});
afterAll(() => cleanUp());

const startApi = (port = '0') => startProgram('dist/server.js', { ...env, PORT: port, WORKERS: '0' });
const startWorker = (more = {}) => startProgram('dist/workers/index.js', { ...env, WORKERS: '1', ...more });

async function read(id: string) {
  const query = 'query($id: ID!) { job(id: $id) { status attempts progress log { message } } }';
  type Job = { status: string; attempts: number; progress: number; log: { message: string }[] };
  return (await session.run<{ job: Job }>(query, { id })).job;
}

test('while workers and the API are restarted in turn, 40 jobs have one result each, and every subscriber sees the end', async () => {
  const imageId = await session.upload('chart.jpg', await photo());
  const ids: string[] = [];
  for (let i = 0; i < JOBS; i += 1) ids.push(await session.createJob({ imageId, type: 'DETECT_AND_CORRECT' }));
  const completed = async () => (await db.query(`select 1 from "Job" where status = 'COMPLETED'`)).rowCount as number;
  const port = new URL(api.url).port;
  for (let i = 0; i < workers.length; i += 1) {
    const before = await completed();
    expect(await workers[i]?.end()).toBe(0);
    workers[i] = await startWorker();
    await until('jobs continue', async () => (await completed()) > before);
  }
  expect(await api.end()).toBe(0);
  api = await startApi(port);
  const ends = await Promise.all(ids.map((id, i) => followJob(i % 2 ? 'ws' : 'sse', api.url, session.token, id)));
  expect(ends.map((steps) => steps.at(-1)?.status)).toEqual(ids.map(() => 'COMPLETED'));
  // A stopped worker requeues what does not end in time, on a busy machine, say: at most one job each.
  const { rows } = await db.query<{ attempts: number; results: number; starts: number; requeued: number }>(`
    select job.attempts, (select count(*)::int from "Result" where "jobId" = job.id) as results,
      (select count(*)::int from "JobLog" where "jobId" = job.id and message like 'Started%') as starts,
      (select count(*)::int from "JobLog" where "jobId" = job.id and message = '${REQUEUED}') as requeued from "Job" job`);
  const expected = rows.map(({ requeued }) => ({ attempts: 1 + requeued, results: 1, starts: 1 + requeued, requeued }));
  expect(rows).toHaveLength(JOBS);
  expect(rows).toEqual(expected);
  expect(rows.reduce((sum, { requeued }) => sum + requeued, 0)).toBeLessThanOrEqual(workers.length);
});

test('a worker stopped in the middle of a long job requeues it in time, and another worker claims it', async () => {
  const bytes = await sharp(await photo())
    .resize(9000, 6000, { fit: 'fill' })
    .jpeg()
    .toBuffer();
  const big = await session.upload('big.jpg', bytes);
  await Promise.all(workers.map((worker) => worker.end()));
  const hasty = await startWorker({ SHUTDOWN_SECONDS: '1' });
  const id = await session.createJob({ imageId: big, type: 'DETECT_AND_CORRECT', options: { outputFormat: 'AVIF' } });
  await until('it runs', async () => (await read(id)).status === 'RUNNING');
  expect(await hasty.end()).toBe(0); // 1 if it is killed after 30 s
  const { status, attempts, log } = await read(id);
  expect({ status, attempts }).toEqual({ status: 'PENDING', attempts: 1 });
  expect(log.map(({ message }) => message)).toContain(REQUEUED);
  workers = [await startWorker()];
  await until('it runs again', async () => {
    const job = await read(id);
    return job.status === 'RUNNING' && job.attempts === 2 && job.progress > 0;
  });
  await session.run('mutation($id: ID!) { cancelJob(id: $id) { id } }', { id }); // otherwise it would run for a long time
});

test('an API that shuts down closes its WebSockets with 1001, so that clients reconnect', async () => {
  const socket = new WebSocket(`${api.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  await new Promise((resolve) => socket.once('open', resolve));
  socket.send(JSON.stringify({ type: 'connection_init', payload: { Authorization: `Bearer ${session.token}` } }));
  await new Promise((resolve) => socket.once('message', resolve));
  const code = new Promise<number>((resolve) => socket.once('close', resolve));
  expect(await api.end()).toBe(0); // 1 if it is killed after 30 s
  expect(await code).toBe(1001);
  api = await startApi();
});
