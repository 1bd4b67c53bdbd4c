import { updateUser } from '../services/account/admin.ts';
import { dropJob, requeueJob } from '../services/queue/rescue.ts';
import { builder } from './core/builder.ts';
import { connectionOf, nodeSelection, type PageOrder, pageArgs, readPage } from './core/connection.ts';
import { decodeId } from './core/ids.ts';
import { Role, SubscriptionTier } from './enums.ts';
import { Job } from './job.ts';
import { User } from './user.ts';

/** For administrators, and for keys of theirs that say so. */
const admin = { extensions: { access: 'ADMIN' } } as const;

const newestFirst: PageOrder = { column: 'createdAt', kind: 'date', direction: 'desc' };
const UserConnection = connectionOf('User', User);

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
  dropJob: t.prismaField({
    type: Job,
    ...admin,
    description: 'For administrators: takes a job out of the queue for good; one that is open ends as CANCELLED.',
    args: { id: t.arg.id({ required: true, description: 'Global id of the job.' }) },
    resolve: async (query, _root, args, { deps }) => {
      const id = decodeId('Job', args.id);
      await dropJob(deps, id);
      return deps.db.job.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
