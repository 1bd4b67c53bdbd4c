import { updateUser } from '../services/account/admin.ts';
import { dropJob, requeueJob } from '../services/queue/rescue.ts';
import { builder } from './core/builder.ts';
import { connectionOf, nodeSelection, type PageOrder, pageArgs, readPage } from './core/connection.ts';
import { decodeId } from './core/ids.ts';
import { Role, SubscriptionTier } from './enums.ts';
import { Job } from './job.ts';
import { User } from './user.ts';

/** For administrators and their keys with the scope ADMIN. */
const admin = { extensions: { access: 'ADMIN' } } as const;

const newestFirst: PageOrder = { column: 'createdAt', kind: 'date', direction: 'desc' };
const UserConnection = connectionOf('User', User);

builder.queryFields((t) => ({
  users: t.field({
    type: UserConnection,
    ...admin,
    description: 'All accounts, newest first. Administrators only.',
    args: {
      ...pageArgs,
      search: t.arg.string({ description: 'Text to find in the email address or username, case-insensitive.' }),
    },
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
  description: 'Changes to an account. Omitted fields stay unchanged.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'Global id of the account.' }),
    role: t.field({ type: Role, description: 'The new role. The last administrator cannot lose the role ADMIN.' }),
    tier: t.field({
      type: SubscriptionTier,
      description: 'The new tier, which sets the storage quota and other limits.',
    }),
  }),
});

builder.mutationFields((t) => ({
  updateUser: t.prismaField({
    type: User,
    ...admin,
    description: 'Sets the role and tier of an account. Administrators only.',
    args: { input: t.arg({ type: UpdateUserInput, required: true, description: 'The account and its changes.' }) },
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
      'Requeues a waiting or stuck job so that it runs now. INVALID_STATE if the job has ended. Administrators only.',
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
    description:
      'Removes a job from the queue permanently. A job that has not ended becomes CANCELLED. Administrators only.',
    args: { id: t.arg.id({ required: true, description: 'Global id of the job.' }) },
    resolve: async (query, _root, args, { deps }) => {
      const id = decodeId('Job', args.id);
      await dropJob(deps, id);
      return deps.db.job.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
}));
