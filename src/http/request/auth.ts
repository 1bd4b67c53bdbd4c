import type { Deps } from '../../deps.ts';
import { Unauthenticated } from '../../errors.ts';
import type { ApiKeyScope } from '../../schema/core/builder.ts';
import { readAccessToken } from '../../services/account/access-token.ts';
import { isApiKey, readApiKey } from '../../services/account/api-key.ts';
import { scopesOf } from '../../services/account/scope.ts';
import type { Viewer } from '../../services/account/viewer.ts';

/** An authenticated client, with its scopes and the end of its credentials (ms since 1970). */
export interface Authenticated {
  readonly viewer: Viewer;
  readonly scopes: readonly ApiKeyScope[];
  /** The id of the API key, if the client uses one. */
  readonly keyId?: string;
  readonly expiresAt: number;
}

/** The result of authentication. Without credentials `error` is null. */
export type Auth = Authenticated | { readonly error: Unauthenticated | null };

type AuthDeps = Pick<Deps, 'config' | 'db' | 'log'>;
type WatchDeps = AuthDeps & Pick<Deps, 'intervals'>;

/** The longest delay of a timer. */
const MAX_TIMER_MS = 2 ** 31 - 1;

/** Reads an Authorization header. Invalid credentials give an error, which is thrown only when something needs a viewer. */
export async function authenticate(deps: AuthDeps, header: string | null | undefined): Promise<Auth> {
  if (!header) return { error: null };
  const [scheme, token] = header.split(' ');
  if (scheme?.toLowerCase() !== 'bearer' || !token) {
    return { error: new Unauthenticated('The Authorization header must be: Bearer <access token or API key>.') };
  }
  try {
    return isApiKey(token) ? await readApiKey(deps, token) : await readSession(deps, token);
  } catch (error) {
    if (error instanceof Unauthenticated) return { error };
    throw error;
  }
}

/** An access token states the role at sign-in. An administrator's role is checked again, because it can be withdrawn. */
async function readSession({ config, db }: AuthDeps, token: string): Promise<Authenticated> {
  const { viewer, expiresAt } = await readAccessToken(config, token);
  if (viewer.role !== 'ADMIN') return { viewer, expiresAt, scopes: scopesOf(viewer.role) };
  const role = (await db.user.findUnique({ where: { id: viewer.id }, select: { role: true } }))?.role ?? 'USER';
  return { viewer: { ...viewer, role }, expiresAt, scopes: scopesOf(role) };
}

/**
 * Calls `onEnd` once when the token or key of a stream expires, is revoked, or its account gets another role. Returns a
 * function that stops watching.
 */
export function watchAuth(
  deps: WatchDeps,
  header: string,
  { expiresAt, viewer }: Authenticated,
  onEnd: () => void,
): () => void {
  const stop = () => {
    clearTimeout(expiry);
    clearInterval(recheck);
  };
  const end = () => {
    stop();
    onEnd();
  };
  const left = expiresAt - Date.now();
  const expiry = left <= MAX_TIMER_MS ? setTimeout(end, left) : undefined; // otherwise the repeated check finds it
  const recheck = setInterval(() => {
    const isSame = (auth: Auth) => 'viewer' in auth && auth.viewer.role === viewer.role;
    const check = authenticate(deps, header).then((auth) => isSame(auth) || end());
    check.catch(() => {}); // the database is unreachable: checked again later
  }, deps.intervals.authRecheckMs);
  return stop;
}
