import type { DeltaESummary as Summary } from '../pipeline/contract/photo-report.ts';
import { visibleTo } from '../services/account/viewer.ts';
import { correctionFileOf, deleteProfile, driftOf, iccOf, readCorrection, saveProfile } from '../services/profile.ts';
import { Asset } from './asset.ts';
import { DeltaESummary } from './chart.ts';
import { builder } from './core/builder.ts';
import { decodeId, encodeId } from './core/ids.ts';
import { ColorCorrection } from './correction.ts';
import { IccVersion } from './enums.ts';
import { Image } from './image.ts';
import { Job } from './job.ts';
import { Node, registerNode } from './node.ts';

const ProfileDrift = builder.objectRef<NonNullable<ReturnType<typeof driftOf>>>('ProfileDrift');

export const CorrectionProfile = builder.prismaObject('CorrectionProfile', {
  description: 'A fitted correction, kept under a name: apply it to any image shot in the same light.',
  interfaces: [Node],
  select: { id: true, ownerId: true },
  fields: (t) => ({
    id: t.id({ description: 'Global id.', resolve: ({ id }) => encodeId('CorrectionProfile', id) }),
    name: t.exposeString('name', { description: 'Those of one name are a series: see drift.' }),
    correction: t.field({
      type: ColorCorrection,
      description: 'What is done to every colour.',
      select: { correction: true },
      resolve: ({ correction }) => readCorrection(correction),
    }),
    deltaEAfter: t.field({
      type: DeltaESummary,
      description: 'CIEDE2000 over the chart that it was fitted on, in the corrected picture.',
      select: { deltaEAfter: true },
      resolve: ({ deltaEAfter }) => deltaEAfter as unknown as Summary,
    }),
    source: t.relation('source', {
      type: Image,
      nullable: true,
      description: 'The image whose chart it was fitted on; null where it was removed since.',
    }),
    drift: t.field({
      type: ProfileDrift,
      nullable: true,
      description: 'How far it has moved since the one before of the same name; null where it is the first.',
      select: { correction: true, measured: true, earlier: { select: { id: true, correction: true } } },
      resolve: (profile) => driftOf(profile),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was saved.' }),
    icc: t.field({
      type: Asset,
      description:
        'ICC input profile: sRGB code values as shot to colours as corrected. Highlights are not rolled off. INVALID_STATE where V4 is asked of a profile that was saved before there was one.',
      args: {
        version: t.arg({ type: IccVersion, required: true, defaultValue: 'V2', description: 'Edition of the format.' }),
      },
      select: (_args, _context, nested) => ({ icc: nested(true), iccV4: nested(true) }),
      resolve: (profile, { version }) => iccOf(profile, version),
    }),
    cube: t.relation('cube', {
      type: Asset,
      description:
        '3D LUT, Adobe/Resolve .cube, 33 points: sRGB as shot in, sRGB as corrected out. Highlights are not rolled off.',
    }),
    json: t.field({
      type: 'JSON',
      description: 'The whole correction as docs/correction.schema.json describes it, for programs of your own.',
      select: { correction: true, name: true },
      resolve: (profile) => correctionFileOf(profile),
    }),
  }),
});

ProfileDrift.implement({
  description:
    'How far a correction has moved since an earlier one: a change of the light, the camera or its settings.',
  fields: (t) => ({
    earlier: t.prismaField({
      type: CorrectionProfile,
      description: 'The one before of the same name.',
      resolve: (query, { earlierId }, _args, { deps }) =>
        deps.db.correctionProfile.findUniqueOrThrow({ ...query, where: { id: earlierId } }),
    }),
    deltaE: t.field({
      type: DeltaESummary,
      description: "CIEDE2000 between what the two make of this profile's 24 patches as measured.",
      resolve: ({ deltaE }) => deltaE,
    }),
    exposureDifference: t.exposeFloat('exposureDifference', {
      description: 'EV that this one adds beyond the earlier one.',
    }),
    whiteBalanceDifference: t.floatList({
      description: 'EV by which its white balance gains exceed the earlier ones: red, green, blue.',
      resolve: ({ whiteBalanceDifference }) => [...whiteBalanceDifference],
    }),
  }),
});

registerNode('CorrectionProfile', ({ deps, viewer }, id) =>
  deps.db.correctionProfile.findFirst({ where: { id, ...visibleTo(viewer) }, select: { id: true, ownerId: true } }),
);

builder.prismaObjectField(Job, 'profile', (t) =>
  t.relation('profile', {
    type: CorrectionProfile,
    nullable: true,
    description: 'The profile that it applies, for CORRECT; null where it was deleted since.',
  }),
);

builder.queryFields((t) => ({
  profiles: t.prismaField({
    type: [CorrectionProfile],
    description: "The viewer's profiles, by name; of one name the newest first.",
    resolve: (query, _root, _args, { deps, viewer }) =>
      deps.db.correctionProfile.findMany({
        ...query,
        where: { ownerId: viewer.id },
        orderBy: [{ name: 'asc' }, { id: 'desc' }],
      }),
  }),
}));

builder.mutationFields((t) => ({
  saveProfile: t.prismaField({
    type: CorrectionProfile,
    description:
      "Keeps a result's correction under a name, as the next of its series where the name is there already; the same result under the same name gives the same profile again. INVALID_STATE unless it was fitted on a chart in the image itself.",
    args: {
      resultId: t.arg.id({ required: true, description: 'Global id of a result of DETECT_AND_CORRECT.' }),
      name: t.arg.string({ required: true, description: 'At most 200 characters.' }),
    },
    resolve: async (query, _root, { resultId, name }, { deps, viewer }) => {
      const id = await saveProfile(deps, viewer, { resultId: decodeId('Result', resultId), name });
      return deps.db.correctionProfile.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  deleteProfile: t.id({
    description:
      'Removes a profile and its files. The next of its name then drifts from the one before. Results made with it stay. Returns its id.',
    args: { id: t.arg.id({ required: true, description: 'Global id of the profile.' }) },
    resolve: async (_root, args, { deps, viewer }) => {
      await deleteProfile(deps, viewer, decodeId('CorrectionProfile', args.id));
      return args.id;
    },
  }),
}));
