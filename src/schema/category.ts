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

type Shown = CategoryRow & { readonly imageCount: () => Promise<number> };

/** Categories with their counts, which one statement reads for all of them, if any is asked for. */
function show({ deps }: Context, rows: readonly CategoryRow[]): Shown[] {
  let counts: Promise<number[]> | undefined;
  const count = async (i: number) => {
    counts ??= countImages(deps, rows);
    return (await counts)[i] ?? 0;
  };
  return rows.map((row, i) => ({ ...row, imageCount: () => count(i) }));
}

const Category = builder.objectRef<Shown>('Category').implement({
  description: 'What images are filed under, and the rules by which ORGANIZE files them.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'Global id.', resolve: ({ id }) => encodeId('Category', id) }),
    name: t.exposeString('name', { description: 'Unique among those that its owner has, in any case.' }),
    description: t.exposeString('description', { nullable: true, description: 'What belongs there.' }),
    color: t.exposeString('color', { nullable: true, description: 'To show it in, #rrggbb.' }),
    extensions: t.exposeStringList('extensions', { description: 'Files that end so, without the dot.' }),
    keywords: t.exposeStringList('keywords', {
      description: 'Images with one of these in filename or description, in any case.',
    }),
    cameraModels: t.exposeStringList('cameraModels', {
      description: 'Images shot with one of these: whole words of the model, * at the end for the rest of a word.',
    }),
    isCustom: t.exposeBoolean('isCustom', {
      description: 'Whether its owner made it; those built in stay as they are.',
    }),
    imageCount: t.int({
      description: 'Images that are filed under it, outside the trash.',
      resolve: ({ imageCount }) => imageCount(),
    }),
  }),
});

async function readOne(context: Context, id: string): Promise<Shown> {
  const row = await findCategory(context.deps.db, context.viewer, id);
  const [shown] = row ? show(context, [row]) : [];
  if (!shown) throw new NotFound('category');
  return shown;
}

registerNode('Category', readOne);

const CategoryRules = builder.inputType('CategoryRules', {
  description:
    "What an image must have to be filed so: one of all these. Where several categories fit, a user's own come before those built in, camera models before keywords before extensions, longer rules before shorter ones.",
  fields: (t) => ({
    extensions: t.stringList({ description: 'Such as cr3, without the dot; at most 200.' }),
    keywords: t.stringList({ description: 'Found anywhere in filename or description, in any case; at most 200.' }),
    cameraModels: t.stringList({
      description: 'Such as EOS R5, whole words in any case; * at the end stands for the rest of a word; at most 200.',
    }),
  }),
});

const SaveCategoryInput = builder.inputType('SaveCategoryInput', {
  description: 'A category, whole.',
  fields: (t) => ({
    id: t.id({ description: 'The category to change; a new one where left out.' }),
    name: t.string({ required: true, description: 'At most 200 characters, no slash, unique among your own.' }),
    description: t.string({ description: 'At most 10,000 characters.' }),
    color: t.string({ description: '#rrggbb.' }),
    rules: t.field({ type: CategoryRules, required: true, description: 'What is filed under it.' }),
  }),
});

builder.queryFields((t) => ({
  categories: t.field({
    type: [Category],
    description: "The viewer's own categories by name, then those that everybody has.",
    resolve: async (_root, _args, context) => {
      return show(context, await readCategories(context.deps.db, context.viewer.id));
    },
  }),
}));

builder.mutationFields((t) => ({
  saveCategory: t.field({
    type: Category,
    description:
      'Makes a category or changes one of your own; images under one that is renamed go with it. CONFLICT where the name is taken, FORBIDDEN for those built in.',
    args: { input: t.arg({ type: SaveCategoryInput, required: true, description: 'The category.' }) },
    resolve: async (_root, { input }, context) => {
      const id = await saveCategory(context.deps, context.viewer, {
        ...input,
        id: decodeOptionalId('Category', input.id),
      });
      return readOne(context, id);
    },
  }),
  deleteCategory: t.id({
    description: 'Removes a category of your own; images under it stay so until they are filed anew. Returns its id.',
    args: { id: t.arg.id({ required: true, description: 'Global id of the category.' }) },
    resolve: async (_root, args, { deps, viewer }) => {
      await deleteCategory(deps, viewer, decodeId('Category', args.id));
      return args.id;
    },
  }),
}));
