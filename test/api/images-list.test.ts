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
const title = ({ field, direction }: ImageOrder) => `${field} ${direction}`;

test.each(orders.map((order) => [title(order), order] as const))(
  'by %s, whatever the values are: every row once, forward and backward, at every page size',
  async (name, orderBy) => {
    // Few values, so that many rows are equal in what they are ordered by, or have none.
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

/** Numbers that rise with what is ordered by; what is missing counts as largest. Names are PostgreSQL's to order. */
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

test('names are ordered as one would, and the newest come first where nothing else is asked for', async () => {
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

test('rows that come while one reads on neither hide nor repeat others', async () => {
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

test('a page of none has no cursors, and counts all the same', async () => {
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
  ['nothing', {}, [0, 1, 2, 3]],
  ['a part of the file name, in any case', { search: 'HARBOUR' }, [0]],
  ['a word of the description or a tag, in any case', { search: 'sea' }, [0, 2]],
  ['a word beyond ASCII, in any case', { search: 'köln' }, [2]],
  ['a part of a tag', { search: 'boat' }, [0, 1, 3]],
  ['a percent sign, which is no wildcard', { search: '100%' }, [2]],
  ['a percent sign alone', { search: '%' }, [2]],
  ['an underscore, which is no wildcard', { search: '_' }, [2]],
  ['a backslash', { search: '\\' }, [3]],
  ['what is nowhere', { search: 'zzz' }, []],
  ['an empty search', { search: '' }, [0, 1, 2, 3]],
  ['a folder and not what is below it', { folder: 'a' }, [0]],
  ['the root folder', { folder: '' }, [2]],
  ['a category', { category: 'work' }, [1]],
  ['one tag', { tags: ['boats'] }, [0, 1, 3]],
  ['several tags, all of them', { tags: ['boats', 'work'] }, [3]],
  ['no tag in particular', { tags: [] }, [0, 1, 2, 3]],
  ['a camera model', { cameraModel: 'R5' }, [1, 3]],
  ['shot at an instant or later', { capturedAfter: day(2).toISOString() }, [1, 3]],
  ['shot before an instant', { capturedBefore: day(2).toISOString() }, [0]],
  ['shot in between', { capturedAfter: day(2).toISOString(), capturedBefore: day(4).toISOString() }, [1]],
  ['with a chart', { hasChart: true }, [1]],
  ['without a chart', { hasChart: false }, [0, 2, 3]],
  ['several conditions at once', { tags: ['boats'], cameraModel: 'R5', hasChart: false }, [3]],
  ['conditions given as null', { search: null, folder: null, tags: null, hasChart: null }, [0, 1, 2, 3]],
];

test.each(filters)('images can be filtered by %s', async (_what, filter, expected) => {
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
])('%s above the most tells how to read on in its direction', async (field, how) => {
  const { errors } = await app.ask(`{ images(${field}: 101) { totalCount } }`, {}, ada.accessToken);
  expect(errors).toMatchObject([
    { message: `${field} must be 0 to 100. For further rows ${how}.`, extensions: { field } },
  ]);
});
