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
  description: 'A rating and the number of images that have it.',
  fields: (t) => ({
    rating: t.expose('rating', { type: QualityRating, description: 'The rating.' }),
    count: t.exposeInt('count', { description: 'The number of images.' }),
  }),
});

export const AccuracyReport = builder.objectRef<Accuracy>('AccuracyReport').implement({
  description:
    'A summary of results with a mean CIEDE2000 after correction. Only the newest result of each image counts.',
  fields: (t) => ({
    images: t.exposeInt('images', { description: 'The number of images.' }),
    meanDeltaEBefore: t.exposeFloat('meanDeltaEBefore', {
      nullable: true,
      description: 'The mean over images of the mean CIEDE2000 before the correction; null if there are no images.',
    }),
    meanDeltaEAfter: t.exposeFloat('meanDeltaEAfter', {
      nullable: true,
      description: 'The mean over images of the mean CIEDE2000 after the correction; null if there are no images.',
    }),
    worstDeltaE: t.exposeFloat('worstDeltaE', {
      nullable: true,
      description: 'The largest mean CIEDE2000 after the correction; null if there are no images.',
    }),
    counts: t.field({
      type: [RatingCount],
      description: 'The number of images for each rating, best first.',
      resolve: ({ counts }) => [...counts],
    }),
  }),
});

const DailyAccuracy = builder.objectRef<Daily>('DailyAccuracy').implement({
  description: 'The accuracy of the images corrected on one day.',
  fields: (t) => ({
    day: t.expose('day', { type: 'DateTime', description: 'The start of the day in UTC.' }),
    images: t.exposeInt('images', { description: 'The number of corrected images.' }),
    meanDeltaEBefore: t.exposeFloat('meanDeltaEBefore', {
      nullable: true,
      description:
        'The mean over images of the mean CIEDE2000 before the correction; null if none of the images shows a chart.',
    }),
    meanDeltaEAfter: t.exposeFloat('meanDeltaEAfter', {
      description: 'The mean over images of the mean CIEDE2000 after the correction.',
    }),
  }),
});

const StatusCount = builder.objectRef<Awaited<ReturnType<typeof jobsByStatus>>[number]>('StatusCount').implement({
  description: 'A status and the number of jobs that have it.',
  fields: (t) => ({
    status: t.expose('status', { type: JobStatus, description: 'The status.' }),
    count: t.exposeInt('count', { description: 'The number of jobs.' }),
  }),
});

const Usage = builder.objectRef<Viewer>('Usage').implement({
  description: 'The usage of an account.',
  fields: (t) => ({
    images: t.int({
      description: 'The number of images, excluding the trash.',
      resolve: ({ id }, _args, { deps }) => deps.db.image.count({ where: { ownerId: id, trashedAt: null } }),
    }),
    storageUsed: t.field({
      type: 'ByteCount',
      description: 'The storage used, including the trash.',
      resolve: ({ id }, _args, { deps }) => storageUsed(deps.db, id),
    }),
    storageQuota: t.field({
      type: 'ByteCount',
      description: 'The storage quota.',
      resolve: async ({ id }, _args, { deps }) => {
        const { tier } = await deps.db.user.findUniqueOrThrow({ where: { id }, select: { tier: true } });
        return tierLimits[tier].storageBytes;
      },
    }),
    jobsByStatus: t.field({
      type: [StatusCount],
      description: 'The number of jobs by status. Statuses without jobs are omitted.',
      resolve: (viewer, _args, { deps }) => jobsByStatus(deps, viewer),
    }),
    accuracy: t.field({
      type: AccuracyReport,
      description: 'The accuracy of the corrected images.',
      resolve: ({ id }, _args, { deps }) => accuracyOf(deps, id),
    }),
    accuracyByDay: t.field({
      type: [DailyAccuracy],
      description: 'The accuracy of the corrected images by day. Days without corrected images are omitted.',
      args: { days: t.arg.int({ defaultValue: 30, description: 'The number of days, 1 to 366.' }) },
      resolve: ({ id }, { days }, { deps }) => accuracyByDay(deps, id, days ?? 30),
    }),
  }),
});

builder.queryFields((t) => ({
  usage: t.field({
    type: Usage,
    description: 'The usage of the viewer.',
    resolve: (_root, _args, { viewer }) => viewer,
  }),
}));
