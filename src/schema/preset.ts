import { visibleTo } from '../services/account/viewer.ts';
import { deletePreset, savePreset } from '../services/preset.ts';
import { builder } from './core/builder.ts';
import { decodeId, decodeOptionalId, encodeId } from './core/ids.ts';
import { CorrectionOptions } from './correction.ts';
import { JobType } from './enums.ts';
import { Node, registerNode } from './node.ts';

export const Preset = builder.prismaObject('Preset', {
  description: 'Options kept under a name.',
  interfaces: [Node],
  select: { id: true, ownerId: true },
  fields: (t) => ({
    id: t.id({ description: 'Global id.', resolve: ({ id }) => encodeId('Preset', id) }),
    name: t.exposeString('name', { description: 'Unique among those of its owner.' }),
    description: t.exposeString('description', { nullable: true, description: 'What it is for.' }),
    type: t.expose('type', { type: JobType, description: 'The type of job that it is for.' }),
    options: t.expose('options', { type: 'JSON', description: 'CorrectionOptions, every default filled in.' }),
    isDefault: t.exposeBoolean('isDefault', {
      description: 'Counts for jobs of its type that name neither options nor a preset.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was first saved.' }),
  }),
});

registerNode('Preset', ({ deps, viewer }, id) =>
  deps.db.preset.findFirst({ where: { id, ...visibleTo(viewer) }, select: { id: true, ownerId: true } }),
);

const SavePresetInput = builder.inputType('SavePresetInput', {
  description: 'A preset, whole.',
  fields: (t) => ({
    id: t.id({ description: 'The preset to change; a new one where left out.' }),
    name: t.string({ required: true, description: 'At most 200 characters, unique among your own.' }),
    description: t.string({ description: 'At most 10,000 characters.' }),
    type: t.field({ type: JobType, required: true, description: 'The type of job that it is for.' }),
    options: t.field({ type: CorrectionOptions, required: true, description: 'The options to keep.' }),
    isDefault: t.boolean({ defaultValue: false, description: 'Make it the default of its type, instead of what was.' }),
  }),
});

builder.queryFields((t) => ({
  presets: t.prismaField({
    type: [Preset],
    description: "The viewer's presets, by name.",
    resolve: (query, _root, _args, { deps, viewer }) =>
      deps.db.preset.findMany({ ...query, where: { ownerId: viewer.id }, orderBy: { name: 'asc' } }),
  }),
}));

builder.mutationFields((t) => ({
  savePreset: t.prismaField({
    type: Preset,
    description: 'Keeps options under a name, or changes those kept. CONFLICT where the name is taken.',
    args: { input: t.arg({ type: SavePresetInput, required: true, description: 'The preset.' }) },
    resolve: async (query, _root, { input }, { deps, viewer }) => {
      const id = await savePreset(deps, viewer, {
        ...input,
        id: decodeOptionalId('Preset', input.id),
        isDefault: input.isDefault ?? false,
      });
      return deps.db.preset.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  deletePreset: t.id({
    description: 'Removes a preset. Jobs made with it keep their options. Returns its id.',
    args: { id: t.arg.id({ required: true, description: 'Global id of the preset.' }) },
    resolve: async (_root, args, { deps, viewer }) => {
      await deletePreset(deps, viewer, decodeId('Preset', args.id));
      return args.id;
    },
  }),
}));
