import { utimes } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { removeObjects, removeOrphans } from '../../src/services/asset.ts';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';
import { uploadOne } from '../support/job-runs.ts';
import { jpeg } from '../support/pictures.ts';
import { rowId } from '../support/rows.ts';

let app: TestApp;
let ada: TestUser;
beforeAll(async () => {
  app = await startTestApp();
  ada = await app.register('ada');
});
afterAll(() => app.dispose());

const age = async (key: string) => {
  const then = new Date(Date.now() - 25 * 3_600_000);
  await utimes(`${fileURLToPath(app.deps.config.storageUrl)}/${key}`, then, then);
};

test('the daily sweep removes objects that are a day old and have no row, and nothing else', async () => {
  await uploadOne(app, ada, await jpeg(1));
  const named = await app.storedFiles();
  expect(named).toHaveLength(3);
  const orphan = `${rowId(ada.id)}/results/some-job/1/corrected.jpg`;
  const young = `${rowId(ada.id)}/results/some-job/2/corrected.jpg`;
  const foreign = 'not-ours/notes.txt'; // a file of another program
  for (const key of [orphan, young, foreign]) await app.deps.storage.write(key, Buffer.from('x'));
  for (const key of [...(await app.deps.db.asset.findMany()).map(({ key }) => key), orphan, foreign]) await age(key);
  expect(await removeOrphans(app.deps, new Date())).toBe(1);
  expect(await app.deps.storage.has(orphan)).toBe(false);
  for (const key of [young, foreign]) expect(await app.deps.storage.has(key)).toBe(true);
  expect(await app.storedFiles()).toHaveLength(5);
});

test('an object that a row refers to is not removed, even if the caller considers it unused', async () => {
  const assets = await app.deps.db.asset.findMany();
  expect(
    await removeObjects(
      app.deps,
      assets.map(({ key }) => key),
    ),
  ).toBe(0);
  for (const { key } of assets) expect(await app.deps.storage.has(key)).toBe(true);
});
