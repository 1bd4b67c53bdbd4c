import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { JobStatus } from '../../src/generated/prisma/enums.ts';
import { moveJob } from '../../src/services/job/job-state.ts';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';
import { addImages, addJobs, rowId } from '../support/rows.ts';
import { connect, connectAs, initAs, type Message, subscribe } from './raw-socket.ts';

// https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md: the messages on a socket and their order.

let app: TestApp;
let ada: TestUser;
let imageId: string;
let jobId: string;
beforeAll(async () => {
  app = await startTestApp();
  ada = await app.register('ada');
  [imageId = ''] = await addImages(app, ada, [{}]);
});
beforeEach(async () => {
  [jobId = ''] = await addJobs(app, ada, imageId, [{}]);
});
afterAll(() => app.dispose());

const PROGRESS = 'subscription($id: ID!) { jobProgress(jobId: $id) { status job { id } } }';
const UPDATES = 'subscription($filter: JobFilter) { jobUpdates(filter: $filter) { status job { id } } }';
const RENAME = 'mutation($id: ID!, $name: String) { updateJob(input: { id: $id, name: $name }) { id name } }';

const progress = (id: string, job = jobId) => subscribe(id, PROGRESS, { id: job });
const typesOf = (messages: readonly Message[]) => messages.map(({ type }) => type);
const statusesOf = (messages: readonly Message[]) =>
  messages.filter(({ type }) => type === 'next').map((message) => stepOf(message)?.status);

function stepOf({ payload }: Message) {
  const { data } = payload as { data?: Record<string, { status: string; job: { id: string } }> };
  return data?.jobProgress ?? data?.jobUpdates;
}

const move = (job: string, from: JobStatus, status: JobStatus) =>
  moveJob(app.deps, { id: rowId(job), ownerId: rowId(ada.id) }, { from: [from] }, { status });

describe('the connection', () => {
  test('is acknowledged once, before any result', async () => {
    const socket = await connectAs(app, ada);
    socket.send(subscribe('1', '{ __typename }'));
    await socket.ended('1');
    expect(typesOf(socket.messages)).toEqual(['connection_ack', 'next', 'complete']);
    await socket.close();
  });

  test('answers each ping with a pong and its payload, even before ConnectionInit', async () => {
    const socket = await connect(app);
    await socket.settle();
    socket.send(initAs(ada), { type: 'ping', payload: { of: 'mine' } });
    await socket.settle();
    const pongs = socket.messages.filter(({ type }) => type === 'pong');
    expect(pongs).toEqual([{ type: 'pong' }, { type: 'pong', payload: { of: 'mine' } }, { type: 'pong' }]);
    await socket.close();
  });

  test('ignores an unrequested pong and Complete for an unknown operation', async () => {
    const socket = await connectAs(app, ada);
    socket.send({ type: 'pong' }, { type: 'pong', payload: {} }, { id: 'none', type: 'complete' });
    await socket.settle();
    expect(typesOf(socket.messages)).toEqual(['connection_ack', 'pong']);
    await socket.close();
  });
});

describe('an operation', () => {
  test.each([
    ['a query', '{ me { id } }', () => ({ me: { id: ada.id } })],
    ['a mutation', RENAME, () => ({ updateJob: { id: jobId, name: 'renamed' } })],
  ])('that is %s sends one result and Complete, then its id is free', async (_description, query, data) => {
    const socket = await connectAs(app, ada);
    for (const times of [1, 2]) {
      socket.send(subscribe('1', query, { id: jobId, name: 'renamed' }));
      await socket.received('1', 2 * times);
      await socket.settle();
    }
    const result = { id: '1', type: 'next', payload: expect.objectContaining({ data: data() }) };
    const completion = { id: '1', type: 'complete' };
    expect(socket.of('1')).toEqual([result, completion, result, completion]);
    await socket.close();
  });

  test('that is a subscription sends its results, then one Complete, then nothing', async () => {
    const socket = await connectAs(app, ada);
    socket.send(progress('1'));
    await socket.received('1', 1);
    await move(jobId, 'PENDING', 'RUNNING');
    await socket.received('1', 2);
    await move(jobId, 'RUNNING', 'COMPLETED');
    await socket.ended('1');
    await move(jobId, 'COMPLETED', 'PENDING');
    await socket.settle();
    expect(typesOf(socket.of('1'))).toEqual(['next', 'next', 'next', 'complete']);
    expect(statusesOf(socket.of('1'))).toEqual(['PENDING', 'RUNNING', 'COMPLETED']);
    await socket.close();
  });

  test.each([
    ['does not parse', '{'],
    ['is not valid for the schema', '{ nothing }'],
    ['has an unknown operationName', '{ me { id } }', 'another'],
    ['is ambiguous', 'query a { me { id } } query b { me { id } }'],
  ])('that %s sends one Error and no Complete, then its id is free', async (_description, query, operationName?) => {
    const socket = await connectAs(app, ada);
    socket.send({ id: '1', type: 'subscribe', payload: { query, operationName } });
    await socket.ended('1');
    await socket.settle();
    const error = { message: expect.any(String), extensions: { code: 'BAD_USER_INPUT' } };
    expect(socket.of('1')).toMatchObject([{ id: '1', type: 'error', payload: [error] }]);
    socket.send(subscribe('1', '{ __typename }'));
    await socket.received('1', 3);
    expect(typesOf(socket.of('1'))).toEqual(['error', 'next', 'complete']);
    await socket.close();
  });

  test.each([
    ['a query', 'query($id: ID!) { job(id: $id) { id } }'],
    ['a subscription', PROGRESS],
  ])('that is %s and cannot be executed sends its errors once', async (_description, query) => {
    const socket = await connectAs(app, ada);
    socket.send(subscribe('1', query)); // without its required variable
    await socket.ended('1');
    await socket.settle();
    const errors = [{ message: expect.any(String), extensions: { code: 'BAD_USER_INPUT' } }];
    const [first, ...rest] = socket.of('1');
    expect(first).toMatchObject(first?.type === 'error' ? { payload: errors } : { type: 'next', payload: { errors } });
    expect(typesOf(rest)).toEqual(first?.type === 'error' ? [] : ['complete']);
    await socket.close();
  });

  test('that the client has completed sends nothing more', async () => {
    const socket = await connectAs(app, ada);
    socket.send(progress('left'), progress('kept'));
    await Promise.all([socket.received('left', 1), socket.received('kept', 1)]);
    socket.send({ id: 'left', type: 'complete' });
    await socket.settle();
    const before = socket.of('left').length;
    await move(jobId, 'PENDING', 'COMPLETED');
    await socket.ended('kept');
    await socket.settle();
    expect(socket.of('left')).toHaveLength(before);
    await socket.close();
  });

  test('that the client has completed before its result sends none', async () => {
    const socket = await connectAs(app, ada);
    socket.send(subscribe('1', '{ images { totalCount } me { id } }'), { id: '1', type: 'complete' });
    socket.send(subscribe('2', '{ images { totalCount } me { id } }'));
    await socket.ended('2');
    await socket.settle();
    expect(socket.of('1')).toEqual([]);
    await socket.close();
  });

  test('can immediately reuse the id of an operation that the client has completed', async () => {
    const socket = await connectAs(app, ada);
    socket.send(progress('1'));
    await socket.received('1', 1);
    socket.send({ id: '1', type: 'complete' }, progress('1'));
    await socket.received('1', 2);
    await socket.settle();
    await move(jobId, 'PENDING', 'COMPLETED');
    await socket.ended('1');
    expect(typesOf(socket.of('1'))).toEqual(['next', 'next', 'next', 'complete']);
    expect(statusesOf(socket.of('1'))).toEqual(['PENDING', 'PENDING', 'COMPLETED']);
    await socket.close();
  });
});

test('simultaneous operations get their own results under their own ids', async () => {
  const socket = await connectAs(app, ada);
  const jobs = await addJobs(app, ada, imageId, [{}, {}, {}, {}]);
  const names = jobs.map((_, i) => `job ${i}`);
  const filter = { createdAfter: new Date(Date.now() + 3_600_000).toISOString() };
  socket.send(...jobs.map((job, i) => progress(names[i] ?? '', job)), subscribe('all', UPDATES));
  socket.send(subscribe('none', UPDATES, { filter }));
  await Promise.all(names.map((name) => socket.received(name, 1)));
  const queries = [0, 1, 2].map((i) =>
    subscribe(`query ${i}`, 'query($id: ID!) { job(id: $id) { id } }', { id: jobs[i] }),
  );
  socket.send(...queries);
  await Promise.all(jobs.map((job) => move(job, 'PENDING', 'RUNNING')));
  await Promise.all(jobs.map((job) => move(job, 'RUNNING', 'COMPLETED')));
  await Promise.all([...names, 'query 0', 'query 1', 'query 2'].map((name) => socket.ended(name)));
  await socket.settle();
  for (const [i, name] of names.entries()) {
    const messages = socket.of(name);
    expect(messages.slice(0, -1).every((message) => stepOf(message)?.job.id === jobs[i])).toBe(true);
    expect(typesOf(messages).filter((type) => type !== 'next')).toEqual(['complete']);
    expect([statusesOf(messages)[0], statusesOf(messages).at(-1)]).toEqual(['PENDING', 'COMPLETED']);
  }
  for (const [i, job] of jobs.slice(0, 3).entries())
    expect(socket.of(`query ${i}`)).toMatchObject([{ payload: { data: { job: { id: job } } } }, { type: 'complete' }]);
  expect(new Set(typesOf(socket.of('all')))).toEqual(new Set(['next']));
  expect(socket.of('none')).toEqual([]);
  await socket.close();
});
