import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';
import { addBatches, addImages, addJobs, addOperation, addResults, rowId } from '../support/rows.ts';

let app: TestApp;
let ada: TestUser;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.dispose());

/** Adds `rows` images and operations; each image has a batch with `each` jobs and `each` results, each operation `each` records. */
async function fill(rows: number, each: number): Promise<void> {
  for (const image of await addImages(app, ada, Array(rows).fill({}))) {
    const [batch = ''] = await addBatches(app, ada, [{}]);
    await addJobs(app, ada, image, Array(each).fill({ batchId: rowId(batch) }));
    await addResults(app, ada, image, Array(each).fill({}));
    await addOperation(app, ada, Array(each).fill({}));
  }
}

let users = 0;
beforeEach(async () => {
  ada = await app.register(`ada${users++}`);
});

/** Returns the SQL statements of an operation with warm caches; expects as many before as after it is compiled. */
async function statementsOf(query: string): Promise<string[]> {
  await recordStatements(query);
  const interpreted = await recordStatements(query);
  await recordStatements(query);
  const compiled = await recordStatements(query);
  expect(compiled.length, compiled.join('\n')).toBe(interpreted.length);
  return compiled;
}

async function recordStatements(query: string): Promise<string[]> {
  const spy = vi.spyOn(pg.Client.prototype, 'query');
  try {
    expect((await app.ask(query, undefined, ada.accessToken)).errors).toEqual([]);
    const texts = spy.mock.calls.map(([config]) => String((config as { text?: string }).text ?? config));
    // The session is read twice a second at most, for all requests.
    return texts.filter((text) => !text.includes('graphile_worker') && !text.includes('"public"."Session"'));
  } finally {
    spy.mockRestore();
  }
}

const asset = '{ url sha256 width }';
const result = `{ id rating deltaEBefore { mean } deltaEAfter { mean max } thumbnail ${asset} }`;
const jobs = (args: string) => `jobs(${args}) { edges { node { id status progress result ${result} } } }`;

test.each([
  ['me', '{ me { id username email role tier createdAt } }', 1],
  ['images', `{ images(first: 100) { edges { cursor node { id filename tags thumbnail ${asset} } } } }`, 1],
  ['images with totalCount', '{ images(first: 100) { totalCount edges { node { id } } } }', 2],
  ['images, jobs, results', `{ images(first: 20) { edges { node { id filename ${jobs('first: 3')} } } } }`, 1],
  ['the last jobs of images', `{ images(first: 20) { edges { node { id ${jobs('last: 2')} } } } }`, 1],
  ['jobs, images, batches', `{ jobs { edges { node { id image { filename preview ${asset} } batch { name } } } } }`, 1],
  ['results, jobs, images', '{ results { edges { node { id job { id image { filename } } } } } }', 1],
  ['batches, jobs', `{ batches { edges { node { id progress ${jobs('first: 3, filter: {types: [DETECT]}')} } } } }`, 1],
  ['operations, records', '{ operations { edges { node { id records(first: 5) { edges { node { id } } } } } } }', 1],
  ['the same field twice', `{ images { edges { node { a: ${jobs('first: 1')} b: ${jobs('first: 2')} } } } }`, 2],
  [
    'totals of nested lists',
    '{ images { edges { node { jobs { totalCount } } } } batches { edges { node { jobs { totalCount } } } } }',
    4,
  ],
])('%s: the number of statements does not depend on the number of rows', async (_description, query, limit) => {
  await fill(2, 1);
  const few = await statementsOf(query);
  await fill(12, 3);
  const many = await statementsOf(query);
  expect(many.length, many.join('\n')).toBe(few.length);
  expect(many.length, many.join('\n')).toBeLessThanOrEqual(limit);
});
