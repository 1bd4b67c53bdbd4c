import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import { z } from 'zod';
import { BadUserInput } from '../../errors.ts';
import { builder, type Context } from './builder.ts';
import { DEFAULT_PAGE, MAX_PAGE } from './page-size.ts';

export interface Page<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  /** Counted only if the field is selected. */
  readonly totalCount: () => Promise<number>;
}

export interface PageArgs {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** The column to order by; ties are ordered by id. Nulls count as larger than all values, as in PostgreSQL. */
export interface PageOrder {
  readonly column: string;
  readonly direction: 'asc' | 'desc';
  /** How the column's value is encoded in a cursor. */
  readonly kind: 'date' | 'text' | 'integer' | 'number' | 'int';
}

type Row = { readonly id: string };

/** The database query for one page. */
export interface PageQuery {
  /** Conditions on columns of the model, combined with AND. */
  readonly bounds: object[];
  readonly orderBy: { [column: string]: 'asc' | 'desc' }[];
  readonly take: number;
}

interface PageSource<T> {
  readonly find: (query: PageQuery) => Promise<T[]>;
  readonly count: () => Promise<number>;
}

/**
 * Reads one page of a list by the Relay rules: the first or last rows between the cursors `after` and `before`. A cursor holds
 * the values that a row is ordered by, not its number, so rows that are added or removed do not shift others.
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
    ...(args.after ? [pastCursor(order, readCursor('after', order, args.after), ascending)] : []),
    ...(args.before ? [pastCursor(order, readCursor('before', order, args.before), !ascending)] : []),
  ];
  const direction = ascending !== backward ? 'asc' : 'desc';
  return { bounds, orderBy: [{ [order.column]: direction }, { id: direction }], take: size + 1 };
}

type Nested = (selection: object, path: string[]) => object;

/**
 * The selection for a page of a row's own list, including `columns` for the cursors. It is read in the same statement as the
 * rows. Invalid arguments are reported by `ownPage`.
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

/** Creates the page from rows selected by `selectOwnPage`. */
export function ownPage<T extends Row>(
  args: PageArgs,
  order: PageOrder,
  rows: readonly T[],
  count: () => Promise<number>,
): Page<T> {
  pageQuery(args, order);
  return pageOf(args, rows, (row) => writeCursor(order, row), count);
}

/** Creates a page from rows in reading order. One row more than the page size means that there are more. */
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
  // Encoded only if the field is selected.
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

/** Returns the size and direction of a page. Throws `BadUserInput` if the size is out of range. */
export function checkSize({ first, last }: PageArgs): { size: number; backward: boolean } {
  const backward = last !== null && last !== undefined;
  const field = backward ? 'last' : 'first';
  const size = (backward ? last : first) ?? DEFAULT_PAGE;
  if (size < 0 || size > MAX_PAGE) {
    const hint = backward ? 'set before to startCursor' : 'set after to endCursor';
    throw new BadUserInput(field, `${field} must be from 0 to ${MAX_PAGE}. For more rows, ${hint}.`);
  }
  return { size, backward };
}

/** The condition for rows after (or before) a position, in ascending order. */
function pastCursor({ column }: PageOrder, { value, id }: Position, later: boolean): object {
  const than = later ? 'gt' : 'lt';
  const sameValue = { [column]: value, id: { [than]: id } };
  if (value === null) return later ? sameValue : { OR: [sameValue, { [column]: { not: null } }] };
  const otherValue = { [column]: { [than]: value } };
  return { OR: [otherValue, sameValue, ...(later && nullable.has(column) ? [{ [column]: null }] : [])] };
}

const nullable = new Set(['capturedAt', 'completedAt', 'meanDeltaE']);

interface Position {
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

/** The content of a cursor: the name of the column, its value and the row's id. */
const Cursor = z.tuple([z.string(), z.unknown(), z.guid()]);

/** Parses each kind of value, within the ranges of PostgreSQL. */
const valueIn = {
  date: z.iso
    .datetime()
    .transform((written) => new Date(written))
    .refine((date) => date.getUTCFullYear() >= 1),
  text: z.string().refine((text) => !text.includes('\0')),
  integer: z
    .string()
    .regex(/^-?\d{1,18}$/)
    .transform(BigInt),
  number: z.number(),
  int: z.int32(),
} as const satisfies Record<PageOrder['kind'], z.ZodType>;

function readCursor(field: string, { column, kind }: PageOrder, cursor: string): Position {
  try {
    const [of, written, id] = Cursor.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    if (of !== column) throw new Error('the cursor belongs to another list');
    return { id, value: written === null && nullable.has(column) ? null : valueIn[kind].parse(written) };
  } catch (cause) {
    throw new BadUserInput(
      field,
      'The cursor does not belong to this list in this order. Use the endCursor or startCursor of one of its pages.',
      { cause },
    );
  }
}

/** The columns that a list in this order always needs of rows with an owner. */
export function columnsFor({ column }: PageOrder): { id: true; ownerId: true } {
  return { id: true, ownerId: true, [column]: true };
}

/** The selection for a list's rows: the fields of the query and `columns` for the cursors. */
export function nodeSelection<S extends Record<string, boolean>>(
  context: Context,
  info: GraphQLResolveInfo,
  columns: S,
): { select: S } {
  const { select } = queryFromInfo({ context, info, path: ['edges', 'node'], select: columns });
  return { select: select as S }; // these columns and more
}

const PageInfo = builder.objectRef<Page<unknown>['pageInfo']>('PageInfo').implement({
  description: 'The position of a page in its list.',
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNextPage', {
      description: 'True if there are more rows after the page. To read them, use first and after: endCursor.',
    }),
    hasPreviousPage: t.exposeBoolean('hasPreviousPage', {
      description: 'True if there are rows before the page. To read them, use last and before: startCursor.',
    }),
    startCursor: t.exposeString('startCursor', {
      nullable: true,
      description: 'The cursor of the first row; null if the page is empty.',
    }),
    endCursor: t.exposeString('endCursor', {
      nullable: true,
      description: 'The cursor of the last row; null if the page is empty.',
    }),
  }),
});

/** The plural of a type's name in words: QueueEntry gives queue entries. */
function pluralOf(name: string): string {
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  if (/(?:[sx]|[cs]h)$/.test(words)) return `${words}es`;
  return /[^aeiou]y$/.test(words) ? words.replace(/y$/, 'ies') : `${words}s`;
}

/** The connection and edge types of a node type. */
export function connectionOf<T>(name: string, Node: { readonly $inferType: T }) {
  const Edge = builder.objectRef<Page<T>['edges'][number]>(`${name}Edge`).implement({
    description: `A row of a page of ${pluralOf(name)}.`,
    fields: (t) => ({
      cursor: t.exposeString('cursor', { description: 'The position of this row, for after and before.' }),
      node: t.field({
        type: Node as never,
        description: 'The row.',
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
      pageInfo: t.expose('pageInfo', { type: PageInfo, description: 'The position of the page in the list.' }),
      totalCount: t.int({
        description: 'The number of rows in the whole list, with the same filter.',
        resolve: (page) => page.totalCount(),
      }),
    }),
  });
}

/** The arguments of every list. */
export const pageArgs = builder.args((t) => ({
  first: t.int({
    defaultValue: DEFAULT_PAGE,
    description: `The number of rows from the start, 0 to ${MAX_PAGE}. Ignored if last is set.`,
  }),
  after: t.string({ description: 'Returns only rows after the one with this cursor.' }),
  last: t.int({
    description: `The number of rows from the end, 0 to ${MAX_PAGE}. They keep the order of the list.`,
  }),
  before: t.string({ description: 'Returns only rows before the one with this cursor.' }),
}));
