import type { Deps } from '../deps.ts';
import { Unauthenticated } from '../errors.ts';
import { readAccessToken } from '../services/account/access-token.ts';
import type { Viewer } from '../services/viewer.ts';

/** Who a request comes from: a viewer until their token expires (ms since 1970), or nobody, with the reason if there is one. */
export type Auth = { readonly viewer: Viewer; readonly expiresAt: number } | { readonly error: Unauthenticated | null };

/** Reads an Authorization header. A missing one is nobody; a wrong one is nobody with an error, thrown where it matters. */
export async function authenticate({ config }: Pick<Deps, 'config'>, header: string | null | undefined): Promise<Auth> {
  if (!header) return { error: null };
  const [scheme, token] = header.split(' ');
  if (scheme?.toLowerCase() !== 'bearer' || !token) {
    return { error: new Unauthenticated('The header Authorization must read: Bearer <accessToken>.') };
  }
  try {
    return await readAccessToken(config, token);
  } catch (error) {
    if (error instanceof Unauthenticated) return { error };
    throw error;
  }
}
