import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ImageFilter, type ImageOrder, ImagesDocument, type ImagesQuery } from '../generated/graphql.ts';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';
import { expectSamePages } from '../support/paging.ts';
import { addImages } from '../support/rows.ts';

let app: TestApp;
let ada: TestUser;
beforeAll(async () => {
  app = await startTestApp();
  ada = await app.register('ada');
});
afterAll(() => app.dispose());

type Node = ImagesQuery['images']['edges'][number]['node'];

const orders: ImageOrder[] = (['CREATED_AT', 'CAPTURED_AT', 'FILENAME', 'BYTE_SIZE'] as const).flatMap((field) => [
  { field, direction: 'ASC' },
  { field, direction: 'DESC' },
]);

const day = (n: number) => new Date(Date.UTC(2026, 0, n));
const titleOf = ({ field, direction }: ImageOrder) => `${field} ${direction}`;

test.each(orders.map((order) => [titleOf(order), order] as const))(
  'pages by %s return every row once, forward and backward, at every page size',
  async (name, orderBy) => {
    // Few distinct values, so that many rows tie or have no value.
    const rows = fc.record({
      createdAt: fc.integer({ min: 1, max: 3 }).map(day),
      capturedAt: fc.option(fc.integer({ min: 1, max: 3 }).map(day), { freq: 2 }),
      filename: fc.constantFrom('a.jpg', 'B.jpg', 'ä.jpg', "o'hara 100%.jpg", '_.jpg'),
      byteSize: fc.constantFrom(0n, 5n, 4_000_000_000n),
    });
    const samples = fc.sample(fc.array(rows, { minLength: 12, maxLength: 16 }), { numRuns: 2, seed: 7 });
    for (const [i, sample] of samples.entries()) {
      const user = await app.register(`${name.toLowerCase().replace(/\W/g, '.')}.${i}`);
      await addImages(app, user, sample);
      const seen: Node[] = [];
      await expectSamePages(async (args) => {
        const { images } = await app.run(ImagesDocument, { ...args, orderBy }, user.accessToken);
        if (args.first === 100 && !args.after) seen.push(...images.edges.map(({ node }) => node));
        return images;
      });
      expect(seen).toHaveLength(sample.length);
      expectOrder(seen, orderBy);
    }
  },
);

/** Checks the order of numbers and times; a missing value sorts as the largest. The order of names is left to PostgreSQL. */
function expectOrder(nodes: readonly Node[], { field, direction }: ImageOrder): void {
  if (field === 'FILENAME') return;
  const rankOf = (node: Node) => {
    if (field === 'BYTE_SIZE') return node.byteSize;
    const at = field === 'CREATED_AT' ? node.createdAt : node.capturedAt;
    return at ? Date.parse(at) : Number.MAX_SAFE_INTEGER;
  };
  const values = nodes.map(rankOf);
  expect(values).toEqual(values.toSorted((a, b) => (direction === 'ASC' ? a - b : b - a)));
}

test('names sort alphabetically, and the default order is newest first', async () => {
  const user = await app.register('names');
  const names = ['b.jpg', 'a.jpg', 'c.jpg'];
  const ids = await addImages(
    app,
    user,
    names.map((filename, i) => ({ filename, createdAt: day(i + 1) })),
  );
  const list = async (orderBy: ImageOrder | null) =>
    (await app.run(ImagesDocument, { orderBy }, user.accessToken)).images.edges.map(({ node }) => node);
  const byName = await list({ field: 'FILENAME', direction: 'ASC' });
  expect(byName.map(({ filename }) => filename)).toEqual(['a.jpg', 'b.jpg', 'c.jpg']);
  expect((await list(null)).map(({ id }) => id)).toEqual(ids.toReversed());
});

test('rows added between two pages neither hide nor repeat others', async () => {
  const user = await app.register('busy');
  await addImages(
    app,
    user,
    [1, 2, 3, 4].map((n) => ({ createdAt: day(n), filename: `${n}` })),
  );
  const read = async (after: string | null) =>
    (
      await app.run(
        ImagesDocument,
        { first: 2, after, orderBy: { field: 'CREATED_AT', direction: 'DESC' } },
        user.accessToken,
      )
    ).images;
  const first = await read(null);
  await addImages(app, user, [{ createdAt: day(5), filename: '5' }]);
  const second = await read(first.pageInfo.endCursor ?? null);
  const names = [...first.edges, ...second.edges].map(({ node }) => node.filename);
  expect(names).toEqual(['4', '3', '2', '1']);
});

test('an empty page has no cursors but a totalCount', async () => {
  const user = await app.register('none');
  await addImages(app, user, [{}, {}]);
  const { images } = await app.run(ImagesDocument, { first: 0 }, user.accessToken);
  const pageInfo = { hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null };
  expect(images).toEqual({ edges: [], pageInfo, totalCount: 2 });
});

const chart = {
  kind: 'COLORCHECKER_24',
  corners: [],
  orientation: 'NORMAL',
  mirrored: false,
  confidence: 1,
  markersFound: 0,
};
const library = [
  {
    filename: 'Harbour at dawn.jpg',
    folder: 'a',
    category: 'travel',
    tags: ['Sea', 'boats'],
    capturedAt: day(1),
    cameraModel: 'X100',
  },
  {
    filename: 'two.jpg',
    folder: 'a/b',
    category: 'work',
    tags: ['boats'],
    capturedAt: day(2),
    cameraModel: 'R5',
    chart,
  },
  { filename: 'three_100%.jpg', description: 'The SEA again, in KÖLN', folder: '', tags: [], capturedAt: null },
  {
    filename: 'four\\.jpg',
    folder: 'A',
    category: 'Work',
    tags: ['boats', 'work'],
    capturedAt: day(4),
    cameraModel: 'R5',
  },
];
const filters: [string, ImageFilter, number[]][] = [
  ['an empty filter', {}, [0, 1, 2, 3]],
  ['part of the file name, in any case', { search: 'HARBOUR' }, [0]],
  ['a word of the description or a tag, in any case', { search: 'sea' }, [0, 2]],
  ['a non-ASCII word, in any case', { search: 'köln' }, [2]],
  ['part of a tag', { search: 'boat' }, [0, 1, 3]],
  ['a percent sign, which is not a wildcard', { search: '100%' }, [2]],
  ['only a percent sign', { search: '%' }, [2]],
  ['an underscore, which is not a wildcard', { search: '_' }, [2]],
  ['a backslash', { search: '\\' }, [3]],
  ['a search without matches', { search: 'zzz' }, []],
  ['an empty search', { search: '' }, [0, 1, 2, 3]],
  ['a folder without its subfolders', { folder: 'a' }, [0]],
  ['the root folder', { folder: '' }, [2]],
  ['a category', { category: 'work' }, [1]],
  ['one tag', { tags: ['boats'] }, [0, 1, 3]],
  ['several tags, all required', { tags: ['boats', 'work'] }, [3]],
  ['an empty list of tags', { tags: [] }, [0, 1, 2, 3]],
  ['a camera model', { cameraModel: 'R5' }, [1, 3]],
  ['a capture time from an instant on', { capturedAfter: day(2).toISOString() }, [1, 3]],
  ['a capture time before an instant', { capturedBefore: day(2).toISOString() }, [0]],
  ['a capture time in a range', { capturedAfter: day(2).toISOString(), capturedBefore: day(4).toISOString() }, [1]],
  ['the presence of a chart', { hasChart: true }, [1]],
  ['the absence of a chart', { hasChart: false }, [0, 2, 3]],
  ['several conditions at once', { tags: ['boats'], cameraModel: 'R5', hasChart: false }, [3]],
  ['conditions given as null', { search: null, folder: null, tags: null, hasChart: null }, [0, 1, 2, 3]],
];

test.each(filters)('images can be filtered by %s', async (_description, filter, expected) => {
  const { totalCount } = (await app.run(ImagesDocument, {}, ada.accessToken)).images;
  if (totalCount === 0)
    await addImages(
      app,
      ada,
      library.map((image, i) => ({ ...image, createdAt: day(i + 1) })),
    );
  const orderBy: ImageOrder = { field: 'CREATED_AT', direction: 'ASC' };
  const { images } = await app.run(ImagesDocument, { filter, orderBy }, ada.accessToken);
  expect(images.edges.map(({ node }) => node.filename)).toEqual(expected.map((i) => library[i]?.filename));
  expect(images.totalCount).toBe(expected.length);
});

test.each([
  ['first', 'set after to endCursor'],
  ['last', 'set before to startCursor'],
])('the error for %s above the maximum says how to get more rows', async (field, how) => {
  const { errors } = await app.ask(`{ images(${field}: 101) { totalCount } }`, {}, ada.accessToken);
  expect(errors).toMatchObject([
    { message: `${field} must be from 0 to 100. For more rows, ${how}.`, extensions: { field } },
  ]);
});
