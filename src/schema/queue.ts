import { BadUserInput } from '../errors.ts';
import { includes } from '../services/account/scope.ts';
import {
  countEntries,
  type QueueCounts,
  type QueueEntry,
  readQueueEntries,
  readQueueEntry,
  taskNames,
} from '../services/queue/queue-entries.ts';
import { builder } from './core/builder.ts';
import { checkSize, connectionOf, type Page, pageArgs, pageOf } from './core/connection.ts';
import { encodeId } from './core/ids.ts';
import { Job } from './job.ts';
import { Node, registerNode } from './node.ts';

const Entry = builder.objectRef<QueueEntry>('QueueEntry').implement({
  description: 'An entry of the job queue, which is removed when its task is done.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'Global id.', resolve: ({ id }) => encodeId('QueueEntry', id) }),
    task: t.exposeString('task', {
      description: `The name of the task: ${taskNames.slice(0, -1).join(', ')} or ${taskNames.at(-1)}.`,
    }),
    job: t.prismaField({
      type: Job,
      nullable: true,
      description: 'The job that the entry runs; null for other tasks or if the job was deleted.',
      resolve: (query, { jobId }, _args, { deps }) =>
        jobId === null ? null : deps.db.job.findUnique({ ...query, where: { id: jobId } }),
    }),
    attempts: t.exposeInt('attempts', { description: 'The number of attempts that have started.' }),
    maxAttempts: t.exposeInt('maxAttempts', { description: 'The maximum number of attempts.' }),
    priority: t.exposeInt('priority', { description: 'The priority. Lower numbers run first.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the entry was queued.' }),
    runAt: t.expose('runAt', { type: 'DateTime', description: 'The earliest time at which the entry can start.' }),
    lockedAt: t.expose('lockedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When a worker claimed the entry; null while it waits.',
    }),
    lastError: t.exposeString('lastError', {
      nullable: true,
      description: 'Why the last attempt failed; null if none has failed.',
    }),
  }),
});

registerNode('QueueEntry', async ({ deps, scopes }, id) =>
  includes(scopes, 'ADMIN') ? readQueueEntry(deps, BigInt(id)) : null,
);

const EntryConnection = connectionOf('QueueEntry', Entry);

const Queue = builder.objectRef<QueueCounts>('Queue').implement({
  description: 'The state of the job queue.',
  fields: (t) => ({
    waiting: t.exposeInt('waiting', {
      description: 'The number of entries waiting for a worker or for their start time.',
    }),
    running: t.exposeInt('running', { description: 'The number of entries that a worker is processing.' }),
    givenUp: t.exposeInt('givenUp', {
      description: 'The number of entries with no attempts left. Use requeueJob or dropJob for their jobs.',
    }),
    oldestSeconds: t.exposeFloat('oldestSeconds', {
      nullable: true,
      description: 'How long the oldest due entry has waited, in seconds; null if none is due.',
    }),
    entries: t.field({
      type: EntryConnection,
      description: 'The entries in the order in which they were queued.',
      args: pageArgs,
      resolve: async (counts, args, { deps }): Promise<Page<QueueEntry>> => {
        const { size, backward } = checkSize(args);
        const rows = await readQueueEntries(deps, {
          after: readCursor('after', args.after),
          before: readCursor('before', args.before),
          direction: backward ? 'desc' : 'asc',
          take: size + 1,
        });
        const count = async () => counts.waiting + counts.running + counts.givenUp;
        return pageOf(args, rows, writeCursor, count);
      },
    }),
  }),
});

const writeCursor = ({ id }: QueueEntry) => Buffer.from(`queue:${id}`).toString('base64url');

function readCursor(field: string, cursor: string | null | undefined): bigint | null {
  if (!cursor) return null;
  const [, id] = /^queue:(\d{1,18})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (!id)
    throw new BadUserInput(
      field,
      'The cursor does not belong to this list. Use the endCursor or startCursor of one of its pages.',
    );
  return BigInt(id);
}

builder.queryFields((t) => ({
  queue: t.field({
    type: Queue,
    extensions: { access: 'ADMIN' },
    description: 'The job queue. Administrators only.',
    resolve: (_root, _args, { deps }) => countEntries(deps),
  }),
}));
