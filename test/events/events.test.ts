import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { Redis } from 'ioredis';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { createLocalEvents, type Peer } from '../../src/events/local.ts';
import type { Change, Events, JobMoved } from '../../src/events/port.ts';
import { createRedisEvents } from '../../src/events/redis.ts';
import { createLog } from '../../src/log.ts';
import { until } from '../support/until.ts';

const log = createLog('silent', 'test');
let number = 0;
const change = (more: Partial<JobMoved> = {}): JobMoved => ({
  jobId: `job-${++number}`,
  ownerId: `owner-${number}`,
  batchId: null,
  status: 'RUNNING',
  sequence: 1,
  ...more,
});

/** Resolves when what was sent before by the same instance has passed. */
async function settled(events: Events): Promise<void> {
  const last = change();
  let heard = false;
  const unlisten = await events.listen(`job:${last.jobId}`, () => (heard = true));
  await events.jobMoved(last);
  await until('the last change is heard', () => heard);
  await unlisten();
}

const adapters: [string, () => Events][] = [
  ['in process', () => createLocalEvents()],
  ['over Redis', () => createRedisEvents(inject('redisUrl'), log)],
];

describe.each(adapters)('events %s', (_name, create) => {
  const events = create();
  afterAll(() => events.dispose());

  test('a change is heard under its job and under its owner, as it was told', async () => {
    const heard: [string, Change][] = [];
    const told = change({ status: 'COMPLETED', sequence: 7 });
    await events.listen(`job:${told.jobId}`, (moved) => heard.push(['job', moved]));
    await events.listen(`jobs:${told.ownerId}`, (moved) => heard.push(['jobs', moved]));
    await events.jobMoved(told);
    await until('both have heard', () => heard.length === 2);
    expect(heard.toSorted()).toEqual([
      ['job', told],
      ['jobs', told],
    ]);
  });

  test('other jobs and owners hear nothing', async () => {
    const [told, other] = [change(), change()];
    const heard: Change[] = [];
    await events.listen(`job:${other.jobId}`, (moved) => heard.push(moved));
    await events.listen(`jobs:${other.ownerId}`, (moved) => heard.push(moved));
    await events.jobMoved(told);
    await settled(events);
    expect(heard).toEqual([]);
  });

  test('whoever has been told that they listen hears every change from then on, in order', async () => {
    for (let round = 0; round < 20; round += 1) {
      const told = change();
      const heard: number[] = [];
      const unlisten = await events.listen(`job:${told.jobId}`, ({ sequence }) => heard.push(sequence));
      for (const sequence of [1, 2, 3]) await events.jobMoved({ ...told, sequence });
      await until('all are heard', () => heard.length === 3, { limitMs: 5000 });
      expect(heard).toEqual([1, 2, 3]);
      await unlisten();
    }
  });

  test('whoever stops hears no more, and others under the same topic go on', async () => {
    const told = change();
    const heard: string[] = [];
    const unlisten = await events.listen(`job:${told.jobId}`, () => heard.push('first'));
    await events.listen(`job:${told.jobId}`, () => heard.push('second'));
    await unlisten();
    await events.jobMoved(told);
    await settled(events);
    expect(heard).toEqual(['second']);
  });

  test('one may listen again after having stopped', async () => {
    const told = change();
    const heard: string[] = [];
    const unlisten = await events.listen(`job:${told.jobId}`, () => heard.push('before'));
    await unlisten();
    await events.listen(`job:${told.jobId}`, () => heard.push('after'));
    await events.jobMoved(told);
    await until('it is heard', () => heard.length > 0);
    expect(heard).toEqual(['after']);
  });

  test('a hundred who listen to the same topic all hear', async () => {
    const told = change();
    let heard = 0;
    await Promise.all(Array.from({ length: 100 }, () => events.listen(`job:${told.jobId}`, () => (heard += 1))));
    await events.jobMoved(told);
    await until('all have heard', () => heard === 100);
  });

  test('it says that it is well', async () => {
    expect(await events.isHealthy()).toBe(true);
  });

  test('after the end nothing is thrown at those who still tell', async () => {
    const ended = create();
    await ended.listen('job:x', () => {});
    await ended.dispose();
    await ended.jobMoved(change());
    await ended.dispose();
  });
});

test('two instances over Redis hear each other, and leave nothing in it', async () => {
  const [api, worker] = [createRedisEvents(inject('redisUrl'), log), createRedisEvents(inject('redisUrl'), log)];
  const told = change();
  const heard: Change[] = [];
  const unlisten = await api.listen(`job:${told.jobId}`, (moved) => heard.push(moved));
  await worker.jobMoved(told);
  await until('the other hears', () => heard.length === 1);
  expect(heard).toEqual([told]);
  const redis = new Redis(inject('redisUrl'));
  const subscribers = async () => (await redis.pubsub('NUMSUB', `graycard:job:${told.jobId}`))[1];
  expect(await subscribers()).toBe(1);
  await unlisten();
  await until('Redis has nobody under the topic', async () => (await subscribers()) === 0);
  expect((await redis.keys('*')).filter((key) => !key.startsWith('graycard:rate:'))).toEqual([]); // others count there
  redis.disconnect();
  await api.dispose();
  await worker.dispose();
});

test('at whatever moment of connecting one begins to listen and to tell, all is heard', async () => {
  const turn = () => new Promise((resolve) => setImmediate(resolve));
  const hears = async (turns: number) => {
    const events = createRedisEvents(inject('redisUrl'), log);
    for (let i = 0; i < turns; i += 1) await turn();
    const told = change();
    let heard = false;
    await events.listen(`job:${told.jobId}`, () => (heard = true));
    await events.jobMoved(told);
    await until(`a change is heard, ${turns} turns after the start`, () => heard, { limitMs: 5000 });
    await events.dispose();
  };
  for (let turns = 0; turns < 40; turns += 1) await hears(turns);
});

test('a Redis that is not there is not well, but nobody who tells has to wait or fail', async () => {
  const events = createRedisEvents('redis://127.0.0.1:1', log);
  await events.jobMoved(change());
  expect(await events.isHealthy()).toBe(false);
  await events.dispose();
});

test('two processes that are joined hear each other, each change once', async () => {
  const [api, worker] = [createLocalEvents(), createLocalEvents()];
  const { port1, port2 } = new MessageChannel();
  const peer = (port: MessagePort): Peer => ({
    send: (message) => port.postMessage(message),
    onMessage: (hear) => void port.on('message', hear),
  });
  const disconnect = api.connect(peer(port1));
  worker.connect(peer(port2));
  const told = change();
  const heard: string[] = [];
  await api.listen(`job:${told.jobId}`, () => heard.push('api'));
  await worker.listen(`job:${told.jobId}`, () => heard.push('worker'));
  port2.postMessage('what is no change');
  await worker.jobMoved(told);
  await api.jobMoved(told);
  await until('each has heard of both', () => heard.length === 4);
  expect(heard.toSorted()).toEqual(['api', 'api', 'worker', 'worker']);
  disconnect();
  await api.jobMoved(told);
  await worker.jobMoved(told);
  await until('the API has heard of both, the worker of its own', () => heard.length === 7);
  expect(heard.filter((who) => who === 'worker')).toHaveLength(3);
  port1.close();
});
