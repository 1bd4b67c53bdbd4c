import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { Redis } from 'ioredis';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { createLocalEvents, type Peer } from '../../src/events/local.ts';
import type { Change, Events, JobMoved } from '../../src/events/port.ts';
import { createRedisEvents } from '../../src/events/redis.ts';
import { createLog } from '../../src/log.ts';
import { until } from '../support/until.ts';

const log = createLog('silent', 'test');
const POLL_MS = 5000;
let number = 0;
const change = (more: Partial<JobMoved> = {}): JobMoved => ({
  jobId: `job-${++number}`,
  ownerId: `owner-${number}`,
  batchId: null,
  status: 'RUNNING',
  sequence: 1,
  ...more,
});

/** Resolves when everything sent earlier by the same instance has been delivered. */
async function settled(events: Events): Promise<void> {
  const last = change();
  let received = false;
  const unlisten = await events.listen(`job:${last.jobId}`, () => (received = true));
  await events.jobMoved(last);
  await until('the last change is received', () => received);
  await unlisten();
}

const adapters: [string, () => Events][] = [
  ['in process', () => createLocalEvents(POLL_MS)],
  ['over Redis', () => createRedisEvents(inject('redisUrl'), log, POLL_MS)],
];

describe.each(adapters)('events %s', (_name, create) => {
  const events = create();
  afterAll(() => events.dispose());

  test('a change is delivered unmodified to listeners of its job and its owner', async () => {
    const received: [string, Change][] = [];
    const sent = change({ status: 'COMPLETED', sequence: 7 });
    await events.listen(`job:${sent.jobId}`, (moved) => received.push(['job', moved]));
    await events.listen(`jobs:${sent.ownerId}`, (moved) => received.push(['jobs', moved]));
    await events.jobMoved(sent);
    await until('both listeners have received it', () => received.length === 2);
    expect(received.toSorted()).toEqual([
      ['job', sent],
      ['jobs', sent],
    ]);
  });

  test('listeners of other jobs and owners receive nothing', async () => {
    const [sent, other] = [change(), change()];
    const received: Change[] = [];
    await events.listen(`job:${other.jobId}`, (moved) => received.push(moved));
    await events.listen(`jobs:${other.ownerId}`, (moved) => received.push(moved));
    await events.jobMoved(sent);
    await settled(events);
    expect(received).toEqual([]);
  });

  test('a listener receives every change after listen resolves, in order', async () => {
    for (let round = 0; round < 20; round += 1) {
      const sent = change();
      const received: number[] = [];
      const unlisten = await events.listen(`job:${sent.jobId}`, ({ sequence }) => received.push(sequence));
      for (const sequence of [1, 2, 3]) await events.jobMoved({ ...sent, sequence });
      await until('all changes are received', () => received.length === 3, { limitMs: 5000 });
      expect(received).toEqual([1, 2, 3]);
      await unlisten();
    }
  });

  test('a removed listener receives nothing more, and other listeners of the topic still do', async () => {
    const sent = change();
    const received: string[] = [];
    const unlisten = await events.listen(`job:${sent.jobId}`, () => received.push('first'));
    await events.listen(`job:${sent.jobId}`, () => received.push('second'));
    await unlisten();
    await events.jobMoved(sent);
    await settled(events);
    expect(received).toEqual(['second']);
  });

  test('a removed listener can be added again', async () => {
    const sent = change();
    const received: string[] = [];
    const unlisten = await events.listen(`job:${sent.jobId}`, () => received.push('before'));
    await unlisten();
    await events.listen(`job:${sent.jobId}`, () => received.push('after'));
    await events.jobMoved(sent);
    await until('it is received', () => received.length > 0);
    expect(received).toEqual(['after']);
  });

  test('all of 100 listeners of a topic receive a change', async () => {
    const sent = change();
    let received = 0;
    await Promise.all(Array.from({ length: 100 }, () => events.listen(`job:${sent.jobId}`, () => (received += 1))));
    await events.jobMoved(sent);
    await until('all listeners have received it', () => received === 100);
  });

  test('reports that it is healthy', async () => {
    expect(await events.isHealthy()).toBe(true);
  });

  test('publishing after disposal does not throw', async () => {
    const ended = create();
    await ended.listen('job:x', () => {});
    await ended.dispose();
    await ended.jobMoved(change());
    await ended.dispose();
  });
});

test('two instances exchange changes over Redis and leave nothing in it', async () => {
  const [api, worker] = [
    createRedisEvents(inject('redisUrl'), log, POLL_MS),
    createRedisEvents(inject('redisUrl'), log, POLL_MS),
  ];
  const sent = change();
  const received: Change[] = [];
  const unlisten = await api.listen(`job:${sent.jobId}`, (moved) => received.push(moved));
  await worker.jobMoved(sent);
  await until('the other instance receives it', () => received.length === 1);
  expect(received).toEqual([sent]);
  const redis = new Redis(inject('redisUrl'));
  const subscribers = async () => (await redis.pubsub('NUMSUB', `graycard:job:${sent.jobId}`))[1];
  expect(await subscribers()).toBe(1);
  await unlisten();
  await until('the topic has no subscribers in Redis', async () => (await subscribers()) === 0);
  expect((await redis.keys('*')).filter((key) => !key.startsWith('graycard:rate:'))).toEqual([]); // rate limits of other tests
  redis.disconnect();
  await api.dispose();
  await worker.dispose();
});

test('no change is lost, whatever the state of the connection when listening and publishing start', async () => {
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  const hears = async (turns: number) => {
    const events = createRedisEvents(inject('redisUrl'), log, POLL_MS);
    for (let i = 0; i < turns; i += 1) await turn();
    const sent = change();
    let received = false;
    await events.listen(`job:${sent.jobId}`, () => (received = true));
    await events.jobMoved(sent);
    await until(`a change is received ${turns} turns after the start`, () => received, { limitMs: 5000 });
    await events.dispose();
  };
  for (let turns = 0; turns < 40; turns += 1) await hears(turns);
});

test('an unreachable Redis is unhealthy, but publishing neither blocks nor fails', async () => {
  const events = createRedisEvents('redis://127.0.0.1:1', log, POLL_MS);
  await events.jobMoved(change());
  expect(await events.isHealthy()).toBe(false);
  await events.dispose();
});

test('two connected processes receive changes from each other, each once', async () => {
  const [api, worker] = [createLocalEvents(POLL_MS), createLocalEvents(POLL_MS)];
  const { port1, port2 } = new MessageChannel();
  const peer = (port: MessagePort): Peer => ({
    send: (message) => port.postMessage(message),
    onMessage: (receive) => void port.on('message', receive),
  });
  const disconnect = api.connect(peer(port1));
  worker.connect(peer(port2));
  const sent = change();
  const received: string[] = [];
  await api.listen(`job:${sent.jobId}`, () => received.push('api'));
  await worker.listen(`job:${sent.jobId}`, () => received.push('worker'));
  port2.postMessage('not a change');
  await worker.jobMoved(sent);
  await api.jobMoved(sent);
  await until('both processes have received both changes', () => received.length === 4);
  expect(received.toSorted()).toEqual(['api', 'api', 'worker', 'worker']);
  disconnect();
  await api.jobMoved(sent);
  await worker.jobMoved(sent);
  await until('the API has received both changes and the worker its own', () => received.length === 7);
  expect(received.filter((who) => who === 'worker')).toHaveLength(3);
  port1.close();
});
