import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApi } from '../../src/http/api.ts';
import { createLog } from '../../src/log.ts';
import { startTestApp } from '../support/app.ts';
import { createTestDatabase } from '../support/database.ts';
import { photo } from '../support/pictures.ts';
import { type Program, startProgram } from '../support/program.ts';
import { rowId } from '../support/rows.ts';
import { connect, type Session } from '../support/session.ts';
import { transports } from '../support/transports.ts';
import { until } from '../support/until.ts';

const SLOW_MS = 250;
const HELD_MS = 600;
const SECRET = 'what-somebody-looks-for';

interface Line extends Record<string, unknown> {
  readonly level: number;
  readonly msg: string;
  readonly ms: number;
}

let api: Program;
let session: Session;
let userId: string;
let jobId: string;
let database: Awaited<ReturnType<typeof createTestDatabase>>;
let cleanUp: () => Promise<void>;
beforeAll(async () => {
  database = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'graycard-slow-'));
  api = await startProgram('dist/server.js', {
    DATA_DIR: dataDir,
    DATABASE_URL: database.url,
    PORT: '0',
    WORKERS: '0',
    LOG_LEVEL: 'info',
    SLOW_OPERATION_MS: String(SLOW_MS),
  });
  session = await connect(api.url, 'ada');
  userId = rowId((await session.run<{ me: { id: string } }>('{ me { id } }')).me.id);
  jobId = await session.createJob({ imageId: await session.upload('photo.jpg', await photo()), type: 'DETECT' });
  cleanUp = async () => {
    await api.end();
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  };
});
afterAll(() => cleanUp());

const slow = (): Line[] =>
  api
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line))
    .filter(({ msg }) => msg === 'slow operation');

/** Runs `work` while another connection locks the image and job tables for a while. */
async function whileLocked<T>(work: () => Promise<T>): Promise<T> {
  const holder = new pg.Client(database.url);
  await holder.connect();
  await holder.query('begin; lock table "Image", "Job" in access exclusive mode');
  const done = work();
  await delay(HELD_MS);
  await holder.query('commit');
  await holder.end();
  return done;
}

let made = 0;
/** Finds the log line of a slow operation by the operation's unique name. */
async function lineOf(text: (name: string) => string, variables: object, send: (typeof transports)[number][1]) {
  const quick = `Quick${made}`;
  const name = `Slow${made++}`;
  await send(api as never, session.token, text(quick), variables);
  await whileLocked(() => send(api as never, session.token, text(name), variables));
  await until('the operation is in the log', () => slow().some(({ operation }) => operation === name));
  const isLoggedByMistake = ({ operation, ms }: Line) => operation === quick && ms <= SLOW_MS;
  const lines = slow().filter((line) => line.operation === name || isLoggedByMistake(line));
  expect(lines).toHaveLength(1);
  return lines[0] as Line;
}

const byYoga: (typeof transports)[number] = [
  'POST by Yoga',
  async (_app, token, query, variables) => {
    const headers = { 'content-type': 'application/json; of=yoga', authorization: `Bearer ${token}` };
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query, variables }),
    });
    return { status: response.status, ...(await response.json()) };
  },
];

const told = { level: 40, requestId: expect.stringMatching(/^[0-9a-f-]{36}$/), cost: expect.any(Number) };

test.each([...transports, byYoga])('a slow query is logged once, over %s', async (way, send) => {
  const text = (name: string) => `query ${name}($text: String) { images(filter: { search: $text }) { totalCount } }`;
  const line = await lineOf(text, { text: SECRET }, send);
  const transport = way === 'WebSocket' ? 'websocket' : 'http';
  expect(line).toMatchObject({ ...told, userId, type: 'query', transport });
  expect(line.ms).toBeGreaterThan(SLOW_MS);
  expect(line.ms).toBeLessThan(HELD_MS + 60_000);
  expect(line.cost).toBeGreaterThan(0);
});

const writing = transports.filter(([way]) => way !== 'GET');

test.each(writing)('a slow mutation is logged once, over %s, even if it fails', async (_, send) => {
  const text = (name: string) => `mutation ${name}($ids: [ID!]!) { deleteImages(ids: $ids) }`;
  const ids = [Buffer.from('Image:00000000-0000-4000-8000-000000000000').toString('base64url')];
  expect(await lineOf(text, { ids }, send)).toMatchObject({ ...told, userId, type: 'mutation' });
});

test.each(transports.slice(-2))('a subscription that is slow to open is logged once, over %s', async (_, send) => {
  const text = (name: string) => `subscription ${name}($jobId: ID!) { jobProgress(jobId: $jobId) { status } }`;
  expect(await lineOf(text, { jobId }, send)).toMatchObject({ ...told, userId, type: 'subscription' });
});

test('with SLOW_OPERATION_MS=0 no operation is logged', async () => {
  const app = await startTestApp();
  const printed: string[] = [];
  const log = createLog('info', 'test', { write: (line) => void printed.push(line) });
  for (const slowOperationMs of [0, 1]) {
    const other = await startApi({ ...app.deps, log, config: { ...app.deps.config, slowOperationMs } });
    const register = 'mutation($input: RegisterInput!) { register(input: $input) { user { id } } }'; // hashes a password
    const input = { email: `u${slowOperationMs}@example.com`, username: `u${slowOperationMs}`, password: SECRET };
    await transports[0]?.[1](other as never, '', register, { input });
    expect(printed.filter((line) => line.includes('slow operation'))).toHaveLength(slowOperationMs);
    await other.stop();
  }
  expect(printed.join('')).toContain('"operation":"anonymous"');
  expect(printed.join('')).not.toContain(SECRET);
  await app.dispose();
});

test('the log contains neither query texts nor variables', () => {
  expect(slow().length).toBeGreaterThan(10);
  for (const held of [SECRET, 'totalCount', 'deleteImages', 'jobProgress', session.token])
    expect(api.output()).not.toContain(held);
});
