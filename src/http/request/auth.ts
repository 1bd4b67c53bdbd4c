import type { Deps } from '../../deps.ts';
import { Unauthenticated } from '../../errors.ts';
import { readAccessToken } from '../../services/account/access-token.ts';
import { isApiKey, readApiKey } from '../../services/account/api-key.ts';
import type { Credential, Grant } from '../../services/account/credentials.ts';
import { recentGrant } from '../../services/account/recent-sessions.ts';

/** An authenticated client: what it may do, and the end of its token or key (ms since 1970). */
export interface Authenticated extends Grant {
  readonly credential: Credential;
  readonly expiresAt: number;
}

/**
 * The result of authentication. Without credentials `error` is null. It is `Unauthenticated` if they are invalid, and another
 * error if that could not be found out.
 */
export type Auth = Authenticated | { readonly error: Error | null };

type AuthDeps = Pick<Deps, 'config' | 'db' | 'log'>;

/** Reads an Authorization header. An error is returned, not thrown: it matters only when something needs a viewer. */
export async function authenticate(deps: AuthDeps, header: string | null | undefined): Promise<Auth> {
  if (!header) return { error: null };
  const [scheme, token] = header.split(' ');
  if (scheme?.toLowerCase() !== 'bearer' || !token) {
    return { error: new Unauthenticated('The Authorization header must be: Bearer <access token or API key>.') };
  }
  try {
    return isApiKey(token) ? await readKey(deps, token) : await readSession(deps, token);
  } catch (error) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }
}

async function readKey(deps: AuthDeps, secret: string): Promise<Authenticated> {
  const { keyId, ...allowed } = await readApiKey(deps, secret);
  return { ...allowed, credential: { kind: 'key', id: keyId } };
}

/** The session and the role of its account are read for every request, because both can be withdrawn while the token is valid. */
async function readSession({ config, db }: AuthDeps, token: string): Promise<Authenticated> {
  const { sessionId, expiresAt } = await readAccessToken(config, token);
  const grant = await recentGrant(db, sessionId);
  if (!grant) throw new Unauthenticated('The session has ended. Sign in again.');
  return { ...grant, credential: { kind: 'session', id: sessionId }, expiresAt };
}
