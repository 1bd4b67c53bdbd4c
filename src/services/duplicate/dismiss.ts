import type { Deps } from '../../deps.ts';
import { BadUserInput, NotFound } from '../../errors.ts';
import type { Viewer } from '../account/viewer.ts';

/** The maximum number of images in one request. */
const MAX_IMAGES = 100;

/** Marks the viewer's images as not being duplicates of each other: no two of them are grouped again. */
export async function dismissDuplicates(
  { db }: Pick<Deps, 'db'>,
  viewer: Viewer,
  imageIds: readonly string[],
): Promise<void> {
  const ids = [...new Set(imageIds)].sort();
  if (ids.length < 2)
    throw new BadUserInput('imageIds', 'Specify at least two images that are not duplicates of each other.');
  if (ids.length > MAX_IMAGES) throw new BadUserInput('imageIds', `Specify at most ${MAX_IMAGES} images at a time.`);
  const count = await db.image.count({ where: { id: { in: ids }, ownerId: viewer.id, trashedAt: null } });
  if (count !== ids.length) throw new NotFound('image');
  const pairs = ids.flatMap((a, i) => ids.slice(i + 1).map((b) => ({ ownerId: viewer.id, a, b })));
  await db.dismissal.createMany({ data: pairs, skipDuplicates: true });
}
