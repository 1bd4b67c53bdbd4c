import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';
import { uploadOne } from '../support/job-runs.ts';
import { jpeg } from '../support/pictures.ts';
import { rowId } from '../support/rows.ts';

let app: TestApp;
let ada: TestUser;
beforeAll(async () => {
  app = await startTestApp();
  ada = await app.register('ada');
  const [known] = [await uploadOne(app, ada, await jpeg(1)), await uploadOne(app, ada, await jpeg(2))]; // nothing is known of the second
  await app.deps.db.image.update({
    where: { id: rowId(known!) },
    data: {
      lensModel: 'Prime 50mm',
      cameraSerial: '00123A',
      exposureSeconds: 0.008,
      aperture: 2.8,
      iso: 400,
      flashFired: false,
      isAutoWhiteBalance: true,
    },
  });
});
afterAll(() => app.dispose());

/** The number of images that match, by the list and by the facets, which are counted by different queries. */
async function count(filter: object): Promise<number[]> {
  const query = `query($filter: ImageFilter) {
    images(filter: $filter) { totalCount }
    imageFacets(filter: $filter) { folders { count } }
  }`;
  const { images, imageFacets } = await app.run<
    { images: { totalCount: number }; imageFacets: { folders: { count: number }[] } },
    object
  >(query, { filter }, ada.accessToken);
  return [images.totalCount, imageFacets.folders.reduce((sum, folder) => sum + folder.count, 0)];
}

test.each<[matches: number, filter: object]>([
  [2, {}],
  [1, { lensModel: 'Prime 50mm' }],
  [0, { lensModel: 'Prime' }],
  [1, { cameraSerial: '00123A' }],
  [1, { exposureSeconds: { min: 0.008, max: 0.008 } }],
  [0, { exposureSeconds: { min: 0.0081 } }],
  [1, { aperture: { min: 2.8 } }],
  [0, { aperture: { max: 2.7 } }],
  [1, { iso: { min: 400, max: 400 } }],
  [1, { iso: { min: 399.5, max: 400.5 } }],
  [0, { iso: { min: 400.5 } }],
  [1, { iso: { min: -1e300, max: 1e300 } }],
  [0, { iso: { min: 1e12 } }],
  [2, { iso: {} }],
  [1, { lensModel: '' }],
  [1, { cameraSerial: '', flashFired: null }],
  [2, { cameraModel: '' }],
  [1, { exposureSeconds: { max: Number.MAX_VALUE } }],
  [0, { aperture: { min: Number.MAX_VALUE } }],
  [1, { aperture: { min: -Number.MAX_VALUE } }],
  [1, { flashFired: false }],
  [0, { flashFired: true }],
  [1, { isAutoWhiteBalance: true, iso: { max: 800 } }],
])('%s images match %j', async (matches, filter) => {
  expect(await count(filter)).toEqual([matches, matches]);
});

test.each<[field: string, filter: object]>([
  ['filter.search', { search: 'a'.repeat(1001) }],
  ['filter.lensModel', { lensModel: 'a'.repeat(7_000_000 / 10) }],
  ['filter.tags', { tags: Array.from({ length: 101 }, (_, i) => `${i}`) }],
  ['filter.tags', { tags: ['a'.repeat(201)] }],
  ['filter.iso', { iso: { min: 100, max: 50 } }],
])('a filter that cannot match is refused: %s', async (field, filter) => {
  const queries = [
    'query($filter: ImageFilter) { images(filter: $filter) { totalCount } }',
    'query($filter: ImageFilter) { imageFacets(filter: $filter) { folders { count } } }',
  ];
  for (const query of queries) {
    const response = await fetch(`${app.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${ada.accessToken}` },
      body: JSON.stringify({ query, variables: { filter } }),
    });
    const { errors } = (await response.json()) as { errors: { extensions: object }[] };
    expect(errors[0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
  }
});
