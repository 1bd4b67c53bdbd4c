import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import { z } from 'zod';
import { BadUserInput } from '../../errors.ts';
import { builder, type Context } from './builder.ts';
import { MAX_PAGE, USUAL_PAGE } from './page-size.ts';

export interface Page<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  /** Counted only when asked for. */
  readonly totalCount: () => Promise<number>;
}

export interface PageArgs {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** A column to order by, then by id. Nulls count as larger than everything, as PostgreSQL has it. */
export interface PageOrder {
  readonly column: string;
  readonly direction: 'asc' | 'desc';
  /** How the column's value is written into a cursor and read back. */
  readonly kind: 'date' | 'text' | 'integer' | 'number' | 'int';
}

type Row = { readonly id: string };

/** What one page asks of the database. */
export interface PageQuery {
  /** Conditions that hold together, on columns of the model that is read. */
  readonly bounds: object[];
  readonly orderBy: { [column: string]: 'asc' | 'desc' }[];
  readonly take: number;
}

interface PageSource<T> {
  readonly find: (query: PageQuery) => Promise<T[]>;
  readonly count: () => Promise<number>;
}

/**
 * One page of a list by the Relay rules: rows between the cursors `after` and `before`, the first or the last of them. A
 * cursor holds the row's place, not its number, so rows that come or go elsewhere neither repeat nor hide others.
 */
export async function readPage<T extends Row>(
  args: PageArgs,
  order: PageOrder,
  source: PageSource<T>,
): Promise<Page<T>> {
  const rows = await source.find(pageQuery(args, order));
  return pageOf(args, rows, (row) => writeCursor(order, row), source.count);
}

function pageQuery(args: PageArgs, order: PageOrder): PageQuery {
  const { size, backward } = checkSize(args);
  const ascending = order.direction === 'asc';
  const bounds = [
    ...(args.after ? [beyond(order, readCursor('after', order, args.after), ascending)] : []),
    ...(args.before ? [beyond(order, readCursor('before', order, args.before), !ascending)] : []),
  ];
  const direction = ascending !== backward ? 'asc' : 'desc';
  return { bounds, orderBy: [{ [order.column]: direction }, { id: direction }], take: size + 1 };
}

type Nested = (selection: object, path: string[]) => object;

/**
 * What to select of a row to have a page of a list of its own, `columns` for the cursors among it: read with the row, in
 * the same statement, however many rows there are. Arguments that cannot be are left to `ownPage`.
 */
export function selectOwnPage<W extends object>(
  args: PageArgs,
  order: PageOrder,
  { columns, where }: { columns: Record<string, true>; where: () => W },
  nested: Nested,
) {
  const select = nested({ select: columns }, ['edges', 'node']);
  try {
    const { bounds, ...page } = pageQuery(args, order);
    return { ...select, ...page, where: { AND: [where(), ...bounds] } };
  } catch (error) {
    if (!(error instanceof BadUserInput)) throw error;
    return { ...select, take: 0 };
  }
}

/** The page of what `selectOwnPage` has selected. */
export function ownPage<T extends Row>(
  args: PageArgs,
  order: PageOrder,
  rows: readonly T[],
  count: () => Promise<number>,
): Page<T> {
  pageQuery(args, order);
  return pageOf(args, rows, (row) => writeCursor(order, row), count);
}

/** A page of rows that were read in its direction, one more than it holds where there are more. */
export function pageOf<T>(
  args: PageArgs,
  rows: readonly T[],
  cursorOf: (row: T) => string,
  totalCount: () => Promise<number>,
): Page<T> {
  const { size, backward } = checkSize(args);
  const hasMore = rows.length > size;
  const page = rows.slice(0, size);
  if (backward) page.reverse();
  // Read only where they are asked for.
  const edges = page.map((node) => ({
    node,
    get cursor() {
      return cursorOf(node);
    },
  }));
  return {
    edges,
    pageInfo: {
      hasNextPage: backward ? Boolean(args.before) : hasMore,
      hasPreviousPage: backward ? hasMore : Boolean(args.after),
      get startCursor() {
        return edges[0]?.cursor ?? null;
      },
      get endCursor() {
        return edges.at(-1)?.cursor ?? null;
      },
    },
    totalCount,
  };
}

/** How many rows a page has, and from which end. */
export function checkSize({ first, last }: PageArgs): { size: number; backward: boolean } {
  const backward = last !== null && last !== undefined;
  const field = backward ? 'last' : 'first';
  const size = (backward ? last : first) ?? USUAL_PAGE;
  if (size < 0 || size > MAX_PAGE) {
    const how = backward ? 'page back with before: startCursor' : 'page on with after: endCursor';
    throw new BadUserInput(field, `Ask for 0 to ${MAX_PAGE} at once; ${how}.`);
  }
  return { size, backward };
}

/** The condition for rows that come later (or earlier) than a place, in ascending order. */
function beyond({ column }: PageOrder, { value, id }: Place, later: boolean): object {
  const than = later ? 'gt' : 'lt';
  const sameValue = { [column]: value, id: { [than]: id } };
  if (value === null) return later ? sameValue : { OR: [sameValue, { [column]: { not: null } }] };
  const otherValue = { [column]: { [than]: value } };
  return { OR: [otherValue, sameValue, ...(later && nullable.has(column) ? [{ [column]: null }] : [])] };
}

const nullable = new Set(['capturedAt', 'completedAt', 'meanDeltaE']);

interface Place {
  readonly value: unknown;
  readonly id: string;
}

function writeCursor({ column, kind }: PageOrder, row: Row): string {
  const value = (row as unknown as Record<string, unknown>)[column];
  const written =
    value === null
      ? null
      : kind === 'date'
        ? (value as Date).toISOString()
        : kind === 'integer'
          ? String(value)
          : value;
  return Buffer.from(JSON.stringify([column, written, row.id])).toString('base64url');
}

/** What a cursor holds: the column that it is of, the value there, and the row's id. */
const Cursor = z.tuple([z.string(), z.unknown(), z.guid()]);

/** Each kind of value as it is read back, within what PostgreSQL can hold. */
const valueIn = {
  date: z.iso.datetime().transform((written) => new Date(written)),
  text: z.string().refine((text) => !text.includes('\0')),
  integer: z
    .string()
    .regex(/^-?\d{1,18}$/)
    .transform(BigInt),
  number: z.number(),
  int: z.int32(),
} as const satisfies Record<PageOrder['kind'], z.ZodType>;

function readCursor(field: string, { column, kind }: PageOrder, cursor: string): Place {
  try {
    const [of, written, id] = Cursor.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    if (of !== column) throw new Error('of another list');
    return { id, value: written === null && nullable.has(column) ? null : valueIn[kind].parse(written) };
  } catch (cause) {
    throw new BadUserInput(
      field,
      'That cursor is not of this list in this order: take endCursor or startCursor of its last page.',
      { cause },
    );
  }
}

/** What a list in this order needs of rows that somebody owns, whatever is asked of them. */
export function columnsFor({ column }: PageOrder): { id: true; ownerId: true } {
  return { id: true, ownerId: true, [column]: true };
}

/** What to select of a list's rows: what the query asks of its nodes, and `columns` for the cursors. */
export function nodeSelection<S extends Record<string, boolean>>(
  context: Context,
  info: GraphQLResolveInfo,
  columns: S,
): { select: S } {
  const { select } = queryFromInfo({ context, info, path: ['edges', 'node'], select: columns });
  return { select: select as S }; // these columns and more
}

const PageInfo = builder.objectRef<Page<unknown>['pageInfo']>('PageInfo').implement({
  description: 'Where a page lies in its list.',
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNextPage', {
      description: 'Whether more follows: read on with first and after: endCursor.',
    }),
    hasPreviousPage: t.exposeBoolean('hasPreviousPage', {
      description: 'Whether something comes before: read back with last and before: startCursor.',
    }),
    startCursor: t.exposeString('startCursor', {
      nullable: true,
      description: 'Cursor of the first row; null where the page is empty.',
    }),
    endCursor: t.exposeString('endCursor', {
      nullable: true,
      description: 'Cursor of the last row; null where the page is empty.',
    }),
  }),
});

const pluralOf = (name: string) => `${name}s`.replace(/([^aeiou])ys$/, '$1ies');

/** The connection and edge types of a node type. */
export function connectionOf<T>(name: string, Node: { readonly $inferType: T }) {
  const Edge = builder.objectRef<Page<T>['edges'][number]>(`${name}Edge`).implement({
    description: `One row of a page of ${pluralOf(name)}.`,
    fields: (t) => ({
      cursor: t.exposeString('cursor', { description: 'The place of this row, for after and before.' }),
      node: t.field({
        type: Node as never,
        description: 'The row itself.',
        extensions: { isOfParent: true },
        resolve: (edge) => edge.node as never,
      }),
    }),
  });
  return builder.objectRef<Page<T>>(`${name}Connection`).implement({
    description: `A page of ${pluralOf(name)}.`,
    extensions: { pageOf: name },
    fields: (t) => ({
      edges: t.expose('edges', { type: [Edge], description: 'The rows, in order.' }),
      pageInfo: t.expose('pageInfo', { type: PageInfo, description: 'Where the page lies in the list.' }),
      totalCount: t.int({
        description: 'Rows in the whole list, under the same filter.',
        resolve: (page) => page.totalCount(),
      }),
    }),
  });
}

/** The arguments of every list. */
export const pageArgs = builder.args((t) => ({
  first: t.int({
    defaultValue: USUAL_PAGE,
    description: `How many rows from the start, 0 to ${MAX_PAGE}; not looked at where last is given.`,
  }),
  after: t.string({ description: 'Only rows after the one with this cursor.' }),
  last: t.int({
    description: `How many rows from the end, 0 to ${MAX_PAGE}; they still come in the order of the list.`,
  }),
  before: t.string({ description: 'Only rows before the one with this cursor.' }),
}));
