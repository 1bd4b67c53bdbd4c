import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestDatabase } from '../support/database.ts';
import { type Fleet, startFleet } from '../support/fleet.ts';
import { jpeg } from '../support/pictures.ts';
import { type RedisServer, startRedis } from '../support/redis.ts';
import { until } from '../support/until.ts';

const quiet = () => {};

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let redis: RedisServer;
let fleet: Fleet;
beforeEach(async () => {
  redis = await startRedis(quiet);
  database = await createTestDatabase();
  const env = { DATABASE_URL: database.url, REDIS_URL: redis.url };
  fleet = await startFleet(env, { picture: jpeg(1, { width: 4000, height: 3000 }) });
}, 60_000);
afterEach(async () => {
  await fleet.end();
  await redis.stop();
  await database.drop();
});

const completed = async () => (await fleet.jobsByStatus()).COMPLETED ?? 0;

/** Longest time from the end of one of these jobs to that of the next, in milliseconds, since a moment. */
async function longestGap(ids: readonly string[], since: number): Promise<number> {
  const query = '{ jobs(first: 100) { edges { node { id completedAt } } } }';
  const { jobs } = await fleet.session.run<{ jobs: { edges: { node: { id: string; completedAt: string } }[] } }>(query);
  const nodes = jobs.edges.map(({ node }) => node).filter(({ id }) => ids.includes(id));
  const ends = nodes.map(({ completedAt }) => Date.parse(completedAt)).filter((end) => end > since);
  const times = [since, ...ends.toSorted((a, b) => a - b)];
  return Math.max(...times.slice(1).map((end, i) => end - (times[i] ?? end)));
}

/** How long the API takes to make a job. */
async function timeToCreate(): Promise<number> {
  const began = performance.now();
  await fleet.createJobs(1);
  return performance.now() - began;
}

/** So many jobs, each with a subscriber; a tenth of them are done when this resolves. */
async function inTheMiddleOf(count: number) {
  const ids = await fleet.createJobs(count);
  const { ends } = await fleet.followAll(ids);
  await until('some jobs are done', async () => (await completed()) >= count / 10);
  expect(await completed()).toBeLessThan(count / 2);
  return { ids, ends, since: Date.now() };
}

test('Redis is stopped for 20 s in the middle of 100 jobs: none waits for it, and every subscriber sees the end', async () => {
  const { ids, ends, since } = await inTheMiddleOf(90);
  await redis.stop();
  await delay(20_000);
  expect(await completed()).toBeGreaterThan(30);
  const late = await fleet.createJobs(10);
  const { ends: lateEnds } = await fleet.followAll(late);
  redis = await startRedis(quiet, redis.port);
  await until('all jobs have ended', async () => (await completed()) === 100, { limitMs: 120_000 });
  expect([...(await ends), ...(await lateEnds)]).toEqual([...ids, ...late].map(() => 'COMPLETED'));
  expect(await longestGap(ids, since)).toBeLessThan(4000);
}, 240_000);

test('Redis goes and never comes again: the same', async () => {
  const { ids, ends, since } = await inTheMiddleOf(50);
  await redis.stop();
  expect(await timeToCreate()).toBeLessThan(2000);
  await until('all jobs have ended', async () => (await completed()) === 51, { limitMs: 120_000 });
  expect(await ends).toEqual(ids.map(() => 'COMPLETED'));
  expect(await longestGap(ids, since)).toBeLessThan(4000);
}, 240_000);

test('Redis hangs, taking connections and answering nothing: the same', async () => {
  const { ids, ends, since } = await inTheMiddleOf(50);
  process.kill(redis.pid, 'SIGSTOP');
  try {
    expect(await timeToCreate()).toBeLessThan(3000);
    await until('all jobs have ended', async () => (await completed()) === 51, { limitMs: 120_000 });
    expect(await ends).toEqual(ids.map(() => 'COMPLETED'));
    expect(await longestGap(ids, since)).toBeLessThan(4000);
  } finally {
    process.kill(redis.pid, 'SIGCONT');
  }
}, 240_000);
