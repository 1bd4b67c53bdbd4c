import { createHash } from 'node:crypto';
import { type JWTHeaderParameters, jwtVerify, SignJWT } from 'jose';
import type { Config } from '../../config.ts';
import { Unauthenticated } from '../../errors.ts';

const ISSUER = 'graycard';
const AUDIENCE = 'graycard-api';

type TokenConfig = Pick<Config, 'jwtSecrets' | 'accessTokenSeconds'>;

/** Identifies a secret without revealing it. */
const keyId = (secret: string) => createHash('sha256').update(`kid:${secret}`).digest('base64url').slice(0, 8);
const keyOf = (secret: string) => new TextEncoder().encode(secret);

/** Whose token it is. The role is not part of it: it is read from the account, because it can change. */
export interface TokenSubject {
  readonly userId: string;
  readonly sessionId: string;
}

/** Returns a JWT that is valid for `accessTokenSeconds`, or until its session ends. */
export async function signAccessToken(config: TokenConfig, { userId, sessionId }: TokenSubject): Promise<string> {
  const secret = config.jwtSecrets[0];
  if (!secret) throw new Error('no secret to sign with');
  return new SignJWT({ sid: sessionId })
    .setProtectedHeader({ alg: 'HS256', kid: keyId(secret) })
    .setSubject(userId)
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setIssuedAt()
    .setExpirationTime(`${config.accessTokenSeconds} s`)
    .sign(keyOf(secret));
}

/** The content of a token. */
interface TokenContent extends TokenSubject {
  /** In ms since 1970. */
  readonly expiresAt: number;
}

/** Tokens whose signature has been verified, by the secrets it was verified with. */
const verified = new WeakMap<readonly string[], Map<string, TokenContent>>();

/** The cache is cleared when it has this many tokens. */
const MAX_CACHED = 10_000;

/** Verifies a token and returns its content. Throws `Unauthenticated`. */
export async function readAccessToken(config: TokenConfig, token: string): Promise<TokenContent> {
  const known = verified.get(config.jwtSecrets) ?? new Map<string, TokenContent>();
  const cached = known.get(token);
  if (cached && cached.expiresAt > Date.now()) return cached;
  const content = await verify(config, token);
  if (known.size >= MAX_CACHED) known.clear();
  known.set(token, content);
  verified.set(config.jwtSecrets, known);
  return content;
}

async function verify(config: TokenConfig, token: string): Promise<TokenContent> {
  const secretOf = ({ kid }: JWTHeaderParameters) => {
    const secret = config.jwtSecrets.find((candidate) => keyId(candidate) === kid);
    if (!secret) throw new Error('signed with an unknown key');
    return keyOf(secret);
  };
  try {
    const { payload } = await jwtVerify<{ sid: string }>(token, (header) => secretOf(header as JWTHeaderParameters), {
      issuer: ISSUER,
      audience: AUDIENCE,
      algorithms: ['HS256'],
      requiredClaims: ['sub', 'sid', 'exp'],
    });
    return { userId: payload.sub ?? '', sessionId: payload.sid, expiresAt: (payload.exp ?? 0) * 1000 };
  } catch (cause) {
    const expired = (cause as { code?: string }).code === 'ERR_JWT_EXPIRED';
    const message = expired
      ? 'The access token has expired. Get a new one with refreshSession.'
      : 'The access token is not valid. Sign in again.';
    throw new Unauthenticated(message, { cause });
  }
}
