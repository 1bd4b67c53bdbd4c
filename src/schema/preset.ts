import { visibleTo } from '../services/account/viewer.ts';
import { deletePreset, savePreset } from '../services/preset.ts';
import { builder } from './core/builder.ts';
import { decodeId, decodeOptionalId, encodeId } from './core/ids.ts';
import { CorrectionOptions } from './correction.ts';
import { JobType } from './enums.ts';
import { Node, registerNode } from './node.ts';

export const Preset = builder.prismaObject('Preset', {
  description: 'A named set of correction options.',
  interfaces: [Node],
  select: { id: true, ownerId: true },
  fields: (t) => ({
    id: t.id({ description: 'Global id.', resolve: ({ id }) => encodeId('Preset', id) }),
    name: t.exposeString('name', { description: 'The name, unique among the presets of its owner.' }),
    description: t.exposeString('description', { nullable: true, description: 'What the preset is for.' }),
    type: t.expose('type', { type: JobType, description: 'The type of job that the preset is for.' }),
    options: t.expose('options', {
      type: 'JSON',
      description: 'The CorrectionOptions of the preset, including defaults.',
    }),
    isDefault: t.exposeBoolean('isDefault', {
      description: 'True if jobs of this type use the preset when they set neither options nor presetId.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the preset was created.' }),
  }),
});

registerNode('Preset', ({ deps, viewer }, id) =>
  deps.db.preset.findFirst({ where: { id, ...visibleTo(viewer) }, select: { id: true, ownerId: true } }),
);

const SavePresetInput = builder.inputType('SavePresetInput', {
  description: 'A preset with all its properties.',
  fields: (t) => ({
    id: t.id({ description: 'The preset to change. If omitted, a new one is created.' }),
    name: t.string({ required: true, description: 'A name of at most 200 characters, unique among your presets.' }),
    description: t.string({ description: 'A description of at most 10,000 characters.' }),
    type: t.field({ type: JobType, required: true, description: 'The type of job that the preset is for.' }),
    options: t.field({ type: CorrectionOptions, required: true, description: 'The options to save.' }),
    isDefault: t.boolean({
      defaultValue: false,
      description: 'Makes the preset the default of its type, replacing the previous default.',
    }),
  }),
});

builder.queryFields((t) => ({
  presets: t.prismaField({
    type: [Preset],
    description: "The viewer's presets, ordered by name.",
    resolve: (query, _root, _args, { deps, viewer }) =>
      deps.db.preset.findMany({ ...query, where: { ownerId: viewer.id }, orderBy: { name: 'asc' } }),
  }),
}));

builder.mutationFields((t) => ({
  savePreset: t.prismaField({
    type: Preset,
    description: 'Creates or changes a preset. CONFLICT if the name is in use.',
    args: { input: t.arg({ type: SavePresetInput, required: true, description: 'The preset to save.' }) },
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
    description: 'Deletes a preset. Jobs created with it keep their options. Returns the id.',
    args: { id: t.arg.id({ required: true, description: 'Global id of the preset.' }) },
    resolve: async (_root, args, { deps, viewer }) => {
      await deletePreset(deps, viewer, decodeId('Preset', args.id));
      return args.id;
    },
  }),
}));
