import { afterAll, beforeAll, expect, test } from 'vitest';
import { ImageFacetsDocument, ImagesDocument } from '../generated/graphql.ts';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';
import { addImages } from '../support/rows.ts';

let app: TestApp;
let ada: TestUser;
beforeAll(async () => {
  app = await startTestApp();
  ada = await app.register('ada');
  const bob = await app.register('bob');
  const kinds = ['', 'Raw', 'Macro'];
  await addImages(
    app,
    ada,
    Array.from({ length: 60 }, (_, i) => ({
      filename: `IMG_${i}.jpg`,
      description: i % 7 === 0 ? 'Moos, 100 % grün' : null,
      folder: ['', 'a', 'a/b'][i % 3] ?? '',
      category: kinds[i % 4] ?? '',
      cameraModel: i % 2 ? 'EOS R5' : null,
      tags: [['x'], ['x', 'y'], [], ['z']][i % 4] ?? [],
      capturedAt: new Date(Date.UTC(2025, 0, 1 + i)),
      trashedAt: i >= 55 ? new Date() : null,
    })),
  );
  await addImages(app, bob, [{ folder: 'of bob', tags: ['bob'], category: 'Bob', cameraModel: 'Bob 1' }]);
});
afterAll(() => app.dispose());

const facetsOf = async (filter: object | null = null, first?: number) =>
  (await app.run(ImageFacetsDocument, { filter, ...(first && { first }) }, ada.accessToken)).imageFacets;
const countOf = async (filter: object) =>
  (await app.run(ImagesDocument, { filter, first: 0 }, ada.accessToken)).images.totalCount;

const filters: [string, object | null][] = [
  ['no filter', null],
  ['a folder', { folder: 'a' }],
  ['the root', { folder: '' }],
  ['a search', { search: '% GRÜN' }],
  ['tags', { tags: ['x'] }],
  ['a time', { capturedAfter: '2025-01-10T00:00:00Z', capturedBefore: '2025-02-01T00:00:00Z' }],
  ['a model and a category', { cameraModel: 'EOS R5', category: 'Raw' }],
  ['charts', { hasChart: true }],
];

test.each(filters)('the count of each value equals the number of images that match it: with %s', async (_, filter) => {
  const { folders, categories, cameraModels, tags } = await facetsOf(filter);
  const counted = [
    ...folders.map(({ value, count }) => ({ narrower: { folder: value }, count })),
    ...categories.map(({ value, count }) => ({ narrower: { category: value }, count })),
    ...cameraModels.map(({ value, count }) => ({ narrower: { cameraModel: value }, count })),
    ...tags.map(({ value, count }) => ({ narrower: { tags: [value] }, count })),
  ];
  for (const { narrower, count } of counted) {
    const clash = Object.keys(narrower).some((key) => key in (filter ?? {}) && key !== 'tags');
    if (!clash) expect([narrower, count]).toEqual([narrower, await countOf({ ...filter, ...narrower })]);
  }
  const total = await countOf(filter ?? {});
  expect(folders.reduce((sum, { count }) => sum + count, 0)).toBe(total);
  expect(categories.reduce((sum, { count }) => sum + count, 0)).toBe(total);
  for (const list of [folders, categories, cameraModels, tags]) {
    const order = list.toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
    expect(list).toEqual(order);
  }
});

test("values of other users and of the trash are excluded, and 'first' limits each list", async () => {
  const all = await facetsOf();
  expect(all.folders).toEqual([
    { value: '', count: 19 },
    { value: 'a', count: 18 },
    { value: 'a/b', count: 18 },
  ]);
  expect(JSON.stringify(all)).not.toContain('ob');
  expect(await facetsOf(null, 1)).toEqual({
    folders: all.folders.slice(0, 1),
    categories: all.categories.slice(0, 1),
    cameraModels: all.cameraModels.slice(0, 1),
    tags: all.tags.slice(0, 1),
  });
  for (const first of [0, 101]) {
    const { errors } = await app.ask(ImageFacetsDocument, { filter: null, first }, ada.accessToken);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'first' });
  }
});
