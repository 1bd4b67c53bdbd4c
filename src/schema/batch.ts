import { NotFound } from '../errors.ts';
import type { QualityRating } from '../generated/prisma/enums.ts';
import { visibleTo } from '../services/account/viewer.ts';
import { cancelBatch, retryBatch } from '../services/batch/batch.ts';
import { createBatch } from '../services/batch/create-batch.ts';
import { type BatchStep, paceSelect, progressOf, secondsLeft, watchBatch } from '../services/batch/watch-batch.ts';
import { imagesWhere } from '../services/image/search.ts';
import { builder, type Context } from './core/builder.ts';
import {
  connectionOf,
  nodeSelection,
  ownPage,
  type PageOrder,
  pageArgs,
  readPage,
  selectOwnPage,
} from './core/connection.ts';
import { decodeId, decodeOptionalId, encodeId } from './core/ids.ts';
import { CorrectionOptions } from './correction.ts';
import { JobStatus, JobType } from './enums.ts';
import { ImageFilter } from './image.ts';
import { Job, JobConnection, JobFilter, jobColumns, jobsWhere } from './job.ts';
import { Node, registerNode } from './node.ts';
import { AccuracyReport } from './usage.ts';

const oldestFirst: PageOrder = { column: 'createdAt', kind: 'date', direction: 'asc' };
const newestFirst: PageOrder = { column: 'createdAt', kind: 'date', direction: 'desc' };

export const Batch = builder.prismaObject('Batch', {
  description: 'Jobs for many images, created by one request.',
  interfaces: [Node],
  select: { id: true, ownerId: true },
  fields: (t) => ({
    id: t.id({ description: 'Global id.', resolve: ({ id }) => encodeId('Batch', id) }),
    name: t.exposeString('name', { nullable: true, description: 'The name of the batch.' }),
    type: t.expose('type', { type: JobType, description: 'What is done to each image.' }),
    status: t.expose('status', {
      type: JobStatus,
      description:
        'PENDING until the first job starts and RUNNING until the last one has ended. Then CANCELLED if the batch or every job was cancelled, FAILED if a job failed, and COMPLETED otherwise.',
    }),
    total: t.exposeInt('total', { description: 'The number of jobs.' }),
    completed: t.exposeInt('completed', { description: 'The number of completed jobs.' }),
    failed: t.exposeInt('failed', {
      description: 'The number of failed jobs. To see why they failed, read jobs(filter: {statuses: [FAILED]}).',
    }),
    cancelled: t.exposeInt('cancelled', { description: 'The number of cancelled jobs.' }),
    progress: t.float({
      description: 'The share of jobs that have ended in any status, 0 to 100.',
      select: paceSelect,
      resolve: (batch) => progressOf(batch),
    }),
    etaSeconds: t.float({
      nullable: true,
      description:
        'The estimated time remaining in seconds, based on the most recent jobs; null if the batch has ended or not started.',
      select: paceSelect,
      resolve: (batch) => secondsLeft(batch),
    }),
    report: t.field({
      type: AccuracyReport,
      description: 'The accuracy of the corrected images of the batch, updated as jobs end.',
      select: {
        measured: true,
        sumBefore: true,
        sumAfter: true,
        worstDeltaE: true,
        excellent: true,
        veryGood: true,
        good: true,
        fair: true,
        poor: true,
      },
      resolve: ({ measured: images, sumBefore, sumAfter, worstDeltaE, ...batch }) => {
        const { excellent, veryGood, good, fair, poor } = batch;
        const counted = { EXCELLENT: excellent, VERY_GOOD: veryGood, GOOD: good, FAIR: fair, POOR: poor };
        return {
          images,
          meanDeltaEBefore: images ? sumBefore / images : null,
          meanDeltaEAfter: images ? sumAfter / images : null,
          worstDeltaE,
          counts: Object.entries(counted)
            .filter(([, count]) => count > 0)
            .map(([rating, count]) => ({ rating: rating as QualityRating, count })),
        };
      },
    }),
    jobs: t.field({
      type: JobConnection,
      description: 'The jobs of the batch, in the order of its images.',
      args: { ...pageArgs, filter: t.arg({ type: JobFilter, description: 'Which jobs to return; all if omitted.' }) },
      select: ({ filter, ...args }, _context, nested) => ({
        jobs: selectOwnPage(args, oldestFirst, { columns: jobColumns, where: () => jobsWhere(filter) }, nested),
      }),
      resolve: ({ id, jobs }, { filter, ...args }, { deps }) =>
        ownPage(args, oldestFirst, jobs, async () => {
          const select = { _count: { select: { jobs: { where: jobsWhere(filter) } } } };
          return (await deps.db.batch.findUniqueOrThrow({ where: { id }, select }))._count.jobs;
        }),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the batch was created.' }),
    completedAt: t.expose('completedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the last job ended; null until then.',
    }),
  }),
});

registerNode('Batch', ({ deps, viewer }, id) =>
  deps.db.batch.findFirst({ where: { id, ...visibleTo(viewer) }, select: { id: true, ownerId: true } }),
);

const BatchConnection = connectionOf('Batch', Batch);

builder.prismaObjectField(Job, 'batch', (t) =>
  t.relation('batch', {
    type: Batch,
    nullable: true,
    description: 'The batch that the job belongs to; null if it was created alone.',
  }),
);

const idArg = { required: true, description: 'Global id of the batch.' } as const;

builder.queryFields((t) => ({
  batch: t.prismaField({
    type: Batch,
    nullable: true,
    description: 'Returns a batch. NOT_FOUND if it does not exist or the viewer cannot see it.',
    args: { id: t.arg.id(idArg) },
    resolve: async (query, _root, args, { deps, viewer }) => {
      const where = { id: decodeId('Batch', args.id), ...visibleTo(viewer) };
      const batch = await deps.db.batch.findFirst({ ...query, where });
      if (!batch) throw new NotFound('batch');
      return batch;
    },
  }),
  batches: t.field({
    type: BatchConnection,
    description: 'Batches, newest first.',
    args: pageArgs,
    resolve: (_root, args, context, info) => {
      const { deps, viewer } = context;
      const query = nodeSelection(context, info, { id: true, ownerId: true, createdAt: true });
      return readPage(args, newestFirst, {
        find: ({ bounds, ...page }) =>
          deps.db.batch.findMany({ ...query, ...page, where: { AND: [visibleTo(viewer), ...bounds] } }),
        count: () => deps.db.batch.count({ where: visibleTo(viewer) }),
      });
    },
  }),
}));

const CreateBatchInput = builder.inputType('CreateBatchInput', {
  description: 'The properties of a new batch, which has one job for each image.',
  fields: (t) => ({
    name: t.string({ description: 'A name of at most 200 characters.' }),
    imageIds: t.idList({ description: 'The images. Set either imageIds or filter.' }),
    filter: t.field({
      type: ImageFilter,
      description: 'Selects all matching images of the viewer. Set either imageIds or filter.',
    }),
    type: t.field({ type: JobType, required: true, description: 'What to do to each image.' }),
    options: t.field({
      type: CorrectionOptions,
      description: 'How to correct the images. Set either options or presetId.',
    }),
    referenceImageId: t.id({
      description:
        'For type CORRECT: an image of the chart, taken in the same light. Set either referenceImageId or profileId.',
    }),
    profileId: t.id({ description: 'For type CORRECT: a saved profile. Set either referenceImageId or profileId.' }),
    presetId: t.id({
      description:
        'A preset with the options. If neither options nor presetId is set, the default preset of the type is used.',
    }),
    priority: t.int({
      defaultValue: 10,
      description: 'The priority of the jobs, -1000 to 1000. Lower numbers run first. The default of single jobs is 0.',
    }),
    idempotencyKey: t.string({
      description:
        'A key for safe retries: a second request of the same user with the same key returns the first batch.',
    }),
  }),
});

const readBatch = (query: object, { deps }: Context, id: string) =>
  deps.db.batch.findUniqueOrThrow({ ...query, where: { id } });

builder.mutationFields((t) => ({
  createBatch: t.prismaField({
    type: Batch,
    description:
      'Creates and queues a job for each image. QUOTA_EXCEEDED if there are more images than the tier allows (10,000 to 100,000). An image that is listed twice gets one job. If the server stops before all jobs are created, it continues after the restart.',
    args: { input: t.arg({ type: CreateBatchInput, required: true, description: 'The properties of the new batch.' }) },
    resolve: async (query, _root, { input: { options, imageIds, filter, ...input } }, context) => {
      const { deps, viewer } = context;
      await deps.rateLimits.consume('jobs', viewer.id);
      const id = await createBatch(deps, viewer, {
        ...input,
        options: options ?? null,
        imageIds: imageIds?.map((imageId) => decodeId('Image', imageId)) ?? null,
        filter: filter ? imagesWhere(filter) : null,
        referenceImageId: decodeOptionalId('Image', input.referenceImageId),
        profileId: decodeOptionalId('CorrectionProfile', input.profileId),
        presetId: decodeOptionalId('Preset', input.presetId),
        priority: input.priority ?? 10,
      });
      return readBatch(query, context, id);
    },
  }),
  cancelBatch: t.prismaField({
    type: Batch,
    description:
      'Cancels the jobs of a batch that have not ended. Running jobs stop by the end of their current stage. INVALID_STATE if all jobs have ended.',
    args: { id: t.arg.id(idArg) },
    resolve: async (query, _root, args, context) => {
      const id = decodeId('Batch', args.id);
      await cancelBatch(context.deps, context.viewer, id);
      return readBatch(query, context, id);
    },
  }),
  retryBatch: t.prismaField({
    type: Batch,
    description: 'Requeues the failed jobs of a batch. INVALID_STATE if there are none.',
    args: { id: t.arg.id(idArg) },
    resolve: async (query, _root, args, context) => {
      const id = decodeId('Batch', args.id);
      await context.deps.rateLimits.consume('jobs', context.viewer.id);
      await retryBatch(context.deps, context.viewer, id);
      return readBatch(query, context, id);
    },
  }),
}));

const BatchProgress = builder.objectRef<BatchStep>('BatchProgress').implement({
  description:
    'The progress of a batch. The first event of a subscription is the current state, sequence numbers only increase, and the stream completes after the final event (COMPLETED, FAILED or CANCELLED).',
  fields: (t) => ({
    batch: t.prismaField({
      type: Batch,
      description: 'The batch in its current state.',
      resolve: (query, { batchId }, _args, context) => readBatch(query, context, batchId),
    }),
    status: t.expose('status', { type: JobStatus, description: 'The status at the time of the event.' }),
    completed: t.exposeInt('completed', { description: 'The number of jobs that had completed.' }),
    failed: t.exposeInt('failed', { description: 'The number of jobs that had failed.' }),
    total: t.exposeInt('total', { description: 'The number of jobs in the batch.' }),
    progress: t.exposeFloat('progress', { description: 'Progress from 0 to 100.' }),
    sequence: t.exposeInt('sequence', { description: 'Increases with each event. Numbers can be skipped.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When the batch reached this state.' }),
    etaSeconds: t.exposeFloat('etaSeconds', {
      nullable: true,
      description: 'The estimated time remaining in seconds, based on the most recent jobs; null if unknown.',
    }),
  }),
});

builder.subscriptionFields((t) => ({
  batchProgress: t.field({
    type: BatchProgress,
    extensions: { shared: true },
    description: 'The progress of one batch from its current state to its end, with at most 10 events per second.',
    args: { batchId: t.arg.id(idArg) },
    subscribe: (_root, { batchId }, { deps, viewer }) => watchBatch(deps, viewer, decodeId('Batch', batchId)),
    resolve: (step) => step,
  }),
}));
