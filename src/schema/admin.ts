import { BadUserInput } from '../errors.ts';
import { updateUser } from '../services/account/admin.ts';
import { type QueueEntry, type QueueView, readQueue, requeueJob } from '../services/job/queue-view.ts';
import { builder } from './builder.ts';
import { connectionOf, nodeSelection, type PageOrder, pageArgs, readPage } from './connection.ts';
import { Role, SubscriptionTier } from './enums.ts';
import { decodeId } from './ids.ts';
import { Job } from './job.ts';
import { MAX_PAGE, USUAL_PAGE } from './page-size.ts';
import { User } from './user.ts';

/** For administrators, and for keys of theirs that say so. */
const admin = { extensions: { access: 'ADMIN' } } as const;

const newestFirst: PageOrder = { column: 'createdAt', kind: 'date', direction: 'desc' };
const UserConnection = connectionOf('User', User);

const QueueEntryType = builder.objectRef<QueueEntry>('QueueEntry').implement({
  description: 'A job in the queue.',
  fields: (t) => ({
    job: t.prismaField({
      type: Job,
      nullable: true,
      description: 'The job; null where it was deleted since.',
      resolve: (query, { jobId }, _args, { deps }) => deps.db.job.findUnique({ ...query, where: { id: jobId } }),
    }),
    attempts: t.exposeInt('attempts', { description: 'How often the queue has given it to a worker.' }),
    runAt: t.expose('runAt', { type: 'DateTime', description: 'When it is due.' }),
    lockedAt: t.expose('lockedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when a worker has it; null while it waits.',
    }),
    lastError: t.exposeString('lastError', { nullable: true, description: 'Why the attempt before failed.' }),
  }),
});

const Queue = builder.objectRef<QueueView>('Queue').implement({
  description: 'What waits and runs, over all users.',
  fields: (t) => ({
    waiting: t.exposeInt('waiting', { description: 'Entries that wait.' }),
    running: t.exposeInt('running', { description: 'Entries that workers have.' }),
    oldestSeconds: t.exposeFloat('oldestSeconds', {
      nullable: true,
      description: 'How long the entry has waited that is due the longest; null where none is due.',
    }),
    entries: t.expose('entries', {
      type: [QueueEntryType],
      description: 'Those at work, then those whose turn is next.',
    }),
  }),
});

builder.queryFields((t) => ({
  users: t.field({
    type: UserConnection,
    ...admin,
    description: 'For administrators: all accounts, the newest first.',
    args: { ...pageArgs, search: t.arg.string({ description: 'In email or username, in any case.' }) },
    resolve: (_root, { search, ...args }, context, info) => {
      const { db } = context.deps;
      const literal = search?.replace(/[\\%_]/g, '\\$&').toLowerCase();
      const where = literal
        ? { OR: [{ emailKey: { contains: literal } }, { usernameKey: { contains: literal } }] }
        : {};
      const query = nodeSelection(context, info, { id: true, createdAt: true });
      return readPage(args, newestFirst, {
        find: ({ bounds, ...page }) => db.user.findMany({ ...query, ...page, where: { AND: [where, ...bounds] } }),
        count: () => db.user.count({ where }),
      });
    },
  }),
  queue: t.field({
    type: Queue,
    ...admin,
    description: 'For administrators: the queue as it stands. A job is dropped from it by cancelJob.',
    args: { first: t.arg.int({ defaultValue: USUAL_PAGE, description: `How many entries, 0 to ${MAX_PAGE}.` }) },
    resolve: (_root, { first }, { deps }) => {
      const size = first ?? USUAL_PAGE;
      if (size < 0 || size > MAX_PAGE) throw new BadUserInput('first', `Ask for 0 to ${MAX_PAGE} at once.`);
      return readQueue(deps, size);
    },
  }),
}));

const UpdateUserInput = builder.inputType('UpdateUserInput', {
  description: 'What changes of an account; what is left out stays.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Global id of the account.' }),
    role: t.field({ type: Role, description: 'What it may do. The last administrator stays one.' }),
    tier: t.field({ type: SubscriptionTier, description: 'How much it may store and do.' }),
  }),
});

builder.mutationFields((t) => ({
  updateUser: t.prismaField({
    type: User,
    ...admin,
    description: 'For administrators: sets role and tier of an account.',
    args: { input: t.arg({ type: UpdateUserInput, required: true, description: 'What changes.' }) },
    resolve: async (query, _root, { input }, { deps }) => {
      const id = decodeId('User', input.id);
      await updateUser(deps, { ...input, id });
      return deps.db.user.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
  requeueJob: t.prismaField({
    type: Job,
    ...admin,
    description:
      'For administrators: puts a job that waits or hangs into the queue anew, to run now. INVALID_STATE where it has ended.',
    args: { id: t.arg.id({ required: true, description: 'Global id of the job.' }) },
    resolve: async (query, _root, args, { deps }) => {
      const id = decodeId('Job', args.id);
      await requeueJob(deps, id);
      return deps.db.job.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
