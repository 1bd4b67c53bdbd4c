import { NotFound } from '../errors.ts';
import { visibleTo } from '../services/account/viewer.ts';
import {
  cancelOperation,
  type OperationStep,
  progressOf,
  shareSelect,
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
import { Image, ImageFilter } from './image.ts';
import { JobFailure } from './job.ts';
import { Node, registerNode } from './node.ts';

const OperationType = builder.enumType('OperationType', {
  description: 'What is done to many images at once.',
  values: {
    IMPORT: { description: "Take in the pictures below one of the server's library roots." },
    ORGANIZE: { description: 'Move images into folders by rule.' },
    DUPLICATE_CLEANUP: { description: 'Keep one of each set of duplicates.' },
    ROLLBACK: { description: 'Undo an earlier operation.' },
  } as const,
});

const FileRecordStatus = builder.enumType('FileRecordStatus', {
  description: 'What has become of a file in an operation.',
  values: {
    PLANNED: { description: 'To be done; by a dry run, or one that was cancelled, it was not.' },
    DONE: { description: 'Done.' },
    SKIPPED: { description: 'Passed over: the message says why.' },
    FAILED: { description: 'Could not be done: the message says why. Nothing of it was changed.' },
    ROLLED_BACK: { description: 'Done, and undone since.' },
  } as const,
});

const FileRecord = builder.prismaObject('FileRecord', {
  description: 'What an operation does, or would do, to one file.',
  interfaces: [Node],
  select: { id: true, ownerId: true },
  fields: (t) => ({
    id: t.id({ description: 'Global id.', resolve: ({ id }) => encodeId('FileRecord', id) }),
    image: t.prismaField({
      type: Image,
      nullable: true,
      description: 'The image that it is about; null where there is none (yet), or none any more.',
      select: { imageId: true },
      resolve: (query, { imageId }, _args, { deps }) =>
        imageId === null ? null : deps.db.image.findUnique({ ...query, where: { id: imageId } }),
    }),
    originalPath: t.exposeString('originalPath', {
      description: 'Where it was: folder and name in the library; for an import the path below the root.',
    }),
    newPath: t.exposeString('newPath', {
      nullable: true,
      description: 'Where it goes: folder and name in the library; null where it goes to the trash, or nowhere.',
    }),
    byteSize: t.expose('byteSize', { type: 'ByteCount', description: 'Size of the file.' }),
    sha256: t.exposeString('sha256', {
      nullable: true,
      description: 'Of its bytes, hex; null where they were not read.',
    }),
    category: t.exposeString('category', { nullable: true, description: 'The category that it is filed under.' }),
    isDuplicate: t.exposeBoolean('isDuplicate', {
      description: 'Whether the library has this file, or its like, besides.',
    }),
    status: t.expose('status', { type: FileRecordStatus, description: 'What has become of it.' }),
    message: t.exposeString('message', { nullable: true, description: 'Why, where there is something to say.' }),
  }),
});

registerNode('FileRecord', ({ deps, viewer }, id) =>
  deps.db.fileRecord.findFirst({ where: { id, ...visibleTo(viewer) }, select: { id: true, ownerId: true } }),
);

const FileRecordConnection = connectionOf('FileRecord', FileRecord);

const inOrder: PageOrder = { column: 'number', kind: 'int', direction: 'asc' };
const newestFirst: PageOrder = { column: 'createdAt', kind: 'date', direction: 'desc' };

const recordColumns = { id: true, ownerId: true, number: true } as const;

export const Operation = builder.prismaObject('Operation', {
  description:
    'A change of many images at once, with a record of each file: what it does is written down before it is done, so one that is cut off goes on where it stopped, and one that has ended can be undone.',
  interfaces: [Node],
  select: { id: true, ownerId: true },
  fields: (t) => ({
    id: t.id({ description: 'Global id.', resolve: ({ id }) => encodeId('Operation', id) }),
    type: t.expose('type', { type: OperationType, description: 'What it does.' }),
    status: t.expose('status', {
      type: JobStatus,
      description: 'COMPLETED also where single files could not be done; FAILED where it could not go on as a whole.',
    }),
    dryRun: t.exposeBoolean('dryRun', { description: 'True: nothing was touched, records tell what would be.' }),
    filesScanned: t.exposeInt('filesScanned', { description: 'Files or images that it has looked at.' }),
    filesProcessed: t.exposeInt('filesProcessed', { description: 'Those done; in a dry run those that would be.' }),
    filesSkipped: t.exposeInt('filesSkipped', { description: 'Those passed over.' }),
    filesFailed: t.exposeInt('filesFailed', { description: 'Those that could not be done.' }),
    duplicatesFound: t.exposeInt('duplicatesFound', { description: 'Those that the library has besides.' }),
    spaceSaved: t.expose('spaceSaved', {
      type: 'ByteCount',
      description:
        'Bytes of the files that went to the trash. Identical files share their place in storage: what emptying the trash frees may be less.',
    }),
    progress: t.float({
      description: '0 to 100, never goes down.',
      select: shareSelect,
      resolve: (row) => progressOf(row),
    }),
    failure: t.field({
      type: JobFailure,
      nullable: true,
      description: 'Why it FAILED as a whole; null where it did not.',
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
    rollbackOf: t.relation('rollbackOf', { nullable: true, description: 'The operation that this one undoes.' }),
    records: t.field({
      type: FileRecordConnection,
      description: 'A record of each file, in the order in which they come.',
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
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was asked for.' }),
    startedAt: t.expose('startedAt', { type: 'DateTime', nullable: true, description: 'When a worker took it up.' }),
    completedAt: t.expose('completedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it ended, in whichever way.',
    }),
  }),
});

builder.prismaObjectField(Operation, 'rolledBackBy', (t) =>
  t.field({
    type: Operation,
    nullable: true,
    description: 'The newest operation that undoes this one.',
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
    description: 'One operation. NOT_FOUND where there is none that the viewer may see.',
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
    description: 'Operations, the newest first.',
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
    description: 'The names of the folders that an import may read, as the operator of this server has set them.',
    resolve: (_root, _args, { deps }) => [...deps.config.libraryRoots.keys()],
  }),
}));

const StartOperationInput = builder.inputType('StartOperationInput', {
  description: 'What is to be done to which images. What does not concern the type is left aside.',
  fields: (t) => ({
    type: t.field({
      type: OperationType,
      required: true,
      description: 'Any but ROLLBACK, for which see rollbackOperation.',
    }),
    dryRun: t.boolean({ defaultValue: true, description: 'Touch nothing; tell what would be.' }),
    filter: t.field({ type: ImageFilter, description: "Which of the viewer's own images; all where left out." }),
    root: t.string({ description: "IMPORT: the name of one of the roots that the server's operator allows." }),
    path: t.string({ description: "IMPORT: a folder below that root, '' for all of it." }),
    folderTemplate: t.string({
      description:
        "ORGANIZE: folder template of {year} {month} {day} {camera} {category} {rating} {extension}; default '{category}/{year}'.",
    }),
    keep: t.field({
      type: DuplicateKeep,
      defaultValue: 'OLDEST',
      description: 'DUPLICATE_CLEANUP: which one of a set stays.',
    }),
    similarity: t.int({
      defaultValue: 0,
      description:
        'DUPLICATE_CLEANUP: also pictures that look alike, up to this many of 64 hash bits apart; 0 is byte-identical only.',
    }),
    fromDryRun: t.id({
      description:
        'A dry run of the same type that is COMPLETED: its plan is carried out as it is, with dryRun: false. Files that have changed since are refused, each with the reason.',
    }),
  }),
});

const readOperation = (query: object, { deps }: Context, id: string) =>
  deps.db.operation.findUniqueOrThrow({ ...query, where: { id } });

builder.mutationFields((t) => ({
  startOperation: t.prismaField({
    type: Operation,
    description:
      'Queues an operation over the library. QUOTA_EXCEEDED where five of yours wait or run. Subscribe to operationProgress.',
    args: { input: t.arg({ type: StartOperationInput, required: true, description: 'What is to be done.' }) },
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
      'Stops an operation: what it has done stays done, and can be undone by rollbackOperation. INVALID_STATE where it has ended.',
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
      'Starts a ROLLBACK operation, which puts back what this one has changed, file by file, or says why not. INVALID_STATE where it runs, was a dry run, or is undone already.',
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
    'Where an operation stands. The first event of a subscription is the state as it stands; sequence only grows; after the final event (COMPLETED, FAILED, CANCELLED) the stream completes.',
  fields: (t) => ({
    operation: t.prismaField({
      type: Operation,
      description: 'The operation, as it stands now.',
      resolve: (query, { operationId }, _args, context) => readOperation(query, context, operationId),
    }),
    status: t.expose('status', { type: JobStatus, description: 'Where it stood.' }),
    progress: t.exposeFloat('progress', { description: '0 to 100.' }),
    sequence: t.exposeInt('sequence', { description: 'Grows with each event; some numbers are skipped.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it came to stand there.' }),
  }),
});

builder.subscriptionFields((t) => ({
  operationProgress: t.field({
    type: OperationProgress,
    extensions: { shared: true },
    description: 'One operation, from its present state to its end; at most 10 events a second.',
    args: { operationId: t.arg.id(idArg) },
    subscribe: (_root, { operationId }, { deps, viewer }) =>
      watchOperation(deps, viewer, decodeId('Operation', operationId)),
    resolve: (step) => step,
  }),
}));
