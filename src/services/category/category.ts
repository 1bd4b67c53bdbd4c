import type { DbTransaction } from '../../db/client.ts';
import { isUniqueViolation } from '../../db/errors.ts';
import type { Deps } from '../../deps.ts';
import { BadUserInput, Conflict, Forbidden, NotFound } from '../../errors.ts';
import { type Viewer, visibleTo } from '../account/viewer.ts';
import { checkName, checkText, optional, toKey } from '../text.ts';
import { builtIn } from './built-in.ts';
import type { Category, Rules } from './match.ts';

/** A category of a user: one of their own, or a built-in one. */
export interface CategoryRow extends Category {
  readonly ownerId: string;
  readonly description: string | null;
  readonly color: string | null;
}

/** The maximum number of rules of one kind, and the most categories of one user. */
const MAX_RULES = 200;
const MAX_CATEGORIES = 200;

/** All categories of a user: their own by name, then the built-in ones. */
export async function readCategories(db: DbTransaction, ownerId: string): Promise<CategoryRow[]> {
  const own = await db.category.findMany({ where: { ownerId }, orderBy: { nameKey: 'asc' } });
  return [...own.map((row) => ({ ...row, isCustom: true })), ...builtIn.map((row) => ({ ...row, ownerId }))];
}

/** Returns a category if the viewer can see it. */
export async function findCategory(db: DbTransaction, viewer: Viewer, id: string): Promise<CategoryRow | null> {
  const builtInCategory = builtIn.find((category) => category.id === id);
  if (builtInCategory) return { ...builtInCategory, ownerId: viewer.id };
  const row = await db.category.findFirst({ where: { id, ...visibleTo(viewer) } });
  return row && { ...row, isCustom: true };
}

/** The number of the owner's images, outside the trash, in each category. */
export async function countImages(
  { db }: Pick<Deps, 'db'>,
  categories: readonly Pick<CategoryRow, 'ownerId' | 'name'>[],
): Promise<number[]> {
  const owners = [...new Set(categories.map(({ ownerId }) => ownerId))];
  const names = [...new Set(categories.map(({ name }) => name))];
  const groups = await db.image.groupBy({
    by: ['ownerId', 'category'],
    where: { ownerId: { in: owners }, category: { in: names }, trashedAt: null },
    _count: true,
  });
  const counts = new Map(groups.map((group) => [`${group.ownerId}/${group.category}`, group._count]));
  return categories.map(({ ownerId, name }) => counts.get(`${ownerId}/${name}`) ?? 0);
}

export interface SaveCategoryInput {
  /** Omitted for a new category. */
  readonly id?: string | null | undefined;
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly color?: string | null | undefined;
  readonly rules: { readonly [K in keyof Rules]?: readonly string[] | null | undefined };
}

/** Creates or changes one of the viewer's categories. If it is renamed, its images stay in it. Returns its id. */
export async function saveCategory(
  { db }: Pick<Deps, 'db'>,
  viewer: Viewer,
  input: SaveCategoryInput,
): Promise<string> {
  const { id } = input;
  const name = checkName('input.name', input.name);
  if (name.includes('/'))
    throw new BadUserInput(
      'input.name',
      'A category name must not contain a slash, because it is used as a folder name.',
    );
  const nameKey = toKey(name);
  const data = {
    name,
    nameKey,
    description: optional(input.description, (value) => checkText('input.description', value)) ?? null,
    color: optional(input.color, checkColor) ?? null,
    extensions: checkRules('extensions', input.rules.extensions, (value) => toKey(value).replace(/^\*?\./, '')),
    keywords: checkRules('keywords', input.rules.keywords),
    cameraModels: checkRules('cameraModels', input.rules.cameraModels),
  };
  if (id) refuseBuiltIn(id);
  const taken = () =>
    new Conflict(
      'input.name',
      `A category named ${name} already exists. Choose another name, or pass its id to change it.`,
    );
  if (builtIn.some((category) => toKey(category.name) === nameKey)) throw taken();
  const save = async (tx: DbTransaction) => {
    if (!id) {
      const count = await tx.category.count({ where: { ownerId: viewer.id } });
      if (count >= MAX_CATEGORIES) {
        throw new BadUserInput('input', `You have reached the limit of ${MAX_CATEGORIES} categories.`);
      }
      return tx.category.create({ data: { ...data, ownerId: viewer.id }, select: { id: true } });
    }
    const before = await tx.category.findFirst({ where: { id, ...visibleTo(viewer) } });
    if (!before) throw new NotFound('category');
    if (before.name !== name) {
      await tx.image.updateMany({
        where: { ownerId: before.ownerId, category: before.name },
        data: { category: name },
      });
    }
    return tx.category.update({ where: { id }, data, select: { id: true } });
  };
  const saved = await db.$transaction(save).catch((error: unknown) => {
    throw isUniqueViolation(error, 'nameKey') ? taken() : error;
  });
  return saved.id;
}

/** Deletes a category. Its images keep it until they are categorised again. */
export async function deleteCategory({ db }: Pick<Deps, 'db'>, viewer: Viewer, id: string): Promise<void> {
  refuseBuiltIn(id);
  const { count } = await db.category.deleteMany({ where: { id, ...visibleTo(viewer) } });
  if (count === 0) throw new NotFound('category');
}

function refuseBuiltIn(id: string): void {
  if (builtIn.some((category) => category.id === id)) {
    throw new Forbidden('Built-in categories cannot be changed. Create one of your own: its rules take precedence.');
  }
}

function checkColor(color: string): string {
  if (!/^#[0-9a-f]{6}$/i.test(color)) throw new BadUserInput('input.color', 'The colour must have the form #rrggbb.');
  return color.toLowerCase();
}

function checkRules(
  kind: keyof Rules,
  values: readonly string[] | null | undefined,
  clean = (value: string) => value,
): string[] {
  const field = `input.rules.${kind}`;
  const tooMany = () => new BadUserInput(field, `A category can have at most ${MAX_RULES} rules of one kind.`);
  if ((values?.length ?? 0) > 10 * MAX_RULES) throw tooMany(); // repetitions included
  const checked = (values ?? []).map((value, i) =>
    checkName(`${field}.${i}`, clean(checkName(`${field}.${i}`, value))),
  );
  const unique = [...new Map(checked.map((value) => [toKey(value), value])).values()];
  if (unique.length > MAX_RULES) throw tooMany();
  return unique;
}
