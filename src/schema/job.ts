import { NotFound } from '../errors.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { visibleTo } from '../services/account/viewer.ts';
import { createJob } from '../services/job/create-job.ts';
import { cancelJob, deleteJob, retryJob, updateJob } from '../services/job/job.ts';
import { builder, type Context } from './core/builder.ts';
import {
  columnsFor,
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
import { JobStage, JobStatus, JobType } from './enums.ts';
import { Image } from './image.ts';
import { JobFailure } from './job-failure.ts';
import { JobLogEntry } from './job-log.ts';
import { JobOrder, orderColumns } from './job-order.ts';
import { Node, registerNode } from './node.ts';

export const Job = builder.prismaObject('Job', {
  description: 'A single task for one image.',
  interfaces: [Node],
  select: { id: true, ownerId: true },
  fields: (t) => ({
    id: t.id({ description: 'Global id.', resolve: ({ id }) => encodeId('Job', id) }),
    name: t.exposeString('name', { nullable: true, description: 'The name of the job.' }),
    description: t.exposeString('description', { nullable: true, description: 'A description of the job.' }),
    type: t.expose('type', { type: JobType, description: 'What the job does.' }),
    status: t.expose('status', { type: JobStatus, description: 'The status of the job.' }),
    stage: t.expose('stage', {
      type: JobStage,
      description: 'The current stage, or the last one if the job has ended.',
    }),
    progress: t.exposeFloat('progress', {
      description: 'Progress from 0 to 100. It never decreases within an attempt.',
    }),
    options: t.expose('options', {
      type: 'JSON',
      description: 'The CorrectionOptions of the job, including defaults.',
    }),
    priority: t.exposeInt('priority', { description: 'The priority. Lower numbers run first; the default is 0.' }),
    attempts: t.exposeInt('attempts', { description: 'The number of attempts that have started.' }),
    failure: t.field({
      type: JobFailure,
      nullable: true,
      description: 'Why the job failed; null unless the status is FAILED.',
      select: { failureCode: true, failureMessage: true, failureStage: true, failureRetryable: true },
      resolve: ({ failureCode: code, failureMessage, failureStage, failureRetryable }) =>
        code && {
          code,
          message: failureMessage ?? '',
          stage: failureStage ?? 'QUEUED',
          retryable: failureRetryable ?? false,
        },
    }),
    image: t.relation('image', { type: Image, description: 'The image of the job.' }),
    reference: t.relation('reference', {
      type: Image,
      nullable: true,
      description: 'The image with the chart, for CORRECT without a profile; null otherwise or if it was deleted.',
    }),
    log: t.relation('log', {
      type: JobLogEntry,
      description: 'The log of the job, oldest entry first.',
      query: { orderBy: { id: 'asc' } },
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the job was created.' }),
    startedAt: t.expose('startedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the first attempt started; null until then.',
    }),
    completedAt: t.expose('completedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the job ended in any status; null until then.',
    }),
  }),
});

registerNode('Job', ({ deps, viewer }, id) =>
  deps.db.job.findFirst({ where: { id, ...visibleTo(viewer) }, select: { id: true, ownerId: true } }),
);

export const JobConnection = connectionOf('Job', Job);

export const JobFilter = builder.inputType('JobFilter', {
  description: 'Selects jobs that meet all given conditions.',
  fields: (t) => ({
    statuses: t.field({ type: [JobStatus], description: 'Jobs with one of these statuses.' }),
    types: t.field({ type: [JobType], description: 'Jobs of one of these types.' }),
    imageId: t.id({ description: 'Jobs for this image.' }),
    batchId: t.id({ description: 'Jobs of this batch.' }),
    createdAfter: t.field({ type: 'DateTime', description: 'Jobs created at this time or later.' }),
    createdBefore: t.field({ type: 'DateTime', description: 'Jobs created before this time.' }),
  }),
});

/** Converts a filter to a condition for the database. */
export function jobsWhere(filter: typeof JobFilter.$inferInput | null | undefined): Prisma.JobWhereInput {
  const { statuses, types, imageId, batchId, createdAfter, createdBefore } = filter ?? {};
  return {
    ...(statuses && { status: { in: statuses } }),
    ...(types && { type: { in: types } }),
    ...(imageId && { imageId: decodeId('Image', imageId) }),
    ...(batchId && { batchId: decodeId('Batch', batchId) }),
    ...((createdAfter || createdBefore) && {
      createdAt: { ...(createdAfter && { gte: createdAfter }), ...(createdBefore && { lt: createdBefore }) },
    }),
  };
}

/** The columns that a list of jobs ordered by age needs. */
export const jobColumns = { id: true, ownerId: true, createdAt: true } as const;

const newestFirst: PageOrder = { ...orderColumns.CREATED_AT, direction: 'desc' };
const idArg = { required: true, description: 'Global id of the job.' } as const;

builder.prismaObjectField(Image, 'jobs', (t) =>
  t.field({
    type: JobConnection,
    description: 'Jobs for this image, newest first.',
    args: pageArgs,
    select: (args, { viewer }, nested) => ({
      jobs: selectOwnPage(args, newestFirst, { columns: jobColumns, where: () => visibleTo(viewer) }, nested),
    }),
    resolve: ({ id, jobs }, args, { deps, viewer }) =>
      ownPage(args, newestFirst, jobs, async () => {
        const select = { _count: { select: { jobs: { where: visibleTo(viewer) } } } };
        return (await deps.db.image.findUniqueOrThrow({ where: { id }, select }))._count.jobs;
      }),
  }),
);

builder.queryFields((t) => ({
  job: t.prismaField({
    type: Job,
    nullable: true,
    description: 'Returns a job. NOT_FOUND if it does not exist or the viewer cannot see it.',
    args: { id: t.arg.id(idArg) },
    resolve: async (query, _root, args, { deps, viewer }) => {
      const job = await deps.db.job.findFirst({
        ...query,
        where: { id: decodeId('Job', args.id), ...visibleTo(viewer) },
      });
      if (!job) throw new NotFound('job');
      return job;
    },
  }),
  jobs: t.field({
    type: JobConnection,
    description: 'Jobs, newest first by default.',
    args: {
      ...pageArgs,
      filter: t.arg({ type: JobFilter, description: 'Which jobs to return; all if omitted.' }),
      orderBy: t.arg({ type: JobOrder, description: 'The order; newest first if omitted.' }),
    },
    resolve: (_root, { filter, orderBy, ...args }, context, info) => {
      const order: PageOrder = orderBy
        ? { ...orderColumns[orderBy.field], direction: orderBy.direction === 'ASC' ? 'asc' : 'desc' }
        : newestFirst;
      const { deps, viewer } = context;
      const filtered = { ...visibleTo(viewer), ...jobsWhere(filter) };
      const query = nodeSelection(context, info, columnsFor(order));
      return readPage(args, order, {
        find: ({ bounds, ...page }) =>
          deps.db.job.findMany({ ...query, ...page, where: { AND: [filtered, ...bounds] } }),
        count: () => deps.db.job.count({ where: filtered }),
      });
    },
  }),
}));

const CreateJobInput = builder.inputType('CreateJobInput', {
  description: 'The properties of a new job.',
  fields: (t) => ({
    imageId: t.id({ required: true, description: 'The image to process.' }),
    type: t.field({
      type: JobType,
      required: true,
      description: 'What the job does: DETECT, CORRECT, DETECT_AND_CORRECT or ANALYZE.',
    }),
    name: t.string({ description: 'A name of at most 200 characters.' }),
    description: t.string({ description: 'A description of at most 10,000 characters.' }),
    options: t.field({
      type: CorrectionOptions,
      description: 'How to correct the image. Set either options or presetId.',
    }),
    referenceImageId: t.id({
      description:
        'For type CORRECT: an image of the chart, taken in the same light. Set either referenceImageId or profileId.',
    }),
    profileId: t.id({
      description:
        'For type CORRECT: a saved profile. Set either referenceImageId or profileId. With a profile, only the output options apply.',
    }),
    presetId: t.id({
      description:
        'A preset with the options. If neither options nor presetId is set, the default preset of the type is used.',
    }),
    priority: t.int({ defaultValue: 0, description: 'The priority, -1000 to 1000. Lower numbers run first.' }),
    idempotencyKey: t.string({
      description: 'A key for safe retries: a second request of the same user with the same key returns the first job.',
    }),
  }),
});

const UpdateJobInput = builder.inputType('UpdateJobInput', {
  description: 'Changes to a job. Omitted fields stay unchanged; null removes a value.',
  fields: (t) => ({
    id: t.id(idArg),
    name: t.string({ description: 'A name of at most 200 characters.' }),
    description: t.string({ description: 'A description of at most 10,000 characters.' }),
  }),
});

const readJob = (query: object, { deps }: Context, id: string) =>
  deps.db.job.findUniqueOrThrow({ ...query, where: { id } });

builder.mutationFields((t) => ({
  createJob: t.prismaField({
    type: Job,
    description: 'Creates and queues a job. Options that do not apply are refused with BAD_USER_INPUT.',
    args: { input: t.arg({ type: CreateJobInput, required: true, description: 'The properties of the new job.' }) },
    resolve: async (query, _root, { input: { options, ...input } }, context) => {
      await context.deps.rateLimits.consume('jobs', context.viewer.id);
      const id = await createJob(context.deps, context.viewer, {
        ...input,
        options: options ?? null,
        imageId: decodeId('Image', input.imageId),
        referenceImageId: decodeOptionalId('Image', input.referenceImageId),
        profileId: decodeOptionalId('CorrectionProfile', input.profileId),
        presetId: decodeOptionalId('Preset', input.presetId),
        priority: input.priority ?? 0,
      });
      return readJob(query, context, id);
    },
  }),
  updateJob: t.prismaField({
    type: Job,
    description: 'Changes the name or description of a job.',
    args: { input: t.arg({ type: UpdateJobInput, required: true, description: 'The job and its changes.' }) },
    resolve: async (query, _root, { input }, context) => {
      const id = decodeId('Job', input.id);
      await updateJob(context.deps, context.viewer, id, input);
      return readJob(query, context, id);
    },
  }),
  cancelJob: t.prismaField({
    type: Job,
    description:
      'Cancels a job. A running job stops by the end of its current stage. INVALID_STATE if the job has ended.',
    args: { id: t.arg.id(idArg) },
    resolve: async (query, _root, args, context) => {
      const id = decodeId('Job', args.id);
      await cancelJob(context.deps, context.viewer, id);
      return readJob(query, context, id);
    },
  }),
  retryJob: t.prismaField({
    type: Job,
    description: 'Requeues a job that failed or was cancelled. INVALID_STATE otherwise.',
    args: { id: t.arg.id(idArg) },
    resolve: async (query, _root, args, context) => {
      const id = decodeId('Job', args.id);
      await context.deps.rateLimits.consume('jobs', context.viewer.id);
      await retryJob(context.deps, context.viewer, id);
      return readJob(query, context, id);
    },
  }),
  deleteJob: t.id({
    description: 'Deletes a job and its result. Returns the id. INVALID_STATE if the job has not ended.',
    args: { id: t.arg.id(idArg) },
    resolve: async (_root, args, { deps, viewer }) => {
      await deleteJob(deps, viewer, decodeId('Job', args.id));
      return args.id;
    },
  }),
}));
