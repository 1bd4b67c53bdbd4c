import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTestApp, type TestApp, type TestUser } from '../support/app.ts';
import { addImages, addJobs, addResults, rowId } from '../support/rows.ts';
import { scaled } from '../support/scale.ts';

// https://relay.dev/graphql/connections.htm: pages of lists with and without concurrent changes.
// For all pages in each order see test/api/images-list.test.ts and test/api/jobs-list.test.ts.

let app: TestApp;
let ada: TestUser;
let imageId: string;
beforeAll(async () => {
  app = await startTestApp({ env: { RATE_LIMIT_SCALE: '1000' } });
  ada = await app.register('ada');
});
beforeEach(async () => {
  [imageId = ''] = await addImages(app, ada, [{}]);
});
afterAll(() => app.dispose());

/** Sort keys of a row: few distinct values, so that many rows tie or have null. */
interface Row {
  readonly day: number;
  readonly otherDay: number | null;
  readonly letter: string;
  readonly size: number;
}
const anyRow: fc.Arbitrary<Row> = fc.record({
  day: fc.integer({ min: 1, max: 3 }),
  otherDay: fc.option(fc.integer({ min: 1, max: 3 }), { freq: 2 }),
  letter: fc.constantFrom('a', 'b', 'c'),
  size: fc.constantFrom(0, 1 / 3, 5),
});

const date = (day: number) => new Date(Date.UTC(2026, 0, day));
const dateOrNull = (day: number | null) => (day === null ? null : date(day));

interface List {
  readonly order: string;
  /** The sort keys of the list, with their values for a row; null sorts last in ascending order. */
  readonly fields: Record<string, (row: Row) => number | string | null>;
  readonly add: (rows: readonly Row[]) => Promise<string[]>;
  readonly remove: (ids: string[]) => Promise<unknown>;
  readonly clear: () => Promise<unknown>;
}

const lists: Record<string, List> = {
  images: {
    order: 'ImageOrder',
    fields: {
      CREATED_AT: ({ day }) => day,
      CAPTURED_AT: ({ otherDay }) => otherDay,
      FILENAME: ({ letter }) => letter,
      BYTE_SIZE: ({ size }) => Math.round(size),
    },
    add: (rows) =>
      addImages(
        app,
        ada,
        rows.map(({ day, otherDay, letter, size }) => ({
          createdAt: date(day),
          capturedAt: dateOrNull(otherDay),
          filename: letter,
          byteSize: BigInt(Math.round(size)),
        })),
      ),
    remove: (ids) =>
      app.deps.db.image.updateMany({ where: { id: { in: ids.map(rowId) } }, data: { trashedAt: new Date() } }),
    clear: () => app.deps.db.image.deleteMany(),
  },
  jobs: {
    order: 'JobOrder',
    fields: {
      CREATED_AT: ({ day }) => day,
      COMPLETED_AT: ({ otherDay }) => otherDay,
      PRIORITY: ({ size }) => Math.round(size),
    },
    add: (rows) =>
      addJobs(
        app,
        ada,
        imageId,
        rows.map(({ day, otherDay, size }) => ({
          createdAt: date(day),
          completedAt: dateOrNull(otherDay),
          priority: Math.round(size),
        })),
      ),
    remove: (ids) => app.deps.db.job.deleteMany({ where: { id: { in: ids.map(rowId) } } }),
    clear: () => app.deps.db.job.deleteMany(),
  },
  results: {
    order: 'ResultOrder',
    fields: {
      CREATED_AT: ({ day }) => day,
      DELTA_E: ({ otherDay, size }) => (otherDay === null ? null : size),
    },
    add: (rows) =>
      addResults(
        app,
        ada,
        imageId,
        rows.map(({ day, otherDay, size }) => ({
          createdAt: date(day),
          meanDeltaE: otherDay === null ? null : size,
        })),
      ),
    remove: (ids) => app.deps.db.result.deleteMany({ where: { id: { in: ids.map(rowId) } } }),
    clear: () => app.deps.db.job.deleteMany(),
  },
};

interface Page {
  readonly totalCount: number;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
}

interface Order {
  readonly field: string;
  readonly direction: 'ASC' | 'DESC';
}

const idsOf = ({ edges }: Page) => edges.map(({ node }) => node.id);

describe.each(Object.entries(lists))('%s', (name, { order, fields, add, remove, clear }) => {
  const anyOrder: fc.Arbitrary<Order> = fc.record({
    field: fc.constantFrom(...Object.keys(fields)),
    direction: fc.constantFrom('ASC', 'DESC'),
  });

  async function read(orderBy: Order, args: object): Promise<Page> {
    const query = `query($first: Int, $after: String, $last: Int, $before: String, $orderBy: ${order}) {
      list: ${name}(first: $first, after: $after, last: $last, before: $before, orderBy: $orderBy) {
        totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id } } } }`;
    return (await app.run<{ list: Page }, object>(query, { ...args, orderBy }, ada.accessToken)).list;
  }

  /** Ranks rows in an order: ties have equal ranks. */
  function ranksOf(rows: readonly Row[], { field, direction }: Order): number[] {
    const values = rows.map((row) => fields[field]?.(row) ?? null);
    const present = values.filter((value) => value !== null);
    const sorted = [...new Set(present)].sort((a, b) => (a < b ? -1 : 1));
    const sign = direction === 'ASC' ? 1 : -1;
    return values.map((value) => sign * (value === null ? sorted.length : sorted.indexOf(value)));
  }

  test('without changes, every page has the right rows and pageInfo', async () => {
    const anyRequest = fc.record({
      forward: fc.boolean(),
      size: fc.integer({ min: 0, max: 8 }),
      at: fc.option(fc.nat({ max: 11 })),
    });
    const property = fc.asyncProperty(
      fc.array(anyRow, { minLength: 1, maxLength: 12 }),
      anyOrder,
      fc.array(anyRequest, { minLength: 1, maxLength: 8 }),
      async (rows, orderBy, requests) => {
        await clear();
        const added = await add(rows);
        const complete = await read(orderBy, { first: 100 });
        const ids = idsOf(complete);
        expect(ids.toSorted()).toEqual(added.toSorted());
        for (const { forward, size, at } of requests) {
          const index = at === null ? null : at % ids.length;
          const cursor = index === null ? null : complete.edges[index]?.cursor;
          const page = await read(orderBy, forward ? { first: size, after: cursor } : { last: size, before: cursor });
          const from = forward ? (index ?? -1) + 1 : Math.max(0, (index ?? ids.length) - size);
          const to = forward ? from + size : (index ?? ids.length);
          const edges = complete.edges.slice(from, to);
          expect(page.edges).toEqual(edges);
          expect(page.totalCount).toBe(ids.length);
          expect(page.pageInfo).toEqual({
            hasPreviousPage: from > 0,
            hasNextPage: to < ids.length,
            startCursor: edges[0]?.cursor ?? null,
            endCursor: edges.at(-1)?.cursor ?? null,
          });
        }
      },
    );
    await fc.assert(property, { numRuns: scaled(8, 25) });
  });

  test('with changes between pages, the remaining rows are returned once and in order', async () => {
    const anyStep = fc.record({
      size: fc.integer({ min: 1, max: 6 }),
      insert: fc.array(anyRow, { maxLength: 4 }),
      remove: fc.array(fc.nat(), { maxLength: 3 }),
    });
    const property = fc.asyncProperty(
      fc.array(anyRow, { minLength: 6, maxLength: 20 }),
      anyOrder,
      fc.boolean(),
      fc.array(anyStep, { minLength: 1, maxLength: 6 }),
      async (rows, orderBy, forward, steps) => {
        await clear();
        const known = new Map<string, Row>();
        const insert = async (some: readonly Row[]) => {
          const ids = some.length ? await add(some) : [];
          for (const [i, id] of ids.entries()) known.set(id, some[i] as Row);
        };
        await insert(rows);
        const remaining = new Set(known.keys());
        const seen: string[] = [];
        let cursor: string | null = null;
        for (let i = 0, more = true; more; i += 1) {
          const { size, ...change } = steps[i % steps.length] as { size: number; insert: Row[]; remove: number[] };
          const removed = change.remove.map((n) => [...known.keys()][n % known.size] ?? '');
          const isUnchanged = i >= steps.length; // the changes end, so that paging can end, too
          const changing = isUnchanged ? [] : [insert(change.insert), remove(removed)];
          if (!isUnchanged) for (const id of removed) remaining.delete(id);
          const args: object = forward ? { first: size, after: cursor } : { last: size, before: cursor };
          const [page]: [Page, ...unknown[]] = await Promise.all([read(orderBy, args), ...changing]);
          if (forward) seen.push(...idsOf(page));
          else seen.unshift(...idsOf(page));
          more = forward ? page.pageInfo.hasNextPage : page.pageInfo.hasPreviousPage;
          cursor = forward ? page.pageInfo.endCursor : page.pageInfo.startCursor;
          expect(page.edges.length).toBe(more ? size : page.edges.length);
        }
        expect(new Set(seen).size).toBe(seen.length);
        expect([...remaining].filter((id) => !seen.includes(id))).toEqual([]);
        const ranks = ranksOf(
          seen.map((id) => known.get(id) as Row),
          orderBy,
        );
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      },
    );
    await fc.assert(property, { numRuns: scaled(10, 40) });
  });
});
