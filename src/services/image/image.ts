import type { Deps } from '../../deps.ts';
import { NotFound } from '../../errors.ts';
import { type Viewer, visibleTo } from '../account/viewer.ts';
import { checkName, checkText, optional } from '../text.ts';
import { checkFilename, checkFolder, checkTags } from './naming.ts';

export interface UpdateImageInput {
  readonly filename?: string | null | undefined;
  /** null removes the description. */
  readonly description?: string | null | undefined;
  readonly folder?: string | null | undefined;
  readonly category?: string | null | undefined;
  readonly tags?: readonly string[] | null | undefined;
}

/** Changes the given fields of an image. */
export async function updateImage(
  { db }: Pick<Deps, 'db'>,
  viewer: Viewer,
  id: string,
  input: UpdateImageInput,
): Promise<void> {
  const description = optional(input.description, (value) => checkText('input.description', value));
  const filename = optional(input.filename, (value) => checkFilename('input.filename', value));
  const folder = optional(input.folder, (value) => checkFolder('input.folder', value));
  const category = optional(input.category, (value) => (value.trim() === '' ? '' : checkName('input.category', value)));
  const { count } = await db.image.updateMany({
    where: { id, trashedAt: null, ...visibleTo(viewer) },
    data: {
      ...(description !== undefined && { description }),
      ...(filename && { filename }),
      ...(typeof folder === 'string' && { folder }),
      ...(typeof category === 'string' && { category, categoryRule: null }),
      ...(input.tags && { tags: checkTags('input.tags', input.tags) }),
    },
  });
  if (count === 0) throw new NotFound('image');
}
