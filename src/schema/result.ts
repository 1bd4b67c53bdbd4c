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

/** Only the pipeline writes the JSON columns of a result, in the shapes of pipeline/contract. */
export const Result = builder.prismaObject('Result', {
  description: 'The result of a job.',
  interfaces: [Node],
  select: { id: true, ownerId: true },
  fields: (t) => ({
    id: t.id({ description: 'Global id.', resolve: ({ id }) => encodeId('Result', id) }),
    job: t.relation('job', { type: Job, description: 'The job that produced the result.' }),
    image: t.relation('image', { type: Image, description: 'The image of the job.' }),
    corrected: t.relation('corrected', {
      type: Asset,
      nullable: true,
      description: 'The corrected image; null for DETECT and ANALYZE.',
    }),
    thumbnail: t.relation('thumbnail', {
      type: Asset,
      description:
        'A WebP version of the corrected image (or of the original, if nothing was corrected), at most 400 pixels on its longest side.',
    }),
    detection: t.field({
      type: ChartDetection,
      nullable: true,
      description: 'The chart in the image itself; null if there is none.',
      select: { detection: true },
      resolve: ({ detection }) => detection as Chart | null,
    }),
    correction: t.field({
      type: ColorCorrection,
      nullable: true,
      description: 'The applied correction; null for DETECT and ANALYZE.',
      select: { correction: true },
      resolve: ({ correction }) => correction as Correction | null,
    }),
    patches: t.field({
      type: [PatchMeasurement],
      description: 'The 24 patches in order; empty if there is no chart in the image itself.',
      select: { patches: true },
      resolve: ({ patches }) => patches as unknown as StoredPatch[],
    }),
    deltaEBefore: t.field({
      type: DeltaESummary,
      nullable: true,
      description: 'CIEDE2000 before the correction; null if there is no chart in the image itself.',
      select: { deltaEBefore: true },
      resolve: ({ deltaEBefore }) => deltaEBefore as Summary | null,
    }),
    deltaEAfter: t.field({
      type: DeltaESummary,
      nullable: true,
      description:
        'CIEDE2000 measured in the encoded output; null if nothing was corrected or there is no chart in the image itself.',
      select: { deltaEAfter: true },
      resolve: ({ deltaEAfter }) => deltaEAfter as Summary | null,
    }),
    deltaEAfterWhiteBalance: t.field({
      type: DeltaESummary,
      nullable: true,
      description:
        'The CIEDE2000 predicted with only white balance and exposure matched to the neutral patches, as a baseline for the correction. Null if there is no chart in the image itself.',
      select: { deltaEAfterWhiteBalance: true },
      resolve: ({ deltaEAfterWhiteBalance }) => deltaEAfterWhiteBalance as Summary | null,
    }),
    unevenLight: t.field({
      type: UnevenLight,
      nullable: true,
      description: 'The falloff of the light across the chart; null if there is no chart in the image itself.',
      select: { unevenLight: true },
      resolve: ({ unevenLight }) => unevenLight as FallOff | null,
    }),
    chartSharpness: t.field({
      type: ChartSharpness,
      nullable: true,
      description: 'The sharpness of the chart; null if there is no chart or too little contrast.',
      select: { chartSharpness: true },
      resolve: ({ chartSharpness }) => chartSharpness as EdgeWidth | null,
    }),
    rating: t.expose('rating', {
      type: QualityRating,
      nullable: true,
      description: 'The rating based on the mean CIEDE2000; null if there is no chart.',
    }),
    analysis: t.field({
      type: PictureAnalysis,
      nullable: true,
      description: 'Measurements without a chart; null unless the job has the type ANALYZE.',
      select: { analysis: true },
      resolve: ({ analysis }) => analysis as Analysis | null,
    }),
    warnings: t.expose('warnings', {
      type: [QualityWarning],
      description: 'Reasons why the numbers may be less reliable than they appear.',
    }),
    qualityScore: t.exposeFloat('qualityScore', {
      nullable: true,
      description: 'A score given by a person, 0 to 1; null if there is none.',
    }),
    notes: t.exposeString('notes', {
      nullable: true,
      description: 'Notes written by a person; null if there are none.',
    }),
    processingTimeMs: t.exposeInt('processingTimeMs', {
      description: 'The processing time in the worker, in milliseconds.',
    }),
    provenance: t.expose('provenance', {
      type: 'JSON',
      description:
        'The inputs of the job: SHA-256 of the image, options, reference or profile, and versions. The same provenance gives identical output.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the result was stored.' }),
  }),
});

registerNode('Result', ({ deps, viewer }, id) =>
  deps.db.result.findFirst({ where: { id, ...visibleTo(viewer) }, select: { id: true, ownerId: true } }),
);

builder.prismaObjectField(Job, 'result', (t) =>
  t.relation('result', {
    type: Result,
    nullable: true,
    description: 'The result; null until the job is COMPLETED.',
  }),
);

const ResultConnection = connectionOf('Result', Result);

const ResultFilter = builder.inputType('ResultFilter', {
  description: 'Selects results that meet all given conditions.',
  fields: (t) => ({
    imageId: t.id({ description: 'Results for this image.' }),
    jobId: t.id({ description: 'The result of this job.' }),
    batchId: t.id({ description: 'Results of this batch.' }),
    ratings: t.field({ type: [QualityRating], description: 'Results with one of these ratings.' }),
    minDeltaE: t.float({
      description: 'Results with at least this mean CIEDE2000 after correction (before it if nothing was corrected).',
    }),
    maxDeltaE: t.float({
      description: 'Results with at most this mean CIEDE2000 after correction (before it if nothing was corrected).',
    }),
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
  description: 'The properties by which results can be ordered.',
  values: {
    CREATED_AT: { description: 'The time when the result was stored.' },
    DELTA_E: { description: 'The mean CIEDE2000 after correction (before it if nothing was corrected).' },
  } as const,
});

const columns = {
  CREATED_AT: { column: 'createdAt', kind: 'date' },
  DELTA_E: { column: 'meanDeltaE', kind: 'number' },
} as const satisfies Record<string, Omit<PageOrder, 'direction'>>;

const ResultOrder = builder.inputType('ResultOrder', {
  description: 'The order of a list of results.',
  fields: (t) => ({
    field: t.field({ type: ResultOrderField, required: true, description: 'The property to sort by.' }),
    direction: t.field({ type: OrderDirection, required: true, description: 'The sort direction.' }),
  }),
});

const idArg = { required: true, description: 'Global id of the result.' } as const;

builder.queryFields((t) => ({
  result: t.prismaField({
    type: Result,
    nullable: true,
    description: 'Returns a result. NOT_FOUND if it does not exist or the viewer cannot see it.',
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
    description: 'Results, newest first by default.',
    args: {
      ...pageArgs,
      filter: t.arg({ type: ResultFilter, description: 'Which results to return; all if omitted.' }),
      orderBy: t.arg({ type: ResultOrder, description: 'The order; newest first if omitted.' }),
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
  description: 'Changes to a result. Omitted fields stay unchanged; null removes a value.',
  fields: (t) => ({
    id: t.id(idArg),
    qualityScore: t.float({ description: 'A score from 0 to 1.' }),
    notes: t.string({ description: 'Notes of at most 10,000 characters.' }),
  }),
});

builder.mutationFields((t) => ({
  updateResult: t.prismaField({
    type: Result,
    description: 'Sets the quality score and notes of a result.',
    args: { input: t.arg({ type: UpdateResultInput, required: true, description: 'The result and its changes.' }) },
    resolve: async (query, _root, { input }, { deps, viewer }) => {
      const id = decodeId('Result', input.id);
      await updateResult(deps, viewer, id, input);
      return deps.db.result.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  deleteResult: t.id({
    description: 'Deletes a result and its files. The job is kept. Returns the id.',
    args: { id: t.arg.id(idArg) },
    resolve: async (_root, args, { deps, viewer }) => {
      await deleteResult(deps, viewer, decodeId('Result', args.id));
      return args.id;
    },
  }),
}));
