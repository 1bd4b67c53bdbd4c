import { NotFound } from '../errors.ts';
import { visibleTo } from '../services/account/viewer.ts';
import {
  cancelOperation,
  type OperationStep,
  progressOf,
  progressSelect,
  watchOperation,
} from '../services/operation/operation.ts';
import { rollbackOperation, startOperation } from '../services/operation/start-operation.ts';
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
import { DuplicateKeep } from './duplicates.ts';
import { JobStatus } from './enums.ts';
import { FileRecordConnection } from './file-record.ts';
import { ImageFilter } from './image.ts';
import { JobFailure } from './job-failure.ts';
import { Node, registerNode } from './node.ts';

const OperationType = builder.enumType('OperationType', {
  description: 'What an operation does to many images.',
  values: {
    IMPORT: { description: "Imports the images below one of the server's library roots." },
    ORGANIZE: { description: 'Moves images into folders according to rules.' },
    DUPLICATE_CLEANUP: { description: 'Keeps one image of each group of duplicates.' },
    ROLLBACK: { description: 'Undoes an earlier operation.' },
  } as const,
});

const inOrder: PageOrder = { column: 'number', kind: 'int', direction: 'asc' };
const newestFirst: PageOrder = { column: 'createdAt', kind: 'date', direction: 'desc' };

const recordColumns = { id: true, ownerId: true, number: true } as const;

export const Operation = builder.prismaObject('Operation', {
  description:
    'A change to many images, with a record for each file. Every change is recorded before it is made, so an interrupted operation resumes where it stopped, and one that has ended can be undone.',
  interfaces: [Node],
  select: { id: true, ownerId: true },
  fields: (t) => ({
    id: t.id({ description: 'Global id.', resolve: ({ id }) => encodeId('Operation', id) }),
    type: t.expose('type', { type: OperationType, description: 'What the operation does.' }),
    status: t.expose('status', {
      type: JobStatus,
      description: 'The status of the operation. It can be COMPLETED even if individual files failed; see filesFailed.',
    }),
    dryRun: t.exposeBoolean('dryRun', {
      description: 'True if nothing is changed and the records only show the plan.',
    }),
    filesScanned: t.exposeInt('filesScanned', { description: 'The number of files or images examined.' }),
    filesProcessed: t.exposeInt('filesProcessed', {
      description: 'The number of files processed; in a dry run, the number that would be.',
    }),
    filesSkipped: t.exposeInt('filesSkipped', { description: 'The number of files skipped.' }),
    filesFailed: t.exposeInt('filesFailed', { description: 'The number of files that failed.' }),
    duplicatesFound: t.exposeInt('duplicatesFound', {
      description: 'The number of files that the library already contains.',
    }),
    spaceSaved: t.expose('spaceSaved', {
      type: 'ByteCount',
      description:
        'The total size of files moved to the trash. Emptying the trash can free less, because identical files are stored only once.',
    }),
    progress: t.float({
      description: 'Progress from 0 to 100. It never decreases.',
      select: progressSelect,
      resolve: (row) => progressOf(row),
    }),
    failure: t.field({
      type: JobFailure,
      nullable: true,
      description: 'Why the operation failed; null unless the status is FAILED.',
      select: { failureCode: true, failureMessage: true, failureRetryable: true, planned: true },
      resolve: ({ failureCode: code, failureMessage: message, failureRetryable: retryable, planned }) =>
        code === null
          ? null
          : {
              code,
              message: message ?? '',
              stage: planned ? ('STORING' as const) : ('LOADING' as const),
              retryable: retryable ?? false,
            },
    }),
    rollbackOf: t.relation('rollbackOf', {
      nullable: true,
      description: 'The operation that this one undoes; null for other types.',
    }),
    records: t.field({
      type: FileRecordConnection,
      description: 'The records of the files, in the order in which they are processed.',
      args: pageArgs,
      select: (args, _context, nested) => ({
        records: selectOwnPage(args, inOrder, { columns: recordColumns, where: () => ({}) }, nested),
      }),
      resolve: ({ id, records }, args, { deps }) =>
        ownPage(args, inOrder, records, async () => {
          const select = { _count: { select: { records: true } } } as const;
          return (await deps.db.operation.findUniqueOrThrow({ where: { id }, select }))._count.records;
        }),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the operation was created.' }),
    startedAt: t.expose('startedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When a worker started the operation; null until then.',
    }),
    completedAt: t.expose('completedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the operation ended in any status; null until then.',
    }),
  }),
});

builder.prismaObjectField(Operation, 'rolledBackBy', (t) =>
  t.field({
    type: Operation,
    nullable: true,
    description: 'The most recent operation that undoes this one; null if there is none.',
    select: { rolledBackBy: { orderBy: { createdAt: 'desc' }, take: 1, select: { id: true, ownerId: true } } },
    resolve: ({ rolledBackBy }) => rolledBackBy[0] ?? null,
  }),
);

registerNode('Operation', ({ deps, viewer }, id) =>
  deps.db.operation.findFirst({ where: { id, ...visibleTo(viewer) }, select: { id: true, ownerId: true } }),
);

const OperationConnection = connectionOf('Operation', Operation);

const idArg = { required: true, description: 'Global id of the operation.' } as const;

builder.queryFields((t) => ({
  operation: t.prismaField({
    type: Operation,
    nullable: true,
    description: 'Returns an operation. NOT_FOUND if it does not exist or the viewer cannot see it.',
    args: { id: t.arg.id(idArg) },
    resolve: async (query, _root, args, { deps, viewer }) => {
      const where = { id: decodeId('Operation', args.id), ...visibleTo(viewer) };
      const operation = await deps.db.operation.findFirst({ ...query, where });
      if (!operation) throw new NotFound('operation');
      return operation;
    },
  }),
  operations: t.field({
    type: OperationConnection,
    description: 'Operations, newest first.',
    args: pageArgs,
    resolve: (_root, args, context, info) => {
      const { deps, viewer } = context;
      const query = nodeSelection(context, info, { id: true, ownerId: true, createdAt: true });
      return readPage(args, newestFirst, {
        find: ({ bounds, ...page }) =>
          deps.db.operation.findMany({ ...query, ...page, where: { AND: [visibleTo(viewer), ...bounds] } }),
        count: () => deps.db.operation.count({ where: visibleTo(viewer) }),
      });
    },
  }),
  libraryRoots: t.stringList({
    description: 'The names of the library roots that the operator of this server has configured for imports.',
    resolve: (_root, _args, { deps }) => [...deps.config.libraryRoots.keys()],
  }),
}));

const StartOperationInput = builder.inputType('StartOperationInput', {
  description: 'The properties of a new operation. Fields that do not apply to the type are ignored.',
  fields: (t) => ({
    type: t.field({
      type: OperationType,
      required: true,
      description: 'The type of operation. For ROLLBACK use rollbackOperation.',
    }),
    dryRun: t.boolean({ defaultValue: true, description: 'Records the plan without changing anything.' }),
    filter: t.field({ type: ImageFilter, description: "Which of the viewer's images to process; all if omitted." }),
    root: t.string({ description: 'For IMPORT: the name of a library root; see libraryRoots.' }),
    path: t.string({ description: "For IMPORT: a folder below the root, or '' for the whole root." }),
    folderTemplate: t.string({
      description:
        "For ORGANIZE: a folder template with {year}, {month}, {day}, {camera}, {category}, {rating} and {extension}. The default is '{category}/{year}'.",
    }),
    keep: t.field({
      type: DuplicateKeep,
      defaultValue: 'OLDEST',
      description: 'For DUPLICATE_CLEANUP: which image of each group is kept.',
    }),
    similarity: t.int({
      defaultValue: 0,
      description:
        'For DUPLICATE_CLEANUP: the maximum distance of the perceptual hashes in bits, of 64. 0 finds only identical files.',
    }),
    fromDryRun: t.id({
      description:
        'A completed dry run of the same type, whose plan is carried out with dryRun: false. Files that have changed since then are refused, each with the reason.',
    }),
  }),
});

const readOperation = (query: object, { deps }: Context, id: string) =>
  deps.db.operation.findUniqueOrThrow({ ...query, where: { id } });

builder.mutationFields((t) => ({
  startOperation: t.prismaField({
    type: Operation,
    description:
      'Creates and queues an operation on the library. Subscribe to operationProgress to follow it. QUOTA_EXCEEDED if you already have five operations that have not ended.',
    args: {
      input: t.arg({ type: StartOperationInput, required: true, description: 'The properties of the new operation.' }),
    },
    resolve: async (query, _root, { input }, context) => {
      const { deps, viewer } = context;
      await deps.rateLimits.consume('jobs', viewer.id);
      const id = await startOperation(deps, viewer, {
        ...input,
        dryRun: input.dryRun ?? true,
        keep: input.keep ?? 'OLDEST',
        similarity: input.similarity ?? 0,
        fromDryRun: decodeOptionalId('Operation', input.fromDryRun),
      });
      return readOperation(query, context, id);
    },
  }),
  cancelOperation: t.prismaField({
    type: Operation,
    description:
      'Cancels an operation. Changes that it has already made are kept and can be undone with rollbackOperation. INVALID_STATE if the operation has ended.',
    args: { id: t.arg.id(idArg) },
    resolve: async (query, _root, args, context) => {
      const id = decodeId('Operation', args.id);
      await cancelOperation(context.deps, context.viewer, id);
      return readOperation(query, context, id);
    },
  }),
  rollbackOperation: t.prismaField({
    type: Operation,
    description:
      'Creates a ROLLBACK operation, which reverts the changes file by file or records why it could not. INVALID_STATE if the operation is running, was a dry run, or has already been undone.',
    args: { id: t.arg.id(idArg) },
    resolve: async (query, _root, args, context) => {
      const { deps, viewer } = context;
      await deps.rateLimits.consume('jobs', viewer.id);
      const id = await rollbackOperation(deps, viewer, decodeId('Operation', args.id));
      return readOperation(query, context, id);
    },
  }),
}));

const OperationProgress = builder.objectRef<OperationStep>('OperationProgress').implement({
  description:
    'The progress of an operation. The first event of a subscription is the current state, sequence numbers only increase, and the stream completes after the final event (COMPLETED, FAILED or CANCELLED).',
  fields: (t) => ({
    operation: t.prismaField({
      type: Operation,
      description: 'The operation in its current state.',
      resolve: (query, { operationId }, _args, context) => readOperation(query, context, operationId),
    }),
    status: t.expose('status', { type: JobStatus, description: 'The status at the time of the event.' }),
    progress: t.exposeFloat('progress', { description: 'Progress from 0 to 100.' }),
    sequence: t.exposeInt('sequence', { description: 'Increases with each event. Numbers can be skipped.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When the operation reached this state.' }),
  }),
});

builder.subscriptionFields((t) => ({
  operationProgress: t.field({
    type: OperationProgress,
    extensions: { shared: true },
    description: 'The progress of one operation from its current state to its end, with at most 10 events per second.',
    args: { operationId: t.arg.id(idArg) },
    subscribe: (_root, { operationId }, { deps, viewer }) =>
      watchOperation(deps, viewer, decodeId('Operation', operationId)),
    resolve: (step) => step,
  }),
}));
