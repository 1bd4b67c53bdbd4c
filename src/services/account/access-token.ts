import { createHash } from 'node:crypto';
import { type JWTHeaderParameters, jwtVerify, SignJWT } from 'jose';
import type { Config } from '../../config.ts';
import { Unauthenticated } from '../../errors.ts';
import type { Role } from '../../generated/prisma/enums.ts';
import type { Viewer } from './viewer.ts';

const ISSUER = 'graycard';
const AUDIENCE = 'graycard-api';

type TokenConfig = Pick<Config, 'jwtSecrets' | 'accessTokenSeconds'>;

/** What tells a secret from the next without giving it away. */
const keyId = (secret: string) => createHash('sha256').update(`kid:${secret}`).digest('base64url').slice(0, 8);
const keyOf = (secret: string) => new TextEncoder().encode(secret);

/** A signed statement of who the viewer is, good until it expires. */
export async function signAccessToken(config: TokenConfig, { id, role }: Viewer): Promise<string> {
  const secret = config.jwtSecrets[0];
  if (!secret) throw new Error('there is no secret to sign with');
  return new SignJWT({ role })
    .setProtectedHeader({ alg: 'HS256', kid: keyId(secret) })
    .setSubject(id)
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setIssuedAt()
    .setExpirationTime(`${config.accessTokenSeconds} s`)
    .sign(keyOf(secret));
}

/** What a token says: who the viewer is, and when (ms since 1970) it ends. */
interface Session {
  readonly viewer: Viewer;
  readonly expiresAt: number;
}

/** Tokens whose signature was found good, by the secrets that it was checked with: it stays good until they expire. */
const verified = new WeakMap<readonly string[], Map<string, Session>>();

/** So many are remembered; then it begins anew. */
const MOST_REMEMBERED = 10_000;

/** What a token says. Throws `Unauthenticated`. */
export async function readAccessToken(config: TokenConfig, token: string): Promise<Session> {
  const known = verified.get(config.jwtSecrets) ?? new Map<string, Session>();
  const before = known.get(token);
  if (before && before.expiresAt > Date.now()) return before;
  const session = await verify(config, token);
  if (known.size >= MOST_REMEMBERED) known.clear();
  known.set(token, session);
  verified.set(config.jwtSecrets, known);
  return session;
}

async function verify(config: TokenConfig, token: string): Promise<Session> {
  const secretOf = ({ kid }: JWTHeaderParameters) => {
    const secret = config.jwtSecrets.find((candidate) => keyId(candidate) === kid);
    if (!secret) throw new Error('signed with a key that is not ours');
    return keyOf(secret);
  };
  try {
    const { payload } = await jwtVerify<{ role: Role }>(token, (header) => secretOf(header as JWTHeaderParameters), {
      issuer: ISSUER,
      audience: AUDIENCE,
      algorithms: ['HS256'],
      requiredClaims: ['sub', 'exp'],
    });
    return { viewer: { id: payload.sub ?? '', role: payload.role }, expiresAt: (payload.exp ?? 0) * 1000 };
  } catch (cause) {
    const expired = (cause as { code?: string }).code === 'ERR_JWT_EXPIRED';
    const message = expired
      ? 'The access token has expired: get a new one with refreshSession.'
      : 'The access token is not valid: sign in again.';
    throw new Unauthenticated(message, { cause });
  }
}
