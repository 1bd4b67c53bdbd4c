import type { LoginInput, RegisterInput, ViewerFragment } from './generated/session/graphql';
import { LoginDocument, LogoutDocument, RefreshSessionDocument, RegisterDocument } from './generated/session/graphql';
import { ApiError, send } from './send';

/** Renewed so long before it expires, of one that lives long; of a short one a fifth of its life before. */
const SPARE_MS = 60_000;
const REACH_AGAIN_MS = 2000;

type Tokens = { readonly accessToken: string; readonly expiresIn: number; readonly user: ViewerFragment };

export type Session =
  | { readonly state: 'unknown' }
  | { readonly state: 'signed-out' }
  | { readonly state: 'signed-in'; readonly viewer: ViewerFragment };

/** The access token never leaves this module's memory but in requests. */
let access: { readonly token: string; readonly renewAt: number } | null = null;
let session: Session = { state: 'unknown' };
let renewing: Promise<string | null> | null = null;
const listeners = new Set<() => void>();

const change = (next: Session) => {
  session = next;
  for (const listener of listeners) listener();
};

const take = ({ accessToken, expiresIn, user }: Tokens) => {
  const life = expiresIn * 1000;
  access = { token: accessToken, renewAt: Date.now() + life - Math.min(SPARE_MS, life / 5) };
  if (session.state !== 'signed-in' || session.viewer.id !== user.id) change({ state: 'signed-in', viewer: user });
  return accessToken;
};

export const readSession = () => session;

/** The session, once it is known whether the browser has one; an API that cannot be reached is waited for. */
export async function knownSession(): Promise<Session> {
  while (session.state === 'unknown') {
    await renew().catch(() => new Promise((resolve) => setTimeout(resolve, REACH_AGAIN_MS)));
  }
  return session;
}

export function onSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** The access token, renewed where it is about to expire; null where nobody has signed in. */
export async function accessToken(): Promise<string | null> {
  if (access && Date.now() < access.renewAt) return access.token;
  return session.state === 'signed-out' ? null : renew();
}

/** Trades the browser's cookie for a new access token. One tab at a time, since each token may be traded once. */
export function renew(): Promise<string | null> {
  const trade = async () => {
    try {
      return take((await send(RefreshSessionDocument, {})).refreshSession);
    } catch (error) {
      if (!(error instanceof ApiError) || error.code !== 'UNAUTHENTICATED') throw error; // tried again with the next request
      access = null;
      if (session.state !== 'signed-out') change({ state: 'signed-out' });
      return null;
    }
  };
  renewing ??= navigator.locks
    ? navigator.locks.request('graycard-session', trade).finally(() => {
        renewing = null;
      })
    : trade().finally(() => {
        renewing = null;
      });
  return renewing;
}

export async function signIn(input: LoginInput): Promise<void> {
  take((await send(LoginDocument, { input })).login);
}

export async function signUp(input: RegisterInput): Promise<void> {
  take((await send(RegisterDocument, { input })).register);
}

/** Ends the session here and on the server. */
export async function signOut(): Promise<void> {
  await send(LogoutDocument, {}).catch(() => {}); // then it ends when its token expires
  access = null;
  change({ state: 'signed-out' });
}
