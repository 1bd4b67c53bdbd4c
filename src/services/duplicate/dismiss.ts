import type { Deps } from '../../deps.ts';
import { BadUserInput, NotFound } from '../../errors.ts';
import type { Viewer } from '../account/viewer.ts';

/** Images set apart by one request. */
const MAX_IMAGES = 100;

/** Sets images of the viewer's own apart: no two of them are ever grouped as duplicates again. */
export async function dismissDuplicates(
  { db }: Pick<Deps, 'db'>,
  viewer: Viewer,
  imageIds: readonly string[],
): Promise<void> {
  const ids = [...new Set(imageIds)].sort();
  if (ids.length < 2)
    throw new BadUserInput('imageIds', 'Name at least two images that are no duplicates of each other.');
  if (ids.length > MAX_IMAGES) throw new BadUserInput('imageIds', `Name at most ${MAX_IMAGES} images at once.`);
  const count = await db.image.count({ where: { id: { in: ids }, ownerId: viewer.id, trashedAt: null } });
  if (count !== ids.length) throw new NotFound('image');
  const pairs = ids.flatMap((a, i) => ids.slice(i + 1).map((b) => ({ ownerId: viewer.id, a, b })));
  await db.dismissal.createMany({ data: pairs, skipDuplicates: true });
}
