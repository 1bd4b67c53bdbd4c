import { createHash } from 'node:crypto';
import { type JWTHeaderParameters, jwtVerify, SignJWT } from 'jose';
import type { Config } from '../../config.ts';
import { Unauthenticated } from '../../errors.ts';
import type { Role } from '../../generated/prisma/enums.ts';
import type { Viewer } from './viewer.ts';

const ISSUER = 'graycard';
const AUDIENCE = 'graycard-api';

type TokenConfig = Pick<Config, 'jwtSecrets' | 'accessTokenSeconds'>;

/** Identifies a secret without revealing it. */
const keyId = (secret: string) => createHash('sha256').update(`kid:${secret}`).digest('base64url').slice(0, 8);
const keyOf = (secret: string) => new TextEncoder().encode(secret);

/** Returns a JWT with the viewer's id and role, valid for `accessTokenSeconds`. */
export async function signAccessToken(config: TokenConfig, { id, role }: Viewer): Promise<string> {
  const secret = config.jwtSecrets[0];
  if (!secret) throw new Error('no secret to sign with');
  return new SignJWT({ role })
    .setProtectedHeader({ alg: 'HS256', kid: keyId(secret) })
    .setSubject(id)
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setIssuedAt()
    .setExpirationTime(`${config.accessTokenSeconds} s`)
    .sign(keyOf(secret));
}

/** The content of a token: the viewer, and its expiry in ms since 1970. */
interface Session {
  readonly viewer: Viewer;
  readonly expiresAt: number;
}

/** Tokens whose signature has been verified, by the secrets it was verified with. They stay valid until they expire. */
const verified = new WeakMap<readonly string[], Map<string, Session>>();

/** The cache is cleared when it has this many tokens. */
const MAX_CACHED = 10_000;

/** Verifies a token and returns its content. Throws `Unauthenticated`. */
export async function readAccessToken(config: TokenConfig, token: string): Promise<Session> {
  const known = verified.get(config.jwtSecrets) ?? new Map<string, Session>();
  const cached = known.get(token);
  if (cached && cached.expiresAt > Date.now()) return cached;
  const session = await verify(config, token);
  if (known.size >= MAX_CACHED) known.clear();
  known.set(token, session);
  verified.set(config.jwtSecrets, known);
  return session;
}

async function verify(config: TokenConfig, token: string): Promise<Session> {
  const secretOf = ({ kid }: JWTHeaderParameters) => {
    const secret = config.jwtSecrets.find((candidate) => keyId(candidate) === kid);
    if (!secret) throw new Error('signed with an unknown key');
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
      ? 'The access token has expired. Get a new one with refreshSession.'
      : 'The access token is not valid. Sign in again.';
    throw new Unauthenticated(message, { cause });
  }
}
