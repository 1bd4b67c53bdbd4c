import { NotFound } from '../errors.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { Correction } from '../pipeline/contract/correction.ts';
import type {
  Chart,
  EdgeWidth,
  UnevenLight as FallOff,
  DeltaESummary as Summary,
} from '../pipeline/contract/photo-report.ts';
import type { PictureAnalysis as Analysis } from '../pipeline/contract/picture-analysis.ts';
import { visibleTo } from '../services/account/viewer.ts';
import { deleteResult, updateResult } from '../services/result.ts';
import { PictureAnalysis } from './analysis.ts';
import { Asset } from './asset.ts';
import {
  ChartDetection,
  ChartSharpness,
  DeltaESummary,
  PatchMeasurement,
  type StoredPatch,
  UnevenLight,
} from './chart.ts';
import { builder } from './core/builder.ts';
import { columnsFor, connectionOf, nodeSelection, type PageOrder, pageArgs, readPage } from './core/connection.ts';
import { decodeId, encodeId } from './core/ids.ts';
import { ColorCorrection } from './correction.ts';
import { OrderDirection, QualityRating, QualityWarning } from './enums.ts';
import { Image } from './image.ts';
import { Job } from './job.ts';
import { Node, registerNode } from './node.ts';

/** JSON columns of a result are written by the pipeline alone, in the shapes of pipeline/contract/report.ts. */
export const Result = builder.prismaObject('Result', {
  description: 'What a job found or made.',
  interfaces: [Node],
  select: { id: true, ownerId: true },
  fields: (t) => ({
    id: t.id({ description: 'Global id.', resolve: ({ id }) => encodeId('Result', id) }),
    job: t.relation('job', { type: Job, description: 'The job that made it.' }),
    image: t.relation('image', { type: Image, description: 'The image that it is about.' }),
    corrected: t.relation('corrected', {
      type: Asset,
      nullable: true,
      description: 'The corrected picture; null for DETECT and ANALYZE.',
    }),
    thumbnail: t.relation('thumbnail', {
      type: Asset,
      description: 'WebP, longest side 400, of the corrected picture where there is one.',
    }),
    detection: t.field({
      type: ChartDetection,
      nullable: true,
      description: 'The chart in the image itself; null where there was none.',
      select: { detection: true },
      resolve: ({ detection }) => detection as Chart | null,
    }),
    correction: t.field({
      type: ColorCorrection,
      nullable: true,
      description: 'What was applied; null for DETECT and ANALYZE.',
      select: { correction: true },
      resolve: ({ correction }) => correction as Correction | null,
    }),
    patches: t.field({
      type: [PatchMeasurement],
      description: 'The 24 patches in order; empty where there was no chart in the image itself.',
      select: { patches: true },
      resolve: ({ patches }) => patches as unknown as StoredPatch[],
    }),
    deltaEBefore: t.field({
      type: DeltaESummary,
      nullable: true,
      description: 'CIEDE2000 as shot; null where there was no chart in the image itself.',
      select: { deltaEBefore: true },
      resolve: ({ deltaEBefore }) => deltaEBefore as Summary | null,
    }),
    deltaEAfter: t.field({
      type: DeltaESummary,
      nullable: true,
      description:
        'CIEDE2000 measured again in the encoded output; null where nothing was corrected or there was no chart.',
      select: { deltaEAfter: true },
      resolve: ({ deltaEAfter }) => deltaEAfter as Summary | null,
    }),
    deltaEAfterWhiteBalance: t.field({
      type: DeltaESummary,
      nullable: true,
      description:
        'CIEDE2000 with nothing but white balance and exposure matched to the greys, predicted from the measured colours: what a matrix or a model must better. Null where there was no chart in the image itself.',
      select: { deltaEAfterWhiteBalance: true },
      resolve: ({ deltaEAfterWhiteBalance }) => deltaEAfterWhiteBalance as Summary | null,
    }),
    unevenLight: t.field({
      type: UnevenLight,
      nullable: true,
      description: 'How the light falls off over the chart; null where there was none in the image itself.',
      select: { unevenLight: true },
      resolve: ({ unevenLight }) => unevenLight as FallOff | null,
    }),
    chartSharpness: t.field({
      type: ChartSharpness,
      nullable: true,
      description: 'How wide the edges of the patches are; null where there was no chart, or no contrast.',
      select: { chartSharpness: true },
      resolve: ({ chartSharpness }) => chartSharpness as EdgeWidth | null,
    }),
    rating: t.expose('rating', {
      type: QualityRating,
      nullable: true,
      description: 'By mean CIEDE2000; null without a chart.',
    }),
    analysis: t.field({
      type: PictureAnalysis,
      nullable: true,
      description: 'What the picture tells without a chart; for ANALYZE, null otherwise.',
      select: { analysis: true },
      resolve: ({ analysis }) => analysis as Analysis | null,
    }),
    warnings: t.expose('warnings', {
      type: [QualityWarning],
      description: 'What may make the numbers less sure than they look.',
    }),
    qualityScore: t.exposeFloat('qualityScore', { nullable: true, description: 'Set by people, 0 to 1.' }),
    notes: t.exposeString('notes', { nullable: true, description: 'Set by people.' }),
    processingTimeMs: t.exposeInt('processingTimeMs', { description: 'Milliseconds in the worker.' }),
    provenance: t.expose('provenance', {
      type: 'JSON',
      description:
        'What made it: input sha256, options in force, reference or profile, versions. The same provenance gives the same bytes.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was stored.' }),
  }),
});

registerNode('Result', ({ deps, viewer }, id) =>
  deps.db.result.findFirst({ where: { id, ...visibleTo(viewer) }, select: { id: true, ownerId: true } }),
);

builder.prismaObjectField(Job, 'result', (t) =>
  t.relation('result', {
    type: Result,
    nullable: true,
    description: 'What it found or made; null until it is COMPLETED.',
  }),
);

const ResultConnection = connectionOf('Result', Result);

const ResultFilter = builder.inputType('ResultFilter', {
  description: 'Results that meet all of what is given.',
  fields: (t) => ({
    imageId: t.id({ description: 'About this image.' }),
    jobId: t.id({ description: 'Of this job.' }),
    batchId: t.id({ description: 'Of this batch.' }),
    ratings: t.field({ type: [QualityRating], description: 'Rated one of these.' }),
    minDeltaE: t.float({
      description: 'Mean CIEDE2000 after correction (before it, where nothing was corrected) of at least this.',
    }),
    maxDeltaE: t.float({ description: 'The same of at most this.' }),
  }),
});

function resultsWhere(filter: typeof ResultFilter.$inferInput | null | undefined): Prisma.ResultWhereInput {
  const { imageId, jobId, batchId, ratings, minDeltaE, maxDeltaE } = filter ?? {};
  const hasMin = typeof minDeltaE === 'number';
  const hasMax = typeof maxDeltaE === 'number';
  return {
    ...(imageId && { imageId: decodeId('Image', imageId) }),
    ...(jobId && { jobId: decodeId('Job', jobId) }),
    ...(batchId && { batchId: decodeId('Batch', batchId) }),
    ...(ratings && { rating: { in: ratings } }),
    ...((hasMin || hasMax) && { meanDeltaE: { ...(hasMin && { gte: minDeltaE }), ...(hasMax && { lte: maxDeltaE }) } }),
  };
}

const ResultOrderField = builder.enumType('ResultOrderField', {
  description: 'What results can be ordered by.',
  values: {
    CREATED_AT: { description: 'When they were stored.' },
    DELTA_E: { description: 'Mean CIEDE2000 after correction (before it, where nothing was corrected).' },
  } as const,
});

const columns = {
  CREATED_AT: { column: 'createdAt', kind: 'date' },
  DELTA_E: { column: 'meanDeltaE', kind: 'number' },
} as const satisfies Record<string, Omit<PageOrder, 'direction'>>;

const ResultOrder = builder.inputType('ResultOrder', {
  description: 'The order of a list of results.',
  fields: (t) => ({
    field: t.field({ type: ResultOrderField, required: true, description: 'What to order by.' }),
    direction: t.field({ type: OrderDirection, required: true, description: 'Which end first.' }),
  }),
});

const idArg = { required: true, description: 'Global id of the result.' } as const;

builder.queryFields((t) => ({
  result: t.prismaField({
    type: Result,
    nullable: true,
    description: 'One result. NOT_FOUND where there is none that the viewer may see.',
    args: { id: t.arg.id(idArg) },
    resolve: async (query, _root, args, { deps, viewer }) => {
      const where = { id: decodeId('Result', args.id), ...visibleTo(viewer) };
      const result = await deps.db.result.findFirst({ ...query, where });
      if (!result) throw new NotFound('result');
      return result;
    },
  }),
  results: t.field({
    type: ResultConnection,
    description: 'Results, the newest first unless ordered otherwise.',
    args: {
      ...pageArgs,
      filter: t.arg({ type: ResultFilter, description: 'Which results; all where left out.' }),
      orderBy: t.arg({ type: ResultOrder, description: 'In which order; the newest first where left out.' }),
    },
    resolve: (_root, { filter, orderBy, ...args }, context, info) => {
      const { deps, viewer } = context;
      const order: PageOrder = {
        ...columns[orderBy?.field ?? 'CREATED_AT'],
        direction: orderBy?.direction === 'ASC' ? 'asc' : 'desc',
      };
      const filtered = { ...visibleTo(viewer), ...resultsWhere(filter) };
      const query = nodeSelection(context, info, columnsFor(order));
      return readPage(args, order, {
        find: ({ bounds, ...page }) =>
          deps.db.result.findMany({ ...query, ...page, where: { AND: [filtered, ...bounds] } }),
        count: () => deps.db.result.count({ where: filtered }),
      });
    },
  }),
}));

const UpdateResultInput = builder.inputType('UpdateResultInput', {
  description: 'What people think of a result; what is left out stays, null takes it away.',
  fields: (t) => ({
    id: t.id(idArg),
    qualityScore: t.float({ description: '0 to 1.' }),
    notes: t.string({ description: 'At most 10,000 characters.' }),
  }),
});

builder.mutationFields((t) => ({
  updateResult: t.prismaField({
    type: Result,
    description: 'Sets quality score and notes.',
    args: { input: t.arg({ type: UpdateResultInput, required: true, description: 'What changes.' }) },
    resolve: async (query, _root, { input }, { deps, viewer }) => {
      const id = decodeId('Result', input.id);
      await updateResult(deps, viewer, id, input);
      return deps.db.result.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  deleteResult: t.id({
    description: 'Removes a result and its files; its job stays. Returns its id.',
    args: { id: t.arg.id(idArg) },
    resolve: async (_root, args, { deps, viewer }) => {
      await deleteResult(deps, viewer, decodeId('Result', args.id));
      return args.id;
    },
  }),
}));
