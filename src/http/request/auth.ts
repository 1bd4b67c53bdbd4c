import type { Deps } from '../../deps.ts';
import { Unauthenticated } from '../../errors.ts';
import type { ApiKeyScope } from '../../schema/core/builder.ts';
import { readAccessToken } from '../../services/account/access-token.ts';
import { isApiKey, readApiKey } from '../../services/account/api-key.ts';
import { scopesOf } from '../../services/account/scope.ts';
import type { Viewer } from '../../services/account/viewer.ts';

/** Somebody, what they may do, and until when (ms since 1970). */
export interface Known {
  readonly viewer: Viewer;
  readonly scopes: readonly ApiKeyScope[];
  /** The API key, where it is one. */
  readonly keyId?: string;
  readonly expiresAt: number;
}

/** Who a request comes from: somebody, or nobody, with the reason if there is one. */
export type Auth = Known | { readonly error: Unauthenticated | null };

type AuthDeps = Pick<Deps, 'config' | 'db' | 'log'>;

/** How often it is asked again whether what opened a stream still opens it. */
const RECHECK_MS = 30_000;

/** The longest wait that a timer can hold. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Reads an Authorization header. A missing one is nobody; a wrong one is nobody with an error, thrown where it matters. */
export async function authenticate(deps: AuthDeps, header: string | null | undefined): Promise<Auth> {
  if (!header) return { error: null };
  const [scheme, token] = header.split(' ');
  if (scheme?.toLowerCase() !== 'bearer' || !token) {
    return { error: new Unauthenticated('The header Authorization must read: Bearer <accessToken>, or an API key.') };
  }
  try {
    return isApiKey(token) ? await readApiKey(deps, token) : await readSession(deps, token);
  } catch (error) {
    if (error instanceof Unauthenticated) return { error };
    throw error;
  }
}

/** An access token tells the role of when it was made; an administrator's counts only while the account has it. */
async function readSession({ config, db }: AuthDeps, token: string): Promise<Known> {
  const { viewer, expiresAt } = await readAccessToken(config, token);
  if (viewer.role !== 'ADMIN') return { viewer, expiresAt, scopes: scopesOf(viewer.role) };
  const role = (await db.user.findUnique({ where: { id: viewer.id }, select: { role: true } }))?.role ?? 'USER';
  return { viewer: { ...viewer, role }, expiresAt, scopes: scopesOf(role) };
}

/**
 * Calls `onEnd` once, when the token or key that a stream was opened with has expired, was revoked, or no longer makes an
 * administrator. Returns what stops the watch.
 */
export function watchAuth(deps: AuthDeps, header: string, { expiresAt, viewer }: Known, onEnd: () => void): () => void {
  const stop = () => {
    clearTimeout(expiry);
    clearInterval(recheck);
  };
  const end = () => {
    stop();
    onEnd();
  };
  const left = expiresAt - Date.now();
  const expiry = left <= LONGEST_TIMER_MS ? setTimeout(end, left) : undefined; // else it is found by asking again
  const recheck = setInterval(() => {
    const isSame = (auth: Auth) => 'viewer' in auth && auth.viewer.role === viewer.role;
    const ask = authenticate(deps, header).then((auth) => isSame(auth) || end());
    ask.catch(() => {}); // the database is away: asked again later
  }, RECHECK_MS);
  return stop;
}
