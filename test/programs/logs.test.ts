import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase } from '../support/database.ts';
import { photo } from '../support/pictures.ts';
import { type Program, startProgram } from '../support/program.ts';
import { rowId } from '../support/rows.ts';
import { connect, type Session } from '../support/session.ts';
import { openOn, socketClient } from '../support/streams.ts';
import { until } from '../support/until.ts';

interface Line {
  readonly name: string;
  readonly level: number;
  readonly msg: string;
  readonly requestId?: string;
  readonly userId?: string;
  readonly operation?: string;
  readonly jobId?: string;
  readonly batchId?: string;
  readonly errorId?: string;
}

let api: Program;
let session: Session;
let imageId: string;
let database: Awaited<ReturnType<typeof createTestDatabase>>;
let cleanUp: () => Promise<void>;
beforeAll(async () => {
  database = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'graycard-logs-'));
  api = await startProgram('dist/server.js', {
    DATA_DIR: dataDir,
    DATABASE_URL: database.url,
    PORT: '0',
    LOG_LEVEL: 'debug',
  });
  session = await connect(api.url, 'ada');
  imageId = await session.upload('photo.jpg', await photo());
  cleanUp = async () => {
    await api.end();
    await database.drop().catch(() => {}); // already dropped by a test
    await rm(dataDir, { recursive: true, force: true });
  };
});
afterAll(() => cleanUp());

const lines = (): Line[] =>
  api
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));

async function ask(query: string, headers: Record<string, string> = {}) {
  const authorization = `Bearer ${session.token}`;
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization, ...headers },
    body: JSON.stringify({ query }),
  });
  const answer = (await response.json()) as { errors?: { extensions: { code: string; errorId?: string } }[] };
  return { requestId: response.headers.get('x-request-id'), ...answer };
}

test("a request's id is returned, and each of its log lines contains the id, the user and the operation", async () => {
  const { requestId } = await ask('query Mine { me { id } }', { 'x-request-id': 'proxy-17.a:b' });
  expect(requestId).toBe('proxy-17.a:b');
  const about = () => lines().filter((line) => line.requestId === requestId);
  await until('the request is in the log', () => about().some(({ msg }) => msg === 'request completed'));
  const { me } = await session.run<{ me: { id: string } }>('{ me { id } }');
  const ran = about().find(({ msg }) => msg === 'operation completed');
  expect(ran).toMatchObject({ operation: 'Mine', userId: rowId(me.id) });
  expect(about()).toHaveLength(2);
});

test.each([['a b'], ['x'.repeat(129)], ['{"level":60}'], ['']])(
  'an invalid request id (%j) is replaced',
  async (given) => {
    const { requestId } = await ask('{ me { id } }', { 'x-request-id': given });
    expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
  },
);

test('requests other than operations have an id too', async () => {
  for (const path of ['/', '/health/live', '/files/x.y/z', '/nothing'])
    expect((await fetch(api.url + path)).headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
});

test("the worker's log lines contain the job and its batch", async () => {
  const { createBatch } = await session.run<{ createBatch: { id: string } }>(
    'mutation($input: CreateBatchInput!) { createBatch(input: $input) { id } }',
    { input: { imageIds: [imageId], type: 'DETECT' } },
  );
  const done = await until('the job is done', () => lines().find(({ msg }) => msg === 'a job was completed'));
  expect(done).toMatchObject({ name: 'worker', batchId: rowId(createBatch.id) });
  expect(done.jobId).toMatch(/^[0-9a-f-]{36}$/);
});

test('errors are logged with the request id and the error id, over HTTP and over WebSocket', async () => {
  const query = 'query Lost { images(first: 1) { totalCount } }';
  const client = socketClient({ url: api.url } as never, session.token, false);
  await new Promise((resolve) => client.on('connected', resolve));
  await database.drop(); // while the API is running
  const { requestId, errors } = await ask(query, { 'x-request-id': 'lost-one' });
  const errorId = errors?.[0]?.extensions.errorId;
  expect(errors?.[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
  const line = await until('the error is in the log', () => lines().find((one) => one.errorId === errorId));
  expect(line).toMatchObject({ requestId, operation: 'Lost', level: 50 });

  const socket = openOn(client, query.replace('Lost', 'LostToo'));
  const told = (await socket.next())?.errors?.[0]?.extensions as { errorId?: string } | undefined;
  await client.dispose();
  const second = await until('the error is in the log', () => lines().find((one) => one.errorId === told?.errorId));
  expect(second).toMatchObject({ operation: 'LostToo', level: 50 });
  expect(second.requestId).toMatch(/^[0-9a-f-]{36}$/);
});
