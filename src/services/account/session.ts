import { randomBytes } from 'node:crypto';
import type { DbTransaction } from '../../db/client.ts';
import type { Deps } from '../../deps.ts';
import { Unauthenticated } from '../../errors.ts';
import { sha256Of } from '../hash.ts';
import { signAccessToken } from './access-token.ts';

export interface SessionTokens {
  readonly userId: string;
  readonly accessToken: string;
  readonly refreshToken: string;
  /** Seconds until accessToken expires. */
  readonly expiresIn: number;
}

/** In characters. Ours have 46. */
const LONGEST_TOKEN = 200;

type SessionDeps = Pick<Deps, 'db' | 'config'>;

/** Opens a session and returns its first access and refresh tokens. */
export async function openSession(
  { db, config }: SessionDeps,
  user: { id: string; role: 'USER' | 'ADMIN' },
): Promise<SessionTokens> {
  const session = await db.session.create({ data: { userId: user.id }, select: { id: true } });
  return issueTokens(db, config, session.id, user);
}

/**
 * Exchanges a refresh token for new tokens. If it was exchanged more than `leewayMs` ago, it has been stolen: the whole
 * session ends.
 */
export async function refreshSession(
  { db, config }: SessionDeps,
  refreshToken: string,
  leewayMs = 0,
): Promise<SessionTokens> {
  const notValid = () => new Unauthenticated('The refresh token is not valid. Sign in again.');
  if (refreshToken.length > LONGEST_TOKEN) throw notValid();
  const hash = sha256Of(refreshToken);
  const now = new Date();
  const { count } = await db.refreshToken.updateMany({
    where: { hash, usedAt: null, expiresAt: { gt: now }, session: { revokedAt: null } },
    data: { usedAt: now },
  });
  const token = await db.refreshToken.findUnique({
    where: { hash },
    select: {
      usedAt: true,
      expiresAt: true,
      session: { select: { id: true, revokedAt: true, user: { select: { id: true, role: true } } } },
    },
  });
  if (!token) throw notValid();
  const { session } = token;
  const isRepeated = token.usedAt !== null && now.getTime() - token.usedAt.getTime() < leewayMs;
  const canRepeat = isRepeated && token.expiresAt > now && session.revokedAt === null;
  if (count === 0 && !canRepeat) {
    if (token.usedAt) await revoke(db, session.id);
    throw new Unauthenticated(
      'The refresh token has been used before or has expired, or its session has ended. Sign in again.',
    );
  }
  return issueTokens(db, config, session.id, session.user);
}

/** Ends the session of a refresh token. Returns false if there is none or it has ended already. */
export async function closeSession({ db }: Pick<Deps, 'db'>, refreshToken: string): Promise<boolean> {
  const token = await db.refreshToken.findUnique({
    where: { hash: sha256Of(refreshToken) },
    select: { sessionId: true },
  });
  return token !== null && (await revoke(db, token.sessionId));
}

async function revoke(db: DbTransaction, sessionId: string): Promise<boolean> {
  const { count } = await db.session.updateMany({
    where: { id: sessionId, revokedAt: null },
    data: { revokedAt: new Date() },
  });
  return count > 0;
}

async function issueTokens(
  db: DbTransaction,
  config: Deps['config'],
  sessionId: string,
  user: { id: string; role: 'USER' | 'ADMIN' },
): Promise<SessionTokens> {
  const refreshToken = `gr_${randomBytes(32).toString('base64url')}`;
  const expiresAt = new Date(Date.now() + config.refreshTokenSeconds * 1000);
  await db.refreshToken.create({ data: { hash: sha256Of(refreshToken), sessionId, expiresAt } });
  const accessToken = await signAccessToken(config, user);
  return { userId: user.id, accessToken, refreshToken, expiresIn: config.accessTokenSeconds };
}
