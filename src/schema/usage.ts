import { tierLimits } from '../services/account/tier.ts';
import {
  type AccuracyReport as Accuracy,
  accuracyByDay,
  accuracyOf,
  type DailyAccuracy as Daily,
  jobsByStatus,
  storageUsed,
} from '../services/account/usage.ts';
import type { Viewer } from '../services/account/viewer.ts';
import { builder } from './core/builder.ts';
import { JobStatus, QualityRating } from './enums.ts';

const RatingCount = builder.objectRef<Accuracy['counts'][number]>('RatingCount').implement({
  description: 'How many results have a rating.',
  fields: (t) => ({
    rating: t.expose('rating', { type: QualityRating, description: 'The rating.' }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

export const AccuracyReport = builder.objectRef<Accuracy>('AccuracyReport').implement({
  description: 'Aggregate of results that have a mean CIEDE2000 after correction; of each image the newest one counts.',
  fields: (t) => ({
    images: t.exposeInt('images', { description: 'How many images it is about.' }),
    meanDeltaEBefore: t.exposeFloat('meanDeltaEBefore', {
      nullable: true,
      description: 'Mean of the means as shot; null without images.',
    }),
    meanDeltaEAfter: t.exposeFloat('meanDeltaEAfter', {
      nullable: true,
      description: 'Mean of the means after correction; null without images.',
    }),
    worstDeltaE: t.exposeFloat('worstDeltaE', {
      nullable: true,
      description: 'The largest mean after correction; null without images.',
    }),
    counts: t.field({
      type: [RatingCount],
      description: 'How many of each rating, the best first.',
      resolve: ({ counts }) => [...counts],
    }),
  }),
});

const DailyAccuracy = builder.objectRef<Daily>('DailyAccuracy').implement({
  description: 'What was corrected on one day.',
  fields: (t) => ({
    day: t.expose('day', { type: 'DateTime', description: 'Its first moment, UTC.' }),
    images: t.exposeInt('images', { description: 'Images that were corrected.' }),
    meanDeltaEBefore: t.exposeFloat('meanDeltaEBefore', {
      nullable: true,
      description: 'Mean of the means as shot; null where no chart was in any of the images.',
    }),
    meanDeltaEAfter: t.exposeFloat('meanDeltaEAfter', { description: 'Mean of the means after correction.' }),
  }),
});

const StatusCount = builder.objectRef<Awaited<ReturnType<typeof jobsByStatus>>[number]>('StatusCount').implement({
  description: 'How many jobs are in a state.',
  fields: (t) => ({
    status: t.expose('status', { type: JobStatus, description: 'The state.' }),
    count: t.exposeInt('count', { description: 'How many; states without a job are not listed.' }),
  }),
});

const Usage = builder.objectRef<Viewer>('Usage').implement({
  description: 'What the viewer has and uses.',
  fields: (t) => ({
    images: t.int({
      description: 'Images in the library, without the trash.',
      resolve: ({ id }, _args, { deps }) => deps.db.image.count({ where: { ownerId: id, trashedAt: null } }),
    }),
    storageUsed: t.field({
      type: 'ByteCount',
      description: 'Bytes stored, with the trash.',
      resolve: ({ id }, _args, { deps }) => storageUsed(deps.db, id),
    }),
    storageQuota: t.field({
      type: 'ByteCount',
      description: 'Bytes that may be stored.',
      resolve: async ({ id }, _args, { deps }) => {
        const { tier } = await deps.db.user.findUniqueOrThrow({ where: { id }, select: { tier: true } });
        return tierLimits[tier].storageBytes;
      },
    }),
    jobsByStatus: t.field({
      type: [StatusCount],
      description: 'How many jobs are in each state.',
      resolve: (viewer, _args, { deps }) => jobsByStatus(deps, viewer),
    }),
    accuracy: t.field({
      type: AccuracyReport,
      description: 'How accurate the corrected pictures are.',
      resolve: ({ id }, _args, { deps }) => accuracyOf(deps, id),
    }),
    accuracyByDay: t.field({
      type: [DailyAccuracy],
      description: 'How accurate what was corrected is, day by day; days without a corrected picture are left out.',
      args: { days: t.arg.int({ defaultValue: 30, description: 'How far to look back, 1 to 366.' }) },
      resolve: ({ id }, { days }, { deps }) => accuracyByDay(deps, id, days ?? 30),
    }),
  }),
});

builder.queryFields((t) => ({
  usage: t.field({
    type: Usage,
    description: 'What the viewer has and uses.',
    resolve: (_root, _args, { viewer }) => viewer,
  }),
}));
