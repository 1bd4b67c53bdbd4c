import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { withPlainJson } from '../../src/db/plain-json.ts';
import { createStatementNames } from '../../src/db/statement-names.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { addImages, addJobs } from '../support/rows.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.dispose());

interface Sent {
  readonly text: string;
  readonly name?: string;
}

/** The statements sent to the database while `work` runs. */
async function sentBy(work: () => Promise<unknown>): Promise<Sent[]> {
  const spy = vi.spyOn(pg.Client.prototype, 'query');
  try {
    await work();
    return spy.mock.calls.map(([config]) => config as unknown as Sent).filter(({ text }) => text?.includes('"Image"'));
  } finally {
    spy.mockRestore();
  }
}

test('nested rows are read as json, and a value that looks like the replaced function stays unchanged', async () => {
  const ada = await app.register('ada');
  const filename = 'JSONB_AGG(JSONB_BUILD_OBJECT(.jpg';
  for (const image of await addImages(app, ada, [{ filename }])) await addJobs(app, ada, image, [{}, {}]);
  const query = '{ images { edges { node { filename jobs { edges { node { status } } } } } } }';
  const sent = await sentBy(async () => {
    const { data } = await app.ask(query, undefined, ada.accessToken);
    const edges = [{ node: { status: 'PENDING' } }, { node: { status: 'PENDING' } }];
    expect(data).toEqual({ images: { edges: [{ node: { filename, jobs: { edges } } }] } });
  });
  expect(sent.map(({ text }) => text.includes('JSON_AGG('))).toEqual([true]);
  expect(sent.some(({ text }) => text.includes('JSONB_'))).toBe(false);
});

test('only the two functions are replaced', () => {
  const sql = `select JSONB_BUILD_OBJECT('a', 1), JSONB_AGG(x), JSONB_TYPEOF(x), x::jsonb`;
  expect(withPlainJson(sql)).toBe(`select JSON_BUILD_OBJECT('a', 1), JSON_AGG(x), JSONB_TYPEOF(x), x::jsonb`);
});

test('a statement is prepared from its fifth use, and another is still sent in full', async () => {
  const bob = await app.register('bob');
  const ask = () => app.ask('{ images(first: 7) { edges { node { width height } } } }', undefined, bob.accessToken);
  const sent = await sentBy(async () => {
    for (let use = 0; use < 6; use += 1) expect((await ask()).errors).toEqual([]);
  });
  expect(new Set(sent.map(({ text }) => text)).size).toBe(1);
  expect(sent.map(({ name }) => Boolean(name))).toEqual([false, false, false, false, true, true]);
});

test('at most 100 statements are prepared, with unique names', () => {
  const nameOf = createStatementNames();
  const use = (sql: string) => Array.from({ length: 5 }, () => nameOf({ sql })).at(-1);
  const names = Array.from({ length: 120 }, (_, n) => use(`select ${n}`));
  expect(new Set(names.slice(0, 100)).size).toBe(100);
  expect(names.slice(0, 100)).not.toContain('');
  expect(new Set(names.slice(100))).toEqual(new Set(['']));
  expect(nameOf({ sql: 'select 3' })).toBe(names[3]);
});
