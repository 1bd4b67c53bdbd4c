import { randomBytes } from 'node:crypto';
import type { Db, DbTransaction } from '../../db/client.ts';
import type { Deps } from '../../deps.ts';
import { Unauthenticated } from '../../errors.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { sha256Of } from '../hash.ts';
import { signAccessToken } from './access-token.ts';
import { forgetRecentGrants } from './recent-sessions.ts';

export interface SessionTokens {
  readonly userId: string;
  readonly accessToken: string;
  readonly refreshToken: string;
  /** Seconds until accessToken expires. */
  readonly expiresIn: number;
}

/** In characters. Ours have 46. */
const LONGEST_TOKEN = 200;

/** How long a refresh token that was exchanged can be exchanged once more. */
const REUSE_MS = 10_000;

type SessionDeps = Pick<Deps, 'db' | 'config'>;

/** Opens a session and returns its first access and refresh tokens. */
export async function openSession({ db, config }: SessionDeps, userId: string): Promise<SessionTokens> {
  const session = await db.session.create({ data: { userId }, select: { id: true } });
  return issueTokens(db, config, session.id, userId);
}

/**
 * Exchanges a refresh token for new tokens. A token that was exchanged can be exchanged once more within ten seconds, by
 * another tab or by a client that did not get the response. After that it has been stolen: the whole session ends.
 */
export async function refreshSession({ db, config }: SessionDeps, refreshToken: string): Promise<SessionTokens> {
  const notValid = () => new Unauthenticated('The refresh token is not valid. Sign in again.');
  if (refreshToken.length > LONGEST_TOKEN) throw notValid();
  const hash = sha256Of(refreshToken);
  const now = new Date();
  const valid = { hash, expiresAt: { gt: now }, session: { revokedAt: null } };
  const use = async (unused: Prisma.RefreshTokenWhereInput, data: Prisma.RefreshTokenUpdateManyMutationInput) =>
    (await db.refreshToken.updateMany({ where: { ...valid, ...unused }, data })).count > 0;
  const lately = { gt: new Date(now.getTime() - REUSE_MS) };
  const isUsed =
    (await use({ usedAt: null }, { usedAt: now })) ||
    (await use({ usedAt: lately, reusedAt: null }, { reusedAt: now }));
  const token = await db.refreshToken.findUnique({
    where: { hash },
    select: { usedAt: true, session: { select: { id: true, userId: true } } },
  });
  if (!token) throw notValid();
  const { session } = token;
  if (!isUsed) {
    if (token.usedAt) await revoke(db, session.id);
    throw new Unauthenticated(
      'The refresh token has been used before or has expired, or its session has ended. Sign in again.',
    );
  }
  return issueTokens(db, config, session.id, session.userId);
}

/**
 * Ends the session of a refresh token. Its access tokens are refused, and its streams end, within a second. Returns false if
 * there is none or it has ended already.
 */
export async function closeSession({ db }: Pick<Deps, 'db'>, refreshToken: string): Promise<boolean> {
  if (refreshToken.length > LONGEST_TOKEN) return false;
  const token = await db.refreshToken.findUnique({
    where: { hash: sha256Of(refreshToken) },
    select: { sessionId: true },
  });
  return token !== null && (await revoke(db, token.sessionId));
}

async function revoke(db: Db, sessionId: string): Promise<boolean> {
  const { count } = await db.session.updateMany({
    where: { id: sessionId, revokedAt: null },
    data: { revokedAt: new Date() },
  });
  forgetRecentGrants(db);
  return count > 0;
}

async function issueTokens(
  db: DbTransaction,
  config: Deps['config'],
  sessionId: string,
  userId: string,
): Promise<SessionTokens> {
  const refreshToken = `gr_${randomBytes(32).toString('base64url')}`;
  const expiresAt = new Date(Date.now() + config.refreshTokenSeconds * 1000);
  await db.refreshToken.create({ data: { hash: sha256Of(refreshToken), sessionId, expiresAt } });
  const accessToken = await signAccessToken(config, { userId, sessionId });
  return { userId, accessToken, refreshToken, expiresIn: config.accessTokenSeconds };
}
