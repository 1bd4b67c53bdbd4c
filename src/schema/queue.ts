import { BadUserInput } from '../errors.ts';
import { includes } from '../services/account/scope.ts';
import {
  countEntries,
  type QueueCounts,
  type QueueEntry,
  readQueueEntries,
  readQueueEntry,
} from '../services/queue/queue-entries.ts';
import { builder } from './core/builder.ts';
import { checkSize, connectionOf, type Page, pageArgs, pageOf } from './core/connection.ts';
import { encodeId } from './core/ids.ts';
import { Job } from './job.ts';
import { Node, registerNode } from './node.ts';

const Entry = builder.objectRef<QueueEntry>('QueueEntry').implement({
  description: 'One thing to be done, as the queue holds it until it is.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'Global id.', resolve: ({ id }) => encodeId('QueueEntry', id) }),
    task: t.exposeString('task', { description: 'What is to be done: runJob, finishBatch, emptyTrash, removeStrays.' }),
    job: t.prismaField({
      type: Job,
      nullable: true,
      description: 'The job that it runs; null for other tasks, and where the job was deleted.',
      resolve: (query, { jobId }, _args, { deps }) =>
        jobId === null ? null : deps.db.job.findUnique({ ...query, where: { id: jobId } }),
    }),
    attempts: t.exposeInt('attempts', { description: 'Attempts started so far.' }),
    maxAttempts: t.exposeInt('maxAttempts', { description: 'After so many nobody takes it any more.' }),
    priority: t.exposeInt('priority', { description: 'Lower runs first.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was queued.' }),
    runAt: t.expose('runAt', { type: 'DateTime', description: 'It is not taken before.' }),
    lockedAt: t.expose('lockedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when a worker has it; null while it waits.',
    }),
    lastError: t.exposeString('lastError', {
      nullable: true,
      description: 'Why its last attempt failed; null where none has.',
    }),
  }),
});

registerNode('QueueEntry', async ({ deps, scopes }, id) =>
  includes(scopes, 'ADMIN') ? readQueueEntry(deps, BigInt(id)) : null,
);

const EntryConnection = connectionOf('QueueEntry', Entry);

const Queue = builder.objectRef<QueueCounts>('Queue').implement({
  description: 'What waits for workers, and what they are at.',
  fields: (t) => ({
    waiting: t.exposeInt('waiting', { description: 'Entries that wait for a worker, or for their time.' }),
    running: t.exposeInt('running', { description: 'Entries that a worker has.' }),
    givenUp: t.exposeInt('givenUp', { description: 'Entries whose attempts are used up: see requeueJob, dropJob.' }),
    oldestSeconds: t.exposeFloat('oldestSeconds', {
      nullable: true,
      description: 'How long the oldest has been due and not taken; null where none is due.',
    }),
    entries: t.field({
      type: EntryConnection,
      description: 'The entries, in the order in which they were queued.',
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
    throw new BadUserInput(field, 'That cursor is not of this list: take endCursor or startCursor of its last page.');
  return BigInt(id);
}

builder.queryFields((t) => ({
  queue: t.field({
    type: Queue,
    extensions: { access: 'ADMIN' },
    description: 'For administrators: what waits for workers, and what they are at.',
    resolve: (_root, _args, { deps }) => countEntries(deps),
  }),
}));
