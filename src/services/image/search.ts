import type { DbTransaction } from '../../db/client.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { type Viewer, visibleTo } from '../account/viewer.ts';
import { checkFilter } from './check-filter.ts';

/** Both ends included; an end that is missing is open. */
export interface Range {
  readonly min?: number | null | undefined;
  readonly max?: number | null | undefined;
}

/** A filter of images. An image must match all of the given conditions. */
export interface ImageFilter {
  readonly search?: string | null | undefined;
  readonly folder?: string | null | undefined;
  readonly category?: string | null | undefined;
  readonly tags?: readonly string[] | null | undefined;
  readonly cameraModel?: string | null | undefined;
  readonly lensModel?: string | null | undefined;
  readonly cameraSerial?: string | null | undefined;
  readonly exposureSeconds?: Range | null | undefined;
  readonly aperture?: Range | null | undefined;
  readonly iso?: Range | null | undefined;
  readonly flashFired?: boolean | null | undefined;
  readonly isAutoWhiteBalance?: boolean | null | undefined;
  readonly capturedAfter?: Date | null | undefined;
  readonly capturedBefore?: Date | null | undefined;
  readonly hasChart?: boolean | null | undefined;
}

/** The conditions that compare one column with one value, those with a range, and those that are true or false. */
const equal = ['cameraModel', 'lensModel', 'cameraSerial'] as const;
const ranges = ['exposureSeconds', 'aperture', 'iso'] as const;
const flags = ['flashFired', 'isAutoWhiteBalance'] as const;

/** Returns a filter as a Prisma condition. Wildcards in its strings are matched literally. Throws `BadUserInput`. */
export function imagesWhere(input: ImageFilter | null | undefined): Prisma.ImageWhereInput {
  const filter = checkFilter(input ?? {});
  const { search, folder, category, tags, capturedAfter, capturedBefore, hasChart } = filter;
  return {
    trashedAt: null,
    ...pick(equal, (name) => (typeof filter[name] === 'string' ? filter[name] || null : undefined)),
    ...pick(ranges, (name) => rangeWhere(filter[name], name === 'iso')),
    ...pick(flags, (name) => filter[name] ?? undefined),
    ...(search && { searchText: { contains: search.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' } }), // Prisma does not escape patterns
    ...(typeof folder === 'string' && { folder }),
    ...(typeof category === 'string' && { category }),
    ...(tags?.length && { tags: { hasEvery: [...tags] } }),
    ...((capturedAfter || capturedBefore) && {
      capturedAt: { ...(capturedAfter && { gte: capturedAfter }), ...(capturedBefore && { lt: capturedBefore }) },
    }),
    ...(typeof hasChart === 'boolean' && { chart: hasChart ? { not: Prisma.DbNull } : { equals: Prisma.DbNull } }),
  };
}

/** The values of those names that have one. */
function pick<N extends string, V>(names: readonly N[], read: (name: N) => V | undefined): Partial<Record<N, V>> {
  const known = names.flatMap((name) => {
    const value = read(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(known) as Partial<Record<N, V>>;
}

const MAX_INT = 2 ** 31 - 1;
/** Far above every column, and within what Prisma and PostgreSQL read back from decimal digits. */
const MAX_NUMBER = 1e300;
const limited = (value: number, limit: number): number => Math.max(-limit, Math.min(value, limit));

function rangeWhere(range: Range | null | undefined, isInteger: boolean) {
  if (!range) return undefined;
  const { min, max } = range;
  return {
    ...(typeof min === 'number' && { gte: isInteger ? limited(Math.ceil(min), MAX_INT) : limited(min, MAX_NUMBER) }),
    ...(typeof max === 'number' && { lte: isInteger ? limited(Math.floor(max), MAX_INT) : limited(max, MAX_NUMBER) }),
  };
}

/** Returns the same condition as `imagesWhere`, as SQL over "Image". Throws `BadUserInput`. */
export function imagesSql(input: ImageFilter | null | undefined): Prisma.Sql {
  const filter = checkFilter(input ?? {});
  const { search, folder, category, tags, capturedAfter, capturedBefore, hasChart } = filter;
  const conditions = [Prisma.sql`"trashedAt" is null`];
  if (search) conditions.push(Prisma.sql`"searchText" ilike ${`%${search.replace(/[\\%_]/g, '\\$&')}%`}`);
  if (typeof folder === 'string') conditions.push(Prisma.sql`folder = ${folder}`);
  if (typeof category === 'string') conditions.push(Prisma.sql`category = ${category}`);
  if (tags?.length) conditions.push(Prisma.sql`tags @> ${[...tags]}::text[]`);
  for (const name of equal) {
    const value = filter[name];
    if (value === '') conditions.push(Prisma.sql`${column(name)} is null`);
    else if (typeof value === 'string') conditions.push(Prisma.sql`${column(name)} = ${value}`);
  }
  for (const name of ranges) {
    const { min, max } = filter[name] ?? {};
    const bound = (value: number) => Prisma.sql`${limited(value, MAX_NUMBER)}::double precision`;
    if (typeof min === 'number') conditions.push(Prisma.sql`${column(name)} >= ${bound(min)}`);
    if (typeof max === 'number') conditions.push(Prisma.sql`${column(name)} <= ${bound(max)}`);
  }
  for (const name of flags) {
    if (typeof filter[name] === 'boolean') conditions.push(Prisma.sql`${column(name)} = ${filter[name]}`);
  }
  if (capturedAfter) conditions.push(Prisma.sql`"capturedAt" >= ${capturedAfter}::timestamptz`);
  if (capturedBefore) conditions.push(Prisma.sql`"capturedAt" < ${capturedBefore}::timestamptz`);
  if (typeof hasChart === 'boolean') {
    conditions.push(hasChart ? Prisma.sql`chart is not null` : Prisma.sql`chart is null`);
  }
  return Prisma.join(conditions, ' and ');
}

/** Only for names in this file. */
const column = (name: string): Prisma.Sql => Prisma.raw(`"${name}"`);

/** Returns the condition of `visibleTo` as SQL. */
export function visibleSql(viewer: Viewer): Prisma.Sql {
  const { ownerId } = visibleTo(viewer);
  return ownerId ? Prisma.sql`"ownerId" = ${ownerId}::uuid` : Prisma.sql`true`;
}

/** Up to this many images, collecting and sorting is faster than scanning in order. */
const MAX_COLLECTED = 2000;

/**
 * Returns the ids of the images that match a filter by tags or words if they are few, otherwise null. PostgreSQL cannot
 * estimate how rare a tag is, and would scan all images in order to find the first matches.
 */
export async function findIdsIfFew(
  db: DbTransaction,
  viewer: Viewer,
  filter: ImageFilter | null | undefined,
): Promise<string[] | null> {
  if (!filter?.search && !filter?.tags?.length) return null;
  const rows = await db.$queryRaw<{ id: string }[]>`
    select id from "Image" where ${visibleSql(viewer)} and ${imagesSql(filter)} limit ${MAX_COLLECTED + 1}`;
  return rows.length > MAX_COLLECTED ? null : rows.map(({ id }) => id);
}
