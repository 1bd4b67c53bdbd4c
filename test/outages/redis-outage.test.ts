import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createTestDatabase } from '../support/database.ts';
import { type Fleet, startFleet } from '../support/fleet.ts';
import { photo } from '../support/pictures.ts';
import { type RedisServer, startRedis } from '../support/redis.ts';
import { until } from '../support/until.ts';

const quiet = () => {};

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let redis: RedisServer;
let fleet: Fleet;
beforeAll(async () => {
  redis = await startRedis(quiet);
  database = await createTestDatabase();
  const env = { DATABASE_URL: database.url, REDIS_URL: redis.url };
  fleet = await startFleet(env, { picture: photo({ width: 900, height: 600 }) });
});
afterAll(async () => {
  await fleet.end();
  await redis.stop();
  await database.drop();
});
/** The jobs that earlier tests completed. */
let earlier = 0;
beforeEach(async () => {
  earlier += await completed();
});

const completed = async () => ((await fleet.jobsByStatus()).COMPLETED ?? 0) - earlier;

/** The longest time between two consecutive job ends before and after a moment, in milliseconds. */
async function longestGaps(ids: readonly string[], since: number): Promise<{ before: number; after: number }> {
  const query = '{ jobs(first: 100) { edges { node { id completedAt } } } }';
  const { jobs } = await fleet.session.run<{ jobs: { edges: { node: { id: string; completedAt: string } }[] } }>(query);
  const nodes = jobs.edges.map(({ node }) => node).filter(({ id }) => ids.includes(id));
  const ends = nodes.map(({ completedAt }) => Date.parse(completedAt)).toSorted((a, b) => a - b);
  const longest = (times: readonly number[]) => Math.max(...times.slice(1).map((end, i) => end - (times[i] ?? end)));
  return {
    before: longest(ends.filter((end) => end <= since)),
    after: longest([since, ...ends.filter((end) => end > since)]),
  };
}

/** Checks that jobs end as fast without Redis as before. Pauses of a few seconds are tolerated, for fast machines. */
async function expectNoPause(ids: readonly string[], since: number): Promise<void> {
  const { before, after } = await longestGaps(ids, since);
  expect(after).toBeLessThan(Math.max(4000, 10 * before));
}

/** Creates jobs. Returns their ids and how long that took. */
async function createTimed(count: number): Promise<{ ids: string[]; ms: number }> {
  const began = performance.now();
  const ids = await fleet.createJobs(count);
  return { ids: [...ids], ms: performance.now() - began };
}

/** Checks that creating one more job takes about as long as before, plus at most the time limit of a publish. */
async function expectQuickCreation(msBefore: number): Promise<void> {
  const { ms } = await createTimed(1);
  expect(ms).toBeLessThan(3000 + 10 * msBefore);
}

/** Creates jobs with one subscriber each, and lets the workers begin. Resolves when a tenth of the jobs are completed. */
async function inTheMiddleOf(count: number) {
  const resume = fleet.pauseWorkers();
  const { ids, ms } = await createTimed(count);
  const { ends } = await fleet.followAll(ids);
  resume();
  await until('some jobs are done', async () => (await completed()) >= count / 10);
  expect(await completed()).toBeLessThan(0.8 * count);
  return { ids, ends, since: Date.now(), msBefore: ms / count };
}

test('when Redis is stopped for 20 s during 100 jobs, no job waits for it and every subscriber sees the end', async () => {
  const { ids, ends, since } = await inTheMiddleOf(90);
  await redis.stop();
  await Promise.all([delay(20_000), until('jobs end without Redis', async () => (await completed()) > 30)]);
  const late = await fleet.createJobs(10);
  const { ends: lateEnds } = await fleet.followAll(late);
  redis = await startRedis(quiet, redis.port);
  await until('all jobs have ended', async () => (await completed()) === 100, { limitMs: 400_000 });
  expect([...(await ends), ...(await lateEnds)]).toEqual([...ids, ...late].map(() => 'COMPLETED'));
  await expectNoPause(ids, since);
});

test('the same holds if Redis hangs: it accepts connections but does not answer', async () => {
  const { ids, ends, since, msBefore } = await inTheMiddleOf(50);
  process.kill(redis.pid, 'SIGSTOP');
  try {
    await expectQuickCreation(msBefore);
    await until('all jobs have ended', async () => (await completed()) === 51, { limitMs: 400_000 });
    expect(await ends).toEqual(ids.map(() => 'COMPLETED'));
    await expectNoPause(ids, since);
  } finally {
    process.kill(redis.pid, 'SIGCONT');
  }
});

test('the same holds if Redis stops and never comes back', async () => {
  const { ids, ends, since, msBefore } = await inTheMiddleOf(50);
  await redis.stop();
  await expectQuickCreation(msBefore);
  await until('all jobs have ended', async () => (await completed()) === 51, { limitMs: 400_000 });
  expect(await ends).toEqual(ids.map(() => 'COMPLETED'));
  await expectNoPause(ids, since);
});
