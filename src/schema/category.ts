import { NotFound } from '../errors.ts';
import {
  type CategoryRow,
  countImages,
  deleteCategory,
  findCategory,
  readCategories,
  saveCategory,
} from '../services/category/category.ts';
import { builder, type Context } from './core/builder.ts';
import { decodeId, decodeOptionalId, encodeId } from './core/ids.ts';
import { Node, registerNode } from './node.ts';

type CategoryWithCounts = CategoryRow & { readonly imageCount: () => Promise<number> };

/** Adds the counts to categories. If any is selected, one statement reads them all. */
function withCounts({ deps }: Context, rows: readonly CategoryRow[]): CategoryWithCounts[] {
  let counts: Promise<number[]> | undefined;
  const count = async (i: number) => {
    counts ??= countImages(deps, rows);
    return (await counts)[i] ?? 0;
  };
  return rows.map((row, i) => ({ ...row, imageCount: () => count(i) }));
}

const Category = builder.objectRef<CategoryWithCounts>('Category').implement({
  description: 'A category for images, with the rules by which ORGANIZE assigns it.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'Global id.', resolve: ({ id }) => encodeId('Category', id) }),
    name: t.exposeString('name', {
      description: 'The name, unique among the categories of its owner, case-insensitive.',
    }),
    description: t.exposeString('description', { nullable: true, description: 'What belongs to the category.' }),
    color: t.exposeString('color', { nullable: true, description: 'A display colour, #rrggbb.' }),
    extensions: t.exposeStringList('extensions', {
      description: 'Matches files with these extensions, without the dot.',
    }),
    keywords: t.exposeStringList('keywords', {
      description: 'Matches images with one of these in the filename or description, case-insensitive.',
    }),
    cameraModels: t.exposeStringList('cameraModels', {
      description:
        'Matches images taken with one of these models: whole words; a * at the end of a word matches any ending.',
    }),
    isCustom: t.exposeBoolean('isCustom', {
      description: 'True for a category of the user; built-in categories cannot be changed.',
    }),
    imageCount: t.int({
      description: 'The number of images in the category, excluding the trash.',
      resolve: ({ imageCount }) => imageCount(),
    }),
  }),
});

async function readOne(context: Context, id: string): Promise<CategoryWithCounts> {
  const row = await findCategory(context.deps.db, context.viewer, id);
  const [counted] = row ? withCounts(context, [row]) : [];
  if (!counted) throw new NotFound('category');
  return counted;
}

registerNode('Category', readOne);

const CategoryRules = builder.inputType('CategoryRules', {
  description:
    "The rules of a category. An image matches if one of them applies. If several categories match, the user's own take precedence over built-in ones, camera models over keywords over extensions, and longer rules over shorter ones.",
  fields: (t) => ({
    extensions: t.stringList({ description: 'At most 200 file extensions without the dot, for example cr3.' }),
    keywords: t.stringList({
      description: 'At most 200 words, found anywhere in the filename or description, case-insensitive.',
    }),
    cameraModels: t.stringList({
      description:
        'At most 200 camera models, for example EOS R5: whole words, case-insensitive; a * at the end of a word matches any ending.',
    }),
  }),
});

const SaveCategoryInput = builder.inputType('SaveCategoryInput', {
  description: 'A category with all its properties.',
  fields: (t) => ({
    id: t.id({ description: 'The category to change. If omitted, a new one is created.' }),
    name: t.string({
      required: true,
      description: 'A name of at most 200 characters without slashes, unique among your categories.',
    }),
    description: t.string({ description: 'A description of at most 10,000 characters.' }),
    color: t.string({ description: 'A display colour, #rrggbb.' }),
    rules: t.field({ type: CategoryRules, required: true, description: 'Which images belong to the category.' }),
  }),
});

builder.queryFields((t) => ({
  categories: t.field({
    type: [Category],
    description: "The viewer's own categories by name, then the built-in ones.",
    resolve: async (_root, _args, context) => {
      return withCounts(context, await readCategories(context.deps.db, context.viewer.id));
    },
  }),
}));

builder.mutationFields((t) => ({
  saveCategory: t.field({
    type: Category,
    description:
      'Creates a category or changes one of yours. Renaming a category also updates its images. CONFLICT if the name is in use, FORBIDDEN for built-in categories.',
    args: { input: t.arg({ type: SaveCategoryInput, required: true, description: 'The category to save.' }) },
    resolve: async (_root, { input }, context) => {
      const id = await saveCategory(context.deps, context.viewer, {
        ...input,
        id: decodeOptionalId('Category', input.id),
      });
      return readOne(context, id);
    },
  }),
  deleteCategory: t.id({
    description:
      'Deletes one of your categories. Its images keep the category until they are organised again. Returns the id.',
    args: { id: t.arg.id({ required: true, description: 'Global id of the category.' }) },
    resolve: async (_root, args, { deps, viewer }) => {
      await deleteCategory(deps, viewer, decodeId('Category', args.id));
      return args.id;
    },
  }),
}));
