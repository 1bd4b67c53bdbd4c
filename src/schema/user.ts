import { Unauthenticated } from '../errors.ts';
import { login, register } from '../services/account/account.ts';
import { closeSession, refreshSession, type SessionTokens } from '../services/account/session.ts';
import { tierLimits } from '../services/account/tier.ts';
import { storageUsed } from '../services/account/usage.ts';
import { builder, type Context } from './core/builder.ts';
import { endOfTurn } from './core/end-of-turn.ts';
import { encodeId } from './core/ids.ts';
import { Role, SubscriptionTier } from './enums.ts';
import { Node, registerNode } from './node.ts';

export const User = builder.prismaObject('User', {
  description: 'A user account.',
  interfaces: [Node],
  select: { id: true },
  fields: (t) => ({
    id: t.id({ description: 'Global id.', resolve: ({ id }) => encodeId('User', id) }),
    email: t.exposeString('email', { description: 'The email address, unique regardless of case.' }),
    username: t.exposeString('username', { description: 'The username, unique regardless of case.' }),
    fullName: t.exposeString('fullName', { nullable: true, description: 'The full name; null if it was not given.' }),
    role: t.expose('role', { type: Role, description: 'The role, which sets what the account can do.' }),
    tier: t.expose('tier', {
      type: SubscriptionTier,
      description: 'The tier, which sets the storage quota and other limits.',
    }),
    storageQuota: t.field({
      type: 'ByteCount',
      description: 'The storage quota.',
      select: { tier: true },
      resolve: ({ tier }) => tierLimits[tier].storageBytes,
    }),
    storageUsed: t.field({
      type: 'ByteCount',
      description: 'The storage used by originals, previews, corrected images and other files.',
      resolve: ({ id }, _args, { deps }) => storageUsed(deps.db, id),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the account was registered.' }),
    lastLoginAt: t.expose('lastLoginAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the user last signed in; null if never.',
    }),
  }),
});

registerNode('User', async ({ deps, viewer }, id) => {
  const mayBeSeen = viewer.role === 'ADMIN' || viewer.id === id;
  return mayBeSeen ? deps.db.user.findUnique({ where: { id }, select: { id: true } }) : null;
});

/** Returns the tokens for the client. With a session cookie the refresh token goes only into the cookie. */
function deliverTokens(tokens: SessionTokens, { sessionCookie }: Context): SessionTokens {
  sessionCookie?.keep(tokens.refreshToken);
  return sessionCookie ? { ...tokens, refreshToken: '' } : tokens;
}

const AuthPayload = builder.objectRef<SessionTokens>('AuthPayload').implement({
  description: 'The tokens of a session.',
  fields: (t) => ({
    user: t.prismaField({
      type: User,
      extensions: { access: 'PUBLIC' }, // the credentials have just been checked
      description: 'The account that signed in.',
      resolve: (query, { userId }, _args, { deps }) =>
        deps.db.user.findUniqueOrThrow({ ...query, where: { id: userId } }),
    }),
    accessToken: t.exposeString('accessToken', {
      extensions: { secret: true },
      description: 'A JWT. Send it as Authorization: Bearer <accessToken>.',
    }),
    refreshToken: t.exposeString('refreshToken', {
      extensions: { secret: true },
      description:
        'An opaque token for refreshSession. Every refresh returns a new one. The previous one can be exchanged once more within 10 seconds; reusing it after that revokes the whole session. Empty if the request had the header Graycard-Session: cookie, because the browser then keeps it in a cookie.',
    }),
    expiresIn: t.exposeInt('expiresIn', { description: 'The number of seconds until accessToken expires.' }),
  }),
});

const RegisterInput = builder.inputType('RegisterInput', {
  description: 'The properties of a new account.',
  fields: (t) => ({
    email: t.string({
      required: true,
      description: 'An email address of at most 254 characters, unique regardless of case.',
    }),
    username: t.string({
      required: true,
      description: '1 to 40 letters, digits, dots, hyphens or underscores, unique regardless of case.',
    }),
    password: t.string({ required: true, description: 'A password of 8 to 128 characters.' }),
    fullName: t.string({ description: 'The full name, at most 200 characters.' }),
  }),
});

const LoginInput = builder.inputType('LoginInput', {
  description: 'The credentials of an account.',
  fields: (t) => ({
    email: t.string({ required: true, description: 'The email address, case-insensitive.' }),
    password: t.string({ required: true, description: 'The password.' }),
  }),
});

const refreshTokenArg = () =>
  ({
    required: true,
    description:
      'The most recent refresh token of the session. Ignored if the request has the header Graycard-Session: cookie; the token in the cookie is then used.',
  }) as const;

builder.queryFields((t) => ({
  me: t.prismaField({
    type: User,
    description: 'The account of the viewer.',
    resolve: async (query, _root, _args, { deps, viewer }) => {
      await endOfTurn(); // simultaneous requests are read with one statement
      const user = await deps.db.user.findUnique({ ...query, where: { id: viewer.id } });
      if (!user) throw new Unauthenticated('This account was deleted.');
      return user;
    },
  }),
}));

builder.mutationFields((t) => ({
  register: t.field({
    type: AuthPayload,
    extensions: { access: 'PUBLIC' },
    description: 'Creates an account and signs in. CONFLICT if the email address or username is in use.',
    args: { input: t.arg({ type: RegisterInput, required: true, description: 'The properties of the new account.' }) },
    resolve: async (_root, { input }, context) =>
      deliverTokens(await register(context.deps, input, context.address), context),
  }),
  login: t.field({
    type: AuthPayload,
    extensions: { access: 'PUBLIC' },
    description:
      'Signs in. UNAUTHENTICATED if the email address or password is wrong. RATE_LIMITED after too many attempts, even with the right password.',
    args: { input: t.arg({ type: LoginInput, required: true, description: 'The email address and password.' }) },
    resolve: async (_root, { input }, context) =>
      deliverTokens(await login(context.deps, input, context.address), context),
  }),
  refreshSession: t.field({
    type: AuthPayload,
    extensions: { access: 'PUBLIC' },
    description:
      'Exchanges a refresh token for new tokens. A token that was exchanged can be exchanged once more within 10 seconds, in case the response was lost. Reusing it after that ends its session.',
    args: { refreshToken: t.arg.string(refreshTokenArg()) },
    resolve: async (_root, { refreshToken }, context) => {
      const { deps, address, sessionCookie } = context;
      await deps.rateLimits.consume('refresh', address);
      return deliverTokens(await refreshSession(deps, sessionCookie?.refreshToken ?? refreshToken), context);
    },
  }),
  logout: t.boolean({
    extensions: { access: 'PUBLIC' },
    description:
      'Ends the session of a refresh token. Its access tokens are refused within a second, and its streams end. Returns false if there was no such session.',
    args: { refreshToken: t.arg.string(refreshTokenArg()) },
    resolve: (_root, { refreshToken }, { deps, sessionCookie }) => {
      sessionCookie?.forget();
      return closeSession(deps, sessionCookie?.refreshToken ?? refreshToken);
    },
  }),
}));
