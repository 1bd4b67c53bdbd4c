import type { Deps } from '../../deps.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { Viewer } from '../viewer.ts';

/** The condition for images that hold the text in filename, description or a tag, in any case. Nothing in it is a wildcard. */
export async function imagesMatching(
  { db }: Pick<Deps, 'db'>,
  viewer: Viewer,
  search: string,
): Promise<Prisma.ImageWhereInput> {
  const literal = search.replace(/[\\%_]/g, '\\$&'); // Prisma passes patterns on as they are
  const contains = { contains: literal, mode: 'insensitive' } as const;
  const owner = viewer.role === 'ADMIN' ? null : viewer.id;
  // Elements of a list cannot be compared without case by Prisma; there are far fewer tags than images.
  const tags = await db.$queryRaw<{ tag: string }[]>`
    select distinct tag from "Image", unnest(tags) tag
    where (${owner}::uuid is null or "ownerId" = ${owner}::uuid) and "trashedAt" is null and tag ilike ${`%${literal}%`}`;
  const tagged = tags.length ? [{ tags: { hasSome: tags.map(({ tag }) => tag) } }] : [];
  return { OR: [{ filename: contains }, { description: contains }, ...tagged] };
}
