import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type JobFilter,
  type JobOrder,
  JobsDocument,
  type ResultFilter,
  type ResultOrder,
  ResultsDocument,
} from '../generated/graphql.ts';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';
import { expectSamePages } from '../support/paging.ts';
import { addImages, addJobs, addResults } from '../support/rows.ts';

let app: TestApp;
let ada: TestUser;
let images: string[];
beforeAll(async () => {
  app = await startTestApp();
  ada = await app.register('ada');
  images = await addImages(app, ada, [{}, {}]);
});
afterAll(() => app.dispose());

const day = (n: number) => new Date(Date.UTC(2026, 0, n));
const bothDirections = <F>(field: F) => [
  { field, direction: 'ASC' as const },
  { field, direction: 'DESC' as const },
];
const jobOrders: JobOrder[] = (['CREATED_AT', 'COMPLETED_AT', 'PRIORITY'] as const).flatMap(bothDirections);
const resultOrders: ResultOrder[] = (['CREATED_AT', 'DELTA_E'] as const).flatMap(bothDirections);

/** One user per sample, so that lists do not mix. */
let users = 0;
async function addUser() {
  const user = await app.register(`user${users++}`);
  const [image = ''] = await addImages(app, user, [{}]);
  return { user, image };
}

test.each(jobOrders)(
  'jobs sorted by $field $direction: pages return every row once, forward and backward',
  async (orderBy) => {
    const { user, image } = await addUser();
    const job = fc.record({
      createdAt: fc.integer({ min: 1, max: 3 }).map(day),
      completedAt: fc.option(fc.integer({ min: 1, max: 3 }).map(day), { freq: 2 }),
      priority: fc.constantFrom(-1000, 0, 7),
    });
    const [jobs = []] = fc.sample(fc.array(job, { minLength: 13, maxLength: 16 }), { numRuns: 1, seed: 3 });
    const ids = await addJobs(app, user, image, jobs);
    const seen = await expectSamePages(
      async (args) => (await app.run(JobsDocument, { ...args, orderBy }, user.accessToken)).jobs,
    );
    const keys = { CREATED_AT: 'createdAt', COMPLETED_AT: 'completedAt', PRIORITY: 'priority' } as const;
    const ranks = seen.map((id) => Number(jobs[ids.indexOf(id)]?.[keys[orderBy.field]] ?? Infinity));
    expect(ranks).toEqual(ranks.toSorted((a, b) => (orderBy.direction === 'ASC' ? a - b || 0 : b - a || 0)));
  },
);

test.each(resultOrders)(
  'results sorted by $field $direction: pages return every row once, forward and backward',
  async (orderBy) => {
    const { user, image } = await addUser();
    const result = fc.record({
      createdAt: fc.integer({ min: 1, max: 3 }).map(day),
      meanDeltaE: fc.option(fc.constantFrom(0.1, 1 / 3, 12.5), { freq: 2 }),
    });
    const [results = []] = fc.sample(fc.array(result, { minLength: 13, maxLength: 16 }), { numRuns: 1, seed: 4 });
    const ids = await addResults(app, user, image, results);
    const seen = await expectSamePages(
      async (args) => (await app.run(ResultsDocument, { ...args, orderBy }, user.accessToken)).results,
    );
    const key = orderBy.field === 'DELTA_E' ? 'meanDeltaE' : 'createdAt';
    const ranks = seen.map((id) => Number(results[ids.indexOf(id)]?.[key] ?? Infinity));
    expect(ranks).toEqual(ranks.toSorted((a, b) => (orderBy.direction === 'ASC' ? a - b || 0 : b - a || 0)));
  },
);

const jobs = [
  { type: 'DETECT', status: 'PENDING', image: 0 },
  { type: 'CORRECT', status: 'RUNNING', image: 1 },
  { type: 'DETECT_AND_CORRECT', status: 'COMPLETED', image: 0 },
  { type: 'DETECT', status: 'FAILED', image: 1 },
  { type: 'DETECT', status: 'CANCELLED', image: 0 },
] as const;
const jobFilters: [string, () => JobFilter, number[]][] = [
  ['an empty filter', () => ({}), [0, 1, 2, 3, 4]],
  ['one status', () => ({ statuses: ['FAILED'] }), [3]],
  ['several statuses', () => ({ statuses: ['PENDING', 'RUNNING'] }), [0, 1]],
  ['an empty list of statuses', () => ({ statuses: [] }), []],
  ['a type', () => ({ types: ['DETECT'] }), [0, 3, 4]],
  ['an image', () => ({ imageId: images[1] ?? '' }), [1, 3]],
  ['a creation time from an instant on', () => ({ createdAfter: day(4).toISOString() }), [3, 4]],
  ['a creation time before an instant', () => ({ createdBefore: day(2).toISOString() }), [0]],
  ['several conditions', () => ({ types: ['DETECT'], statuses: ['PENDING', 'FAILED'], imageId: images[0] ?? '' }), [0]],
  [
    'conditions given as null',
    () => ({ statuses: null, types: null, imageId: null, createdAfter: null }),
    [0, 1, 2, 3, 4],
  ],
];

test.each(jobFilters)('jobs can be filtered by %s', async (_description, filter, expected) => {
  const ids = await jobsOfAda();
  const orderBy: JobOrder = { field: 'CREATED_AT', direction: 'ASC' };
  const { jobs: found } = await app.run(JobsDocument, { filter: filter(), orderBy }, ada.accessToken);
  expect(found.edges.map(({ node }) => ids.indexOf(node.id))).toEqual(expected);
  expect(found.totalCount).toBe(expected.length);
});

let adasJobs: Promise<string[]> | undefined;
function jobsOfAda(): Promise<string[]> {
  const add = async () => {
    const ids: string[] = [];
    for (const [i, { image, ...job }] of jobs.entries())
      ids.push(...(await addJobs(app, ada, images[image] ?? '', [{ ...job, createdAt: day(i + 1) }])));
    return ids;
  };
  adasJobs ??= add();
  return adasJobs;
}

const results = [
  { rating: 'EXCELLENT', meanDeltaE: 0.5 },
  { rating: 'GOOD', meanDeltaE: 2 },
  { rating: null, meanDeltaE: null },
  { rating: 'POOR', meanDeltaE: 9 },
] as const;
const resultFilters: [string, ResultFilter, number[]][] = [
  ['an empty filter', {}, [0, 1, 2, 3]],
  ['ratings', { ratings: ['EXCELLENT', 'POOR'] }, [0, 3]],
  ['an empty list of ratings', { ratings: [] }, []],
  ['a minimum error', { minDeltaE: 2 }, [1, 3]],
  ['a maximum error', { maxDeltaE: 2 }, [0, 1]],
  ['a maximum error of zero', { maxDeltaE: 0 }, []],
  ['a range of errors', { minDeltaE: 1, maxDeltaE: 5 }, [1]],
];

test.each(resultFilters)('results can be filtered by %s', async (_description, filter, expected) => {
  const { user, image } = await addUser();
  const ids = await addResults(
    app,
    user,
    image,
    results.map((result, i) => ({ ...result, createdAt: day(i + 1) })),
  );
  const orderBy: ResultOrder = { field: 'CREATED_AT', direction: 'ASC' };
  const found = (await app.run(ResultsDocument, { filter, orderBy }, user.accessToken)).results;
  expect(found.edges.map(({ node }) => ids.indexOf(node.id))).toEqual(expected);
  expect(found.totalCount).toBe(expected.length);
  const byImage = await app.run(ResultsDocument, { filter: { ...filter, imageId: image } }, user.accessToken);
  expect(byImage.results.totalCount).toBe(expected.length);
});

test('an image lists its jobs newest first, page by page', async () => {
  const { user, image } = await addUser();
  const ids = await addJobs(
    app,
    user,
    image,
    Array.from({ length: 9 }, (_, i) => ({ createdAt: day(i + 1) })),
  );
  const query = `query($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
    image(id: $id) { jobs(first: $first, after: $after, last: $last, before: $before) {
      totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id } } } } }`;
  type Answer = { image: { jobs: Awaited<ReturnType<Parameters<typeof expectSamePages>[0]>> } };
  const seen = await expectSamePages(
    async (args) => (await app.run<Answer, object>(query, { id: image, ...args }, user.accessToken)).image.jobs,
  );
  expect(seen).toEqual(ids.toReversed());
});
