import { expect } from 'vitest';

interface Page {
  readonly totalCount: number;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor?: string | null | undefined;
    readonly endCursor?: string | null | undefined;
  };
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
}

interface PageArgs {
  readonly first?: number;
  readonly after?: string | null;
  readonly last?: number;
  readonly before?: string | null;
}

const idsOf = ({ edges }: Page) => edges.map(({ node }) => node.id);

/** Reads all ids of a list forwards, in pages of one size. */
async function readOn(read: (args: PageArgs) => Promise<Page>, size: number): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | null = null; ; ) {
    const page: Page = await read({ first: size, after });
    ids.push(...idsOf(page));
    expect(page.pageInfo.hasPreviousPage).toBe(after !== null);
    expect(page.edges.length).toBe(page.pageInfo.hasNextPage ? size : page.edges.length);
    if (!page.pageInfo.hasNextPage) return ids;
    after = page.pageInfo.endCursor ?? null;
  }
}

/** Reads all ids of a list backwards, in pages of one size. */
async function readBack(read: (args: PageArgs) => Promise<Page>, size: number): Promise<string[]> {
  const ids: string[] = [];
  for (let before: string | null = null; ; ) {
    const page: Page = await read({ last: size, before });
    ids.unshift(...idsOf(page));
    expect(page.pageInfo.hasNextPage).toBe(before !== null);
    if (!page.pageInfo.hasPreviousPage) return ids;
    before = page.pageInfo.startCursor ?? null;
  }
}

/** Reads a list at once and in pages of several sizes, forwards and backwards. No row may be missing or repeated. Returns the ids. */
export async function expectSamePages(read: (args: PageArgs) => Promise<Page>, sizes = [1, 3, 7]): Promise<string[]> {
  const whole = await read({ first: 100 });
  const ids = idsOf(whole);
  expect(whole.totalCount).toBe(ids.length);
  expect(new Set(ids).size).toBe(ids.length);
  for (const size of sizes) {
    expect(await readOn(read, size), `forward by ${size}`).toEqual(ids);
    expect(await readBack(read, size), `backward by ${size}`).toEqual(ids);
  }
  const [second, seventh] = [whole.edges[1]?.cursor ?? null, whole.edges[6]?.cursor ?? null];
  expect(idsOf(await read({ first: 100, after: second, before: seventh })), 'between').toEqual(ids.slice(2, 6));
  expect(idsOf(await read({ last: 2, after: second, before: seventh })), 'last between').toEqual(ids.slice(4, 6));
  return ids;
}
