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
  description: 'A saved correction, to apply to any image taken in the same light.',
  interfaces: [Node],
  select: { id: true, ownerId: true },
  fields: (t) => ({
    id: t.id({ description: 'Global id.', resolve: ({ id }) => encodeId('CorrectionProfile', id) }),
    name: t.exposeString('name', { description: 'The name. Profiles with the same name form a series; see drift.' }),
    correction: t.field({
      type: ColorCorrection,
      description: 'The correction that is applied to every colour.',
      select: { correction: true },
      resolve: ({ correction }) => readCorrection(correction),
    }),
    deltaEAfter: t.field({
      type: DeltaESummary,
      description: 'CIEDE2000 of the corrected chart that the correction was fitted to.',
      select: { deltaEAfter: true },
      resolve: ({ deltaEAfter }) => deltaEAfter as unknown as Summary,
    }),
    source: t.relation('source', {
      type: Image,
      nullable: true,
      description: 'The image of the chart that the correction was fitted to; null if it was deleted.',
    }),
    drift: t.field({
      type: ProfileDrift,
      nullable: true,
      description: 'The difference from the previous profile of the same name; null for the first one.',
      select: { correction: true, measured: true, earlier: { select: { id: true, correction: true } } },
      resolve: (profile) => driftOf(profile),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the profile was saved.' }),
    icc: t.field({
      type: Asset,
      description:
        "An ICC input profile from the photo's sRGB code values to corrected colours, without highlight roll-off. INVALID_STATE if V4 is requested for a profile that was saved before this format was available.",
      args: {
        version: t.arg({
          type: IccVersion,
          required: true,
          defaultValue: 'V2',
          description: 'The version of the format.',
        }),
      },
      select: (_args, _context, nested) => ({ icc: nested(true), iccV4: nested(true) }),
      resolve: (profile, { version }) => iccOf(profile, version),
    }),
    cube: t.relation('cube', {
      type: Asset,
      description:
        "A 3D LUT in Adobe/Resolve .cube format with 33 points per axis, from the photo's sRGB to corrected sRGB, without highlight roll-off.",
    }),
    json: t.field({
      type: 'JSON',
      description: 'The whole correction in the format of docs/correction.schema.json, for your own programs.',
      select: { correction: true, name: true },
      resolve: (profile) => correctionFileOf(profile),
    }),
  }),
});

ProfileDrift.implement({
  description:
    'The difference between a correction and an earlier one, caused by a change of the light, the camera or its settings.',
  fields: (t) => ({
    earlier: t.prismaField({
      type: CorrectionProfile,
      description: 'The previous profile of the same name.',
      resolve: (query, { earlierId }, _args, { deps }) =>
        deps.db.correctionProfile.findUniqueOrThrow({ ...query, where: { id: earlierId } }),
    }),
    deltaE: t.field({
      type: DeltaESummary,
      description:
        "CIEDE2000 between the colours that the two corrections produce from this profile's 24 measured patches.",
      resolve: ({ deltaE }) => deltaE,
    }),
    exposureDifference: t.exposeFloat('exposureDifference', {
      description: 'How much more exposure this correction adds than the earlier one, in EV.',
    }),
    whiteBalanceDifference: t.floatList({
      description: 'How much its white balance gains exceed those of the earlier one, in EV, for red, green and blue.',
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
    description: 'The profile that a CORRECT job applies; null if there is none or it was deleted.',
  }),
);

builder.queryFields((t) => ({
  profiles: t.prismaField({
    type: [CorrectionProfile],
    description: "The viewer's profiles, ordered by name, newest first within a name.",
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
      'Saves the correction of a result as a profile. If the name is already in use, the profile becomes the next in that series. Saving the same result under the same name again returns the same profile. INVALID_STATE unless the correction was fitted to a chart in the image itself.',
    args: {
      resultId: t.arg.id({ required: true, description: 'Global id of a result of DETECT_AND_CORRECT.' }),
      name: t.arg.string({ required: true, description: 'A name of at most 200 characters.' }),
    },
    resolve: async (query, _root, { resultId, name }, { deps, viewer }) => {
      const id = await saveProfile(deps, viewer, { resultId: decodeId('Result', resultId), name });
      return deps.db.correctionProfile.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  deleteProfile: t.id({
    description:
      'Deletes a profile and its files. The drift of the next profile in the series then refers to the previous one. Results created with the profile are kept. Returns the id.',
    args: { id: t.arg.id({ required: true, description: 'Global id of the profile.' }) },
    resolve: async (_root, args, { deps, viewer }) => {
      await deleteProfile(deps, viewer, decodeId('CorrectionProfile', args.id));
      return args.id;
    },
  }),
}));
