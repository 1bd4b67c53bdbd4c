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
  description: 'An account.',
  interfaces: [Node],
  select: { id: true },
  fields: (t) => ({
    id: t.id({ description: 'Global id.', resolve: ({ id }) => encodeId('User', id) }),
    email: t.exposeString('email', { description: 'As it was registered; unique without regard to case.' }),
    username: t.exposeString('username', { description: 'As it was registered; unique without regard to case.' }),
    fullName: t.exposeString('fullName', { nullable: true, description: 'The name of the person, if they gave one.' }),
    role: t.expose('role', { type: Role, description: 'What the account may do.' }),
    tier: t.expose('tier', { type: SubscriptionTier, description: 'How much it may store and do.' }),
    storageQuota: t.field({
      type: 'ByteCount',
      description: 'Bytes that it may store.',
      select: { tier: true },
      resolve: ({ tier }) => tierLimits[tier].storageBytes,
    }),
    storageUsed: t.field({
      type: 'ByteCount',
      description: 'Bytes that it has stored: originals, previews and corrected pictures.',
      resolve: ({ id }, _args, { deps }) => storageUsed(deps.db, id),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was registered.' }),
    lastLoginAt: t.expose('lastLoginAt', { type: 'DateTime', nullable: true, description: 'When it last signed in.' }),
  }),
});

registerNode('User', async ({ deps, viewer }, id) => {
  const mayBeSeen = viewer.role === 'ADMIN' || viewer.id === id;
  return mayBeSeen ? deps.db.user.findUnique({ where: { id }, select: { id: true } }) : null;
});

/** Tokens as they are handed out: the refresh token to a browser's cookie where there is one, and to nobody else then. */
function handOut(tokens: SessionTokens, { sessionCookie }: Context): SessionTokens {
  sessionCookie?.keep(tokens.refreshToken);
  return sessionCookie ? { ...tokens, refreshToken: '' } : tokens;
}

const AuthPayload = builder.objectRef<SessionTokens>('AuthPayload').implement({
  description: 'Who signed in, and with what they prove it from now on.',
  fields: (t) => ({
    user: t.prismaField({
      type: User,
      extensions: { access: 'PUBLIC' }, // who has just proved to be it
      description: 'The account that signed in.',
      resolve: (query, { userId }, _args, { deps }) =>
        deps.db.user.findUniqueOrThrow({ ...query, where: { id: userId } }),
    }),
    accessToken: t.exposeString('accessToken', {
      extensions: { secret: true },
      description: 'JWT for the Authorization header: Bearer <accessToken>.',
    }),
    refreshToken: t.exposeString('refreshToken', {
      extensions: { secret: true },
      description:
        'Opaque, single use: every refresh returns a new one; using an old one again revokes the whole session. Empty where the request had the header Graycard-Session: cookie, and the browser keeps it.',
    }),
    expiresIn: t.exposeInt('expiresIn', { description: 'Seconds until accessToken expires.' }),
  }),
});

const RegisterInput = builder.inputType('RegisterInput', {
  description: 'A new account.',
  fields: (t) => ({
    email: t.string({ required: true, description: 'At most 254 characters; unique without regard to case.' }),
    username: t.string({
      required: true,
      description: '1 to 40 letters, digits, dots, hyphens, underscores; unique without regard to case.',
    }),
    password: t.string({ required: true, description: '8 to 128 characters.' }),
    fullName: t.string({ description: 'The name of the person, at most 200 characters.' }),
  }),
});

const LoginInput = builder.inputType('LoginInput', {
  description: 'What one signs in with.',
  fields: (t) => ({
    email: t.string({ required: true, description: 'In any case.' }),
    password: t.string({ required: true, description: 'The password.' }),
  }),
});

const refreshTokenArg = () =>
  ({
    required: true,
    description:
      "The newest refresh token of the session; with Graycard-Session: cookie any text, and the browser's is taken.",
  }) as const;

/** A page that is loaded anew, or a second tab, may be cut off from the answer that had the next cookie. */
const COOKIE_LEEWAY_MS = 10_000;

builder.queryFields((t) => ({
  me: t.prismaField({
    type: User,
    description: 'The signed-in viewer.',
    resolve: async (query, _root, _args, { deps, viewer }) => {
      await endOfTurn(); // all who ask meanwhile are read with one statement
      const user = await deps.db.user.findUnique({ ...query, where: { id: viewer.id } });
      if (!user) throw new Unauthenticated('This account is gone.');
      return user;
    },
  }),
}));

builder.mutationFields((t) => ({
  register: t.field({
    type: AuthPayload,
    extensions: { access: 'PUBLIC' },
    description: 'Makes an account and signs it in. CONFLICT where email or username is taken.',
    args: { input: t.arg({ type: RegisterInput, required: true, description: 'The new account.' }) },
    resolve: async (_root, { input }, context) =>
      handOut(await register(context.deps, input, context.address), context),
  }),
  login: t.field({
    type: AuthPayload,
    extensions: { access: 'PUBLIC' },
    description:
      'Signs in. UNAUTHENTICATED where email or password is wrong; RATE_LIMITED, whatever the password, where too many attempts were.',
    args: { input: t.arg({ type: LoginInput, required: true, description: 'Email and password.' }) },
    resolve: async (_root, { input }, context) => handOut(await login(context.deps, input, context.address), context),
  }),
  refreshSession: t.field({
    type: AuthPayload,
    extensions: { access: 'PUBLIC' },
    description: 'Trades a refresh token for new tokens. A token that was traded before ends its session.',
    args: { refreshToken: t.arg.string(refreshTokenArg()) },
    resolve: async (_root, { refreshToken }, context) => {
      const { deps, address, sessionCookie } = context;
      await deps.rateLimits.consume('refresh', address);
      const kept = sessionCookie?.refreshToken;
      if (!kept) return handOut(await refreshSession(deps, refreshToken), context);
      return handOut(await refreshSession(deps, kept, COOKIE_LEEWAY_MS), context);
    },
  }),
  logout: t.boolean({
    extensions: { access: 'PUBLIC' },
    description:
      'Ends the session that the token belongs to; its access token is good until it expires. False where there was none to end.',
    args: { refreshToken: t.arg.string(refreshTokenArg()) },
    resolve: (_root, { refreshToken }, { deps, sessionCookie }) => {
      sessionCookie?.forget();
      return closeSession(deps, sessionCookie?.refreshToken ?? refreshToken);
    },
  }),
}));
