import { NotFound } from '../errors.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { JobFailureCode as FailureCode, JobStage as Stage } from '../generated/prisma/enums.ts';
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
import { JobFailureCode, JobStage, JobStatus, JobType, LogLevel, OrderDirection } from './enums.ts';
import { Image } from './image.ts';
import { Node, registerNode } from './node.ts';

interface Failure {
  readonly code: FailureCode;
  readonly message: string;
  readonly stage: Stage;
  readonly retryable: boolean;
}

export const JobFailure = builder.objectRef<Failure>('JobFailure').implement({
  description: 'Why a job failed.',
  fields: (t) => ({
    code: t.expose('code', { type: JobFailureCode, description: 'For a program to act on.' }),
    message: t.exposeString('message', {
      description: 'One sentence for a person: what is wrong with the picture and what to do.',
    }),
    stage: t.expose('stage', { type: JobStage, description: 'What the job was at.' }),
    retryable: t.exposeBoolean('retryable', { description: 'Whether the same job may succeed another time.' }),
  }),
});

const JobLogEntry = builder.prismaObject('JobLog', {
  name: 'JobLogEntry',
  description: 'One line of what happened to a job.',
  select: { id: true },
  fields: (t) => ({
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    level: t.expose('level', { type: LogLevel, description: 'How much it matters.' }),
    stage: t.expose('stage', { type: JobStage, description: 'What the job was at.' }),
    message: t.exposeString('message', { description: 'What happened, in a sentence.' }),
  }),
});

export const Job = builder.prismaObject('Job', {
  description: 'One image, one thing to do to it.',
  interfaces: [Node],
  select: { id: true, ownerId: true },
  fields: (t) => ({
    id: t.id({ description: 'Global id.', resolve: ({ id }) => encodeId('Job', id) }),
    name: t.exposeString('name', { nullable: true, description: 'Given by its maker.' }),
    description: t.exposeString('description', { nullable: true, description: 'Given by its maker.' }),
    type: t.expose('type', { type: JobType, description: 'What is done.' }),
    status: t.expose('status', { type: JobStatus, description: 'Where it stands.' }),
    stage: t.expose('stage', { type: JobStage, description: 'What it is at, or was when it ended.' }),
    progress: t.exposeFloat('progress', { description: '0 to 100, never goes down within an attempt.' }),
    options: t.expose('options', { type: 'JSON', description: 'CorrectionOptions in force, every default filled in.' }),
    priority: t.exposeInt('priority', { description: 'Lower runs first; 0 is usual.' }),
    attempts: t.exposeInt('attempts', { description: 'Attempts started so far.' }),
    failure: t.field({
      type: JobFailure,
      nullable: true,
      description: 'Why it failed; null unless it is FAILED.',
      select: { failureCode: true, failureMessage: true, failureStage: true, failureRetryable: true },
      resolve: ({ failureCode: code, failureMessage, failureStage, failureRetryable }) =>
        code && {
          code,
          message: failureMessage ?? '',
          stage: failureStage ?? 'QUEUED',
          retryable: failureRetryable ?? false,
        },
    }),
    image: t.relation('image', { type: Image, description: 'The image that it is about.' }),
    reference: t.relation('reference', {
      type: Image,
      nullable: true,
      description: 'The image with the chart, for CORRECT without a profile; null where it was removed since.',
    }),
    log: t.relation('log', {
      type: JobLogEntry,
      description: 'What happened, the oldest first.',
      query: { orderBy: { id: 'asc' } },
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    startedAt: t.expose('startedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When its first attempt started.',
    }),
    completedAt: t.expose('completedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it ended, whichever way.',
    }),
  }),
});

registerNode('Job', ({ deps, viewer }, id) =>
  deps.db.job.findFirst({ where: { id, ...visibleTo(viewer) }, select: { id: true, ownerId: true } }),
);

export const JobConnection = connectionOf('Job', Job);

export const JobFilter = builder.inputType('JobFilter', {
  description: 'Jobs that meet all of what is given.',
  fields: (t) => ({
    statuses: t.field({ type: [JobStatus], description: 'In one of these states.' }),
    types: t.field({ type: [JobType], description: 'Of one of these types.' }),
    imageId: t.id({ description: 'About this image.' }),
    batchId: t.id({ description: 'Of this batch.' }),
    createdAfter: t.field({ type: 'DateTime', description: 'Made at this instant or later.' }),
    createdBefore: t.field({ type: 'DateTime', description: 'Made before this instant.' }),
  }),
});

/** The condition that a filter stands for. */
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

const JobOrderField = builder.enumType('JobOrderField', {
  description: 'What jobs can be ordered by.',
  values: {
    CREATED_AT: { description: 'When they were made.' },
    COMPLETED_AT: { description: 'When they ended; those that have not count as latest.' },
    PRIORITY: { description: 'Their priority.' },
  } as const,
});

const columns = {
  CREATED_AT: { column: 'createdAt', kind: 'date' },
  COMPLETED_AT: { column: 'completedAt', kind: 'date' },
  PRIORITY: { column: 'priority', kind: 'int' },
} as const satisfies Record<string, Omit<PageOrder, 'direction'>>;

const JobOrder = builder.inputType('JobOrder', {
  description: 'The order of a list of jobs.',
  fields: (t) => ({
    field: t.field({ type: JobOrderField, required: true, description: 'What to order by.' }),
    direction: t.field({ type: OrderDirection, required: true, description: 'Which end first.' }),
  }),
});

export type JobRow = typeof Job.$inferType;

/** What a list of jobs by their age needs to know of each. */
export const jobColumns = { id: true, ownerId: true, createdAt: true } as const;

const newestFirst: PageOrder = { ...columns.CREATED_AT, direction: 'desc' };
const idArg = { required: true, description: 'Global id of the job.' } as const;

builder.prismaObjectField(Image, 'jobs', (t) =>
  t.field({
    type: JobConnection,
    description: 'Jobs about this image, the newest first.',
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
    description: 'One job. NOT_FOUND where there is none that the viewer may see.',
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
    description: 'Jobs, the newest first unless ordered otherwise.',
    args: {
      ...pageArgs,
      filter: t.arg({ type: JobFilter, description: 'Which jobs; all where left out.' }),
      orderBy: t.arg({ type: JobOrder, description: 'In which order; the newest first where left out.' }),
    },
    resolve: (_root, { filter, orderBy, ...args }, context, info) => {
      const order: PageOrder = orderBy
        ? { ...columns[orderBy.field], direction: orderBy.direction === 'ASC' ? 'asc' : 'desc' }
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
  description: 'A new job.',
  fields: (t) => ({
    imageId: t.id({ required: true, description: 'The image to work on.' }),
    type: t.field({ type: JobType, required: true, description: 'What to do: DETECT, DETECT_AND_CORRECT or CORRECT.' }),
    name: t.string({ description: 'At most 200 characters.' }),
    description: t.string({ description: 'At most 10,000 characters.' }),
    options: t.field({ type: CorrectionOptions, description: 'How to correct, instead of a preset.' }),
    referenceImageId: t.id({ description: 'The image with the chart, shot in the same light (type CORRECT).' }),
    profileId: t.id({
      description:
        'Or a kept profile, instead of referenceImageId (type CORRECT): of the options, those of the output count.',
    }),
    presetId: t.id({
      description:
        'Options kept as a preset, instead of options. Where neither is given, the default preset of the type counts.',
    }),
    priority: t.int({ defaultValue: 0, description: 'Lower runs first; 0 is usual; -1000 to 1000.' }),
    idempotencyKey: t.string({
      description: 'The same key from the same user returns the first job instead of a second one.',
    }),
  }),
});

const UpdateJobInput = builder.inputType('UpdateJobInput', {
  description: 'What changes of a job; what is left out stays, null takes it away.',
  fields: (t) => ({
    id: t.id(idArg),
    name: t.string({ description: 'At most 200 characters.' }),
    description: t.string({ description: 'At most 10,000 characters.' }),
  }),
});

const readJob = (query: object, { deps }: Context, id: string) =>
  deps.db.job.findUniqueOrThrow({ ...query, where: { id } });

builder.mutationFields((t) => ({
  createJob: t.prismaField({
    type: Job,
    description: 'Makes a job and queues it. What this version does not honour is refused with BAD_USER_INPUT.',
    args: { input: t.arg({ type: CreateJobInput, required: true, description: 'The new job.' }) },
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
    description: 'Renames or describes a job.',
    args: { input: t.arg({ type: UpdateJobInput, required: true, description: 'What changes.' }) },
    resolve: async (query, _root, { input }, context) => {
      const id = decodeId('Job', input.id);
      await updateJob(context.deps, context.viewer, id, input);
      return readJob(query, context, id);
    },
  }),
  cancelJob: t.prismaField({
    type: Job,
    description: 'Ends a job that has not ended: INVALID_STATE otherwise. A running one stops within one stage.',
    args: { id: t.arg.id(idArg) },
    resolve: async (query, _root, args, context) => {
      const id = decodeId('Job', args.id);
      await cancelJob(context.deps, context.viewer, id);
      return readJob(query, context, id);
    },
  }),
  retryJob: t.prismaField({
    type: Job,
    description: 'Queues a job that FAILED or was CANCELLED again: INVALID_STATE otherwise.',
    args: { id: t.arg.id(idArg) },
    resolve: async (query, _root, args, context) => {
      const id = decodeId('Job', args.id);
      await context.deps.rateLimits.consume('jobs', context.viewer.id);
      await retryJob(context.deps, context.viewer, id);
      return readJob(query, context, id);
    },
  }),
  deleteJob: t.id({
    description: 'Removes an ended job with its result: INVALID_STATE where it has not ended. Returns its id.',
    args: { id: t.arg.id(idArg) },
    resolve: async (_root, args, { deps, viewer }) => {
      await deleteJob(deps, viewer, decodeId('Job', args.id));
      return args.id;
    },
  }),
}));
