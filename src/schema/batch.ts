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

const firstMadeFirst: PageOrder = { column: 'createdAt', kind: 'date', direction: 'asc' };
const newestFirst: PageOrder = { column: 'createdAt', kind: 'date', direction: 'desc' };

export const Batch = builder.prismaObject('Batch', {
  description: 'Many jobs made by one request.',
  interfaces: [Node],
  select: { id: true, ownerId: true },
  fields: (t) => ({
    id: t.id({ description: 'Global id.', resolve: ({ id }) => encodeId('Batch', id) }),
    name: t.exposeString('name', { nullable: true, description: 'Given by its maker.' }),
    type: t.expose('type', { type: JobType, description: 'What is done to each image.' }),
    status: t.expose('status', {
      type: JobStatus,
      description:
        'PENDING until the first job starts, RUNNING until the last has ended; then CANCELLED where the batch (or every job) was cancelled, FAILED where a job failed, COMPLETED otherwise.',
    }),
    total: t.exposeInt('total', { description: 'How many jobs it has.' }),
    completed: t.exposeInt('completed', { description: 'How many of them completed.' }),
    failed: t.exposeInt('failed', {
      description: 'How many of them failed: jobs(filter: {statuses: [FAILED]}) says why.',
    }),
    cancelled: t.exposeInt('cancelled', { description: 'How many of them were cancelled.' }),
    progress: t.float({
      description: '0 to 100: the share of its jobs that have ended, whichever way.',
      select: paceSelect,
      resolve: (batch) => progressOf(batch),
    }),
    etaSeconds: t.float({
      nullable: true,
      description:
        'Seconds to go, by the pace of the jobs that ended last; null where it has ended, or is yet to begin.',
      select: paceSelect,
      resolve: (batch) => secondsLeft(batch),
    }),
    report: t.field({
      type: AccuracyReport,
      description: 'How accurate its corrected pictures are; kept up as its jobs end.',
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
      description: 'Its jobs, in the order of its images.',
      args: { ...pageArgs, filter: t.arg({ type: JobFilter, description: 'Which of them; all where left out.' }) },
      select: ({ filter, ...args }, _context, nested) => ({
        jobs: selectOwnPage(args, firstMadeFirst, { columns: jobColumns, where: () => jobsWhere(filter) }, nested),
      }),
      resolve: ({ id, jobs }, { filter, ...args }, { deps }) =>
        ownPage(args, firstMadeFirst, jobs, async () => {
          const select = { _count: { select: { jobs: { where: jobsWhere(filter) } } } };
          return (await deps.db.batch.findUniqueOrThrow({ where: { id }, select }))._count.jobs;
        }),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    completedAt: t.expose('completedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When its last job ended; null while some have not.',
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
    description: 'The batch that it was made by; null where it was made alone.',
  }),
);

const idArg = { required: true, description: 'Global id of the batch.' } as const;

builder.queryFields((t) => ({
  batch: t.prismaField({
    type: Batch,
    nullable: true,
    description: 'One batch. NOT_FOUND where there is none that the viewer may see.',
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
    description: 'Batches, the newest first.',
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
  description: 'One job for each of many images.',
  fields: (t) => ({
    name: t.string({ description: 'At most 200 characters.' }),
    imageIds: t.idList({ description: 'Either these images ...' }),
    filter: t.field({ type: ImageFilter, description: "... or all of the viewer's that match." }),
    type: t.field({ type: JobType, required: true, description: 'What to do to each.' }),
    options: t.field({ type: CorrectionOptions, description: 'How to correct, instead of a preset.' }),
    referenceImageId: t.id({ description: 'The image with the chart, shot in the same light (type CORRECT).' }),
    profileId: t.id({ description: 'Or a kept profile, instead of referenceImageId (type CORRECT).' }),
    presetId: t.id({
      description:
        'Options kept as a preset, instead of options. Where neither is given, the default preset of the type counts.',
    }),
    priority: t.int({ defaultValue: 10, description: 'Lower runs first; single jobs usually have 0; -1000 to 1000.' }),
    idempotencyKey: t.string({
      description: 'The same key from the same user returns the first batch instead of a second one.',
    }),
  }),
});

const readBatch = (query: object, { deps }: Context, id: string) =>
  deps.db.batch.findUniqueOrThrow({ ...query, where: { id } });

builder.mutationFields((t) => ({
  createBatch: t.prismaField({
    type: Batch,
    description:
      'Makes a job for each image and queues them all: at most as many as the tier allows (10,000 to 100,000), or else QUOTA_EXCEEDED. An image that is named twice gets one job. Should the server stop meanwhile, the batch is finished when it is back.',
    args: { input: t.arg({ type: CreateBatchInput, required: true, description: 'The new batch.' }) },
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
      'Cancels every job of a batch that has not ended: INVALID_STATE where all have. Those that run stop within one stage.',
    args: { id: t.arg.id(idArg) },
    resolve: async (query, _root, args, context) => {
      const id = decodeId('Batch', args.id);
      await cancelBatch(context.deps, context.viewer, id);
      return readBatch(query, context, id);
    },
  }),
  retryBatch: t.prismaField({
    type: Batch,
    description: 'Queues the jobs that FAILED again: INVALID_STATE where none did.',
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
    'Where a batch stands. The first event of a subscription is the state as it stands; sequence only grows; after the final event (COMPLETED, FAILED, CANCELLED) the stream completes.',
  fields: (t) => ({
    batch: t.prismaField({
      type: Batch,
      description: 'The batch, as it stands now.',
      resolve: (query, { batchId }, _args, context) => readBatch(query, context, batchId),
    }),
    status: t.expose('status', { type: JobStatus, description: 'Where it stood.' }),
    completed: t.exposeInt('completed', { description: 'How many jobs had completed.' }),
    failed: t.exposeInt('failed', { description: 'How many had failed.' }),
    total: t.exposeInt('total', { description: 'How many jobs it had.' }),
    progress: t.exposeFloat('progress', { description: '0 to 100.' }),
    sequence: t.exposeInt('sequence', { description: 'Grows with each event; some numbers are skipped.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it came to stand there.' }),
    etaSeconds: t.exposeFloat('etaSeconds', {
      nullable: true,
      description: 'Seconds to go by the pace of the jobs that ended last; null where unknown.',
    }),
  }),
});

builder.subscriptionFields((t) => ({
  batchProgress: t.field({
    type: BatchProgress,
    extensions: { shared: true },
    description: 'One batch, from its present state to its end; at most 10 events a second.',
    args: { batchId: t.arg.id(idArg) },
    subscribe: (_root, { batchId }, { deps, viewer }) => watchBatch(deps, viewer, decodeId('Batch', batchId)),
    resolve: (step) => step,
  }),
}));
