import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SlotKind } from '../../src/queue/tasks.ts';
import { createTestDatabase } from '../support/database.ts';
import { photo } from '../support/pictures.ts';
import { type Program, startProgram } from '../support/program.ts';
import { connect, type Session } from '../support/session.ts';
import { until } from '../support/until.ts';

let api: Program;
let session: Session;
let imageId: string;
let cleanUp: () => Promise<void>;

beforeAll(async () => {
  const database = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'graycard-crash-'));
  api = await startProgram('dist/server.js', {
    DATA_DIR: dataDir,
    DATABASE_URL: database.url,
    PORT: '0',
    WORKERS: '1',
  });
  session = await connect(api.url, 'ada');
  // Takes long enough to be interrupted.
  imageId = await session.upload('big.jpg', await photo({ width: 1800, height: 1200 }));
  cleanUp = async () => {
    await api.end();
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  };
});
afterAll(() => cleanUp());

/** The API's current worker process of this kind. */
const workerPid = (kind: SlotKind) =>
  until('there is a worker process', async () => {
    const children = readFileSync(`/proc/${api.pid}/task/${api.pid}/children`, 'utf8')
      .trim()
      .split(' ')
      .filter(Boolean);
    const pid = children.find((child) => argumentsOf(child).includes(kind));
    return pid ? Number(pid) : null;
  });

function argumentsOf(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return []; // the process has exited
  }
}

interface Job {
  readonly status: string;
  readonly attempts: number;
  readonly failure: { readonly code: string; readonly retryable: boolean } | null;
  readonly result: object | null;
}

async function read(id: string): Promise<Job> {
  const query = 'query($id: ID!) { job(id: $id) { status attempts failure { code retryable } result { id } } }';
  return (await session.run<{ job: Job }>(query, { id })).job;
}

/** Kills the worker process with a signal during an attempt of a job. */
async function strike(id: string, attempt: number, signal: NodeJS.Signals): Promise<void> {
  await until(`attempt ${attempt} is running`, async () => {
    const { status, attempts } = await read(id);
    if (status === 'COMPLETED') throw new Error('the job completed before it could be interrupted');
    return status === 'RUNNING' && attempts === attempt;
  });
  process.kill(await workerPid('pictures'), signal);
}

const ended = (id: string) =>
  until('the job has ended', async () => {
    const job = await read(id);
    return ['COMPLETED', 'FAILED', 'CANCELLED'].includes(job.status) && job;
  }) as Promise<Job>;

const slow = { type: 'DETECT_AND_CORRECT', options: { outputFormat: 'AVIF' } };

test('a job during which the worker crashes three times fails, and the next job is processed', async () => {
  const poison = await session.createJob({ imageId, ...slow });
  const next = await session.createJob({ imageId, type: 'DETECT', priority: 1 });
  for (const attempt of [1, 2, 3]) await strike(poison, attempt, 'SIGSEGV');
  expect(await ended(poison)).toMatchObject({
    status: 'FAILED',
    attempts: 3,
    failure: { code: 'INTERNAL', retryable: false },
    result: null,
  });
  expect(await ended(next)).toMatchObject({ status: 'COMPLETED' });
});

test('a job whose worker is killed by the system runs again', async () => {
  const id = await session.createJob({ imageId, ...slow });
  for (const attempt of [1, 2, 3, 4]) {
    await strike(id, attempt, 'SIGKILL');
    await until('it runs again', async () => (await read(id)).attempts > attempt);
  }
  expect(await ended(id)).toMatchObject({ status: 'COMPLETED', attempts: 5, failure: null });
});

test('a job whose workers are killed at every attempt ends as FAILED instead of staying RUNNING', async () => {
  const id = await session.createJob({ imageId, ...slow });
  for (const attempt of [1, 2, 3, 4, 5]) await strike(id, attempt, 'SIGKILL');
  expect(await ended(id)).toMatchObject({
    status: 'FAILED',
    attempts: 5,
    failure: { code: 'INTERNAL', retryable: true },
  });
});

test('library operations have a separate process, which is restarted when killed while photo jobs continue', async () => {
  const before = await workerPid('library');
  process.kill(before, 'SIGKILL');
  const start = 'mutation { startOperation(input: { type: ORGANIZE, dryRun: true }) { id } }';
  const { id } = (await session.run<{ startOperation: { id: string } }>(start)).startOperation;
  const photoJob = await session.createJob({ imageId, type: 'DETECT' });
  expect(await ended(photoJob)).toMatchObject({ status: 'COMPLETED' });
  await until('the operation is completed', async () => {
    const query = 'query($id: ID!) { operation(id: $id) { status } }';
    return (await session.run<{ operation: { status: string } }>(query, { id })).operation.status === 'COMPLETED';
  });
  const after = await until('a new process has started', async () => {
    const pid = await workerPid('library');
    return pid !== before && pid;
  });
  expect(after).not.toBe(before);
});
