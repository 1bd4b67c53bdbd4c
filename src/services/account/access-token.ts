import { createHash } from 'node:crypto';
import { type JWTHeaderParameters, jwtVerify, SignJWT } from 'jose';
import type { Config } from '../../config.ts';
import { Unauthenticated } from '../../errors.ts';
import type { Role } from '../../generated/prisma/enums.ts';
import type { Viewer } from '../viewer.ts';

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

/** The viewer and when (ms since 1970) the token ends. Throws `Unauthenticated`. */
export async function readAccessToken(
  config: TokenConfig,
  token: string,
): Promise<{ viewer: Viewer; expiresAt: number }> {
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
