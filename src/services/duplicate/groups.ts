import type { DbTransaction } from '../../db/client.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { type ImageFilter, imagesSql } from '../image/search.ts';

/** An image of a group. */
export interface Member {
  readonly id: string;
  readonly ownerId: string;
  readonly sha256: string;
  readonly byteSize: bigint;
  readonly folder: string;
  readonly filename: string;
  readonly createdAt: Date;
}

/** Images of the same file, or look-alikes; the oldest first. */
export interface Group {
  /** The cursor of the next page if this group is the last one. */
  readonly cursor: string;
  /** Hex, if all are the same file. */
  readonly sha256: string | null;
  readonly members: readonly Member[];
  /** The size of all files but the largest, in bytes. */
  readonly wasted: number;
  /** The largest distance between two members, in bits of the perceptual hash. */
  readonly distance: number;
  /** The distance between two files of the group, by SHA-256. */
  readonly distanceOf: (a: string, b: string) => number;
}

export interface GroupQuery {
  readonly ownerId: string;
  /** The largest distance of look-alikes; 0 for identical files only. */
  readonly similarity: number;
  readonly filter?: ImageFilter | null;
  readonly after: string | null;
  readonly first: number;
}

/** The maximum number of distinct files in one group. Further ones form another group. */
const MAX_CONTENTS = 500;

/**
 * Reads the groups after a cursor, ordered by the smallest SHA-256 in each, which keeps the order stable while images are
 * added and removed. Two images that their owner has dismissed as a pair are never in the same group.
 */
export async function readGroups(db: DbTransaction, query: GroupQuery): Promise<Group[]> {
  const groups: Group[] = [];
  let [from, skip] = readCursor(query.after);
  while (groups.length < query.first) {
    const take = Math.max(query.first - groups.length, 10);
    const seeds = await seedsAfter(db, query, from, skip !== null, take);
    const found = await groupsOf(db, query, seeds);
    groups.push(...found.filter(({ cursor }) => skip === null || isAfter(cursor, from, skip)));
    const last = seeds.at(-1);
    if (seeds.length < take || last === undefined) break;
    [from, skip] = [last, null];
  }
  return groups.slice(0, query.first);
}

function readCursor(after: string | null): [string, number | null] {
  const [, sha256 = '', part = ''] = /^([0-9a-f]{64})\.(\d{1,6})$/.exec(after ?? '') ?? [];
  return sha256 ? [sha256, Number(part)] : ['', null];
}

function isAfter(cursor: string, sha256: string, part: number): boolean {
  const [at, number] = readCursor(cursor);
  return at !== sha256 || (number ?? 0) > part;
}

/** The smallest SHA-256 of each possible group, in order, after `from` or, with `including`, from it. */
async function seedsAfter(
  db: DbTransaction,
  { ownerId, similarity, filter }: GroupQuery,
  from: string,
  including: boolean,
  take: number,
): Promise<string[]> {
  const beyond = including ? Prisma.sql`>=` : Prisma.sql`>`;
  const same = Prisma.sql`
    select sha256 from "Image" where "ownerId" = ${ownerId}::uuid and ${imagesSql(filter)} and sha256 ${beyond} ${from}
    group by sha256 having count(*) > 1 order by sha256 limit ${take}`;
  const alike = Prisma.sql`
    select distinct a as sha256 from "LookAlike" link
    where "ownerId" = ${ownerId}::uuid and distance <= ${similarity} and a ${beyond} ${from}
    order by a limit ${take}`;
  const rows = await db.$queryRaw<{ sha256: string }[]>`
    ${similarity === 0 ? same : Prisma.sql`(${same}) union (${alike}) order by sha256 limit ${take}`}`;
  return rows.map(({ sha256 }) => sha256);
}

interface Link {
  readonly a: string;
  readonly b: string;
  readonly distance: number;
}

async function groupsOf(db: DbTransaction, query: GroupQuery, seeds: readonly string[]): Promise<Group[]> {
  const links = query.similarity === 0 ? [] : await linksAround(db, query, seeds);
  const contents = [...new Set([...seeds, ...links.flatMap(({ a, b }) => [a, b])])];
  const members = await membersOf(db, query, contents);
  const present = new Set(members.map(({ sha256 }) => sha256));
  const { ownerId } = query;
  const hashes = await db.pictureHash.findMany({
    where: { ownerId, sha256: { in: links.length ? contents : [] } },
    select: { sha256: true, bits: true },
  });
  const distanceOf = createDistances(links, new Map(hashes.map(({ sha256, bits }) => [sha256, bits])));
  const sets = componentsOf(
    seeds.filter((seed) => present.has(seed)),
    links.filter(({ a, b }) => present.has(a) && present.has(b)),
  );
  const dismissed = await readDismissals(db, ownerId, members);
  return sets.flatMap((set) => {
    const seed = set[0] ?? '';
    const images = members.filter(({ sha256 }) => set.includes(sha256));
    return splitDismissed(images, dismissed)
      .filter((part) => part.length > 1)
      .map((part, i) => toGroup(`${seed}.${i}`, part, distanceOf));
  });
}

/** The links between files that can be reached from the seeds, found by breadth-first search. */
async function linksAround(
  db: DbTransaction,
  { ownerId, similarity, filter }: GroupQuery,
  seeds: readonly string[],
): Promise<Link[]> {
  const links = new Map<string, Link>();
  const seen = new Set(seeds);
  for (let frontier: readonly string[] = seeds; frontier.length > 0 && seen.size < seeds.length + MAX_CONTENTS; ) {
    const rows = await db.$queryRaw<Link[]>`
      select a, b, distance from "LookAlike" link
      where "ownerId" = ${ownerId}::uuid and distance <= ${similarity} and (a = any(${[...frontier]}) or b = any(${[...frontier]}))
        and exists (select 1 from "Image" where "ownerId" = ${ownerId}::uuid and sha256 = link.a and ${imagesSql(filter)})
        and exists (select 1 from "Image" where "ownerId" = ${ownerId}::uuid and sha256 = link.b and ${imagesSql(filter)})
      order by a, b`;
    for (const link of rows) links.set(`${link.a} ${link.b}`, link);
    frontier = [...new Set(rows.flatMap(({ a, b }) => [a, b]))].filter((sha256) => !seen.has(sha256));
    for (const sha256 of frontier) seen.add(sha256);
  }
  return [...links.values()];
}

/** The connected components whose smallest member is a seed, each sorted. Each component is returned once. */
function componentsOf(seeds: readonly string[], links: readonly Link[]): string[][] {
  const neighbours = new Map<string, string[]>();
  for (const { a, b } of links) {
    neighbours.set(a, [...(neighbours.get(a) ?? []), b]);
    neighbours.set(b, [...(neighbours.get(b) ?? []), a]);
  }
  return seeds.flatMap((seed) => {
    const set = new Set([seed]);
    for (const content of set) for (const next of neighbours.get(content) ?? []) set.add(next);
    const sorted = [...set].sort();
    return sorted[0] === seed ? [sorted] : [];
  });
}

async function membersOf(
  db: DbTransaction,
  { ownerId, filter }: GroupQuery,
  contents: readonly string[],
): Promise<Member[]> {
  return db.$queryRaw<Member[]>`
    select id, "ownerId", sha256, "byteSize", folder, filename, "createdAt" from "Image"
    where "ownerId" = ${ownerId}::uuid and sha256 = any(${[...contents]}) and ${imagesSql(filter)}
    order by "createdAt", id`;
}

function createDistances(
  links: readonly Link[],
  hashes: ReadonlyMap<string, bigint | null>,
): (a: string, b: string) => number {
  const known = new Map(links.map(({ a, b, distance }) => [`${a} ${b}`, distance]));
  return (x, y) => {
    if (x === y) return 0;
    const [a, b] = x < y ? [x, y] : [y, x];
    return known.get(`${a} ${b}`) ?? hashDistance(hashes.get(a) ?? 0n, hashes.get(b) ?? 0n);
  };
}

async function readDismissals(db: DbTransaction, ownerId: string, members: readonly Member[]): Promise<Set<string>> {
  const ids = members.map(({ id }) => id);
  const rows = await db.dismissal.findMany({ where: { ownerId, a: { in: ids }, b: { in: ids } } });
  return new Set(rows.map(({ a, b }) => `${a} ${b}`));
}

/** Splits a group so that no part contains a dismissed pair. Each image joins the first part that has none with it. */
function splitDismissed(images: readonly Member[], dismissed: ReadonlySet<string>): Member[][] {
  const parts: Member[][] = [];
  const canJoin =
    ({ id }: Member) =>
    (other: Member) =>
      !dismissed.has(id < other.id ? `${id} ${other.id}` : `${other.id} ${id}`);
  for (const image of images) {
    const part = parts.find((members) => members.every(canJoin(image)));
    if (part) part.push(image);
    else parts.push([image]);
  }
  return parts;
}

function toGroup(cursor: string, members: readonly Member[], distanceOf: Group['distanceOf']): Group {
  const contents = [...new Set(members.map(({ sha256 }) => sha256))];
  const sizes = members.map(({ byteSize }) => Number(byteSize));
  const distances = contents.flatMap((a, i) => contents.slice(i + 1).map((b) => distanceOf(a, b)));
  return {
    cursor,
    sha256: contents.length === 1 ? (contents[0] ?? null) : null,
    members,
    wasted: sizes.reduce((sum, size) => sum + size, 0) - Math.max(...sizes),
    distance: Math.max(0, ...distances),
    distanceOf,
  };
}

/** The Hamming distance of two 64-bit hashes. */
function hashDistance(a: bigint, b: bigint): number {
  let rest = BigInt.asUintN(64, a ^ b);
  let count = 0;
  for (; rest; rest &= rest - 1n) count += 1;
  return count;
}
