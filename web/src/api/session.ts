import type { LoginInput, RegisterInput, ViewerFragment } from './generated/session/graphql';
import { LoginDocument, LogoutDocument, RefreshSessionDocument, RegisterDocument } from './generated/session/graphql';
import { ApiError, send } from './send';

/** Tokens are renewed this long before they expire, or after four fifths of their lifetime if they are short-lived. */
const RENEW_MARGIN_MS = 60_000;
const RETRY_DELAY_MS = 2000;

type Tokens = { readonly accessToken: string; readonly expiresIn: number; readonly user: ViewerFragment };

export type Session =
  | { readonly state: 'unknown' }
  | { readonly state: 'signed-out' }
  | { readonly state: 'signed-in'; readonly viewer: ViewerFragment };

/** The access token is kept in memory only. */
let access: { readonly token: string; readonly renewAt: number } | null = null;
let session: Session = { state: 'unknown' };
let renewing: Promise<string | null> | null = null;
const listeners = new Set<() => void>();

const setSession = (next: Session) => {
  session = next;
  for (const listener of listeners) listener();
};

const storeTokens = ({ accessToken, expiresIn, user }: Tokens) => {
  const lifetimeMs = expiresIn * 1000;
  access = { token: accessToken, renewAt: Date.now() + lifetimeMs - Math.min(RENEW_MARGIN_MS, lifetimeMs / 5) };
  if (session.state !== 'signed-in' || session.viewer.id !== user.id) setSession({ state: 'signed-in', viewer: user });
  return accessToken;
};

export const readSession = () => session;

/** Resolves when it is known whether the browser has a session. Keeps trying while the API cannot be reached. */
export async function resolveSession(): Promise<Session> {
  while (session.state === 'unknown') {
    await renew().catch(() => new Promise((resolve) => setTimeout(resolve, RETRY_DELAY_MS)));
  }
  return session;
}

export function onSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Returns the access token, renewed if it is about to expire; null when signed out. */
export async function accessToken(): Promise<string | null> {
  if (access && Date.now() < access.renewAt) return access.token;
  return session.state === 'signed-out' ? null : renew();
}

/** Exchanges the refresh cookie for a new access token, in one tab at a time: each refresh token can be used only once. */
export function renew(): Promise<string | null> {
  const refresh = async () => {
    try {
      return storeTokens((await send(RefreshSessionDocument, {})).refreshSession);
    } catch (error) {
      if (!(error instanceof ApiError) || error.code !== 'UNAUTHENTICATED') throw error; // the next request tries again
      access = null;
      if (session.state !== 'signed-out') setSession({ state: 'signed-out' });
      return null;
    }
  };
  renewing ??= navigator.locks
    ? navigator.locks.request('graycard-session', refresh).finally(() => {
        renewing = null;
      })
    : refresh().finally(() => {
        renewing = null;
      });
  return renewing;
}

export async function signIn(input: LoginInput): Promise<void> {
  storeTokens((await send(LoginDocument, { input })).login);
}

export async function signUp(input: RegisterInput): Promise<void> {
  storeTokens((await send(RegisterDocument, { input })).register);
}

/** Ends the session in this browser and on the server. */
export async function signOut(): Promise<void> {
  await send(LogoutDocument, {}).catch(() => {}); // the session then ends when its refresh token expires
  access = null;
  setSession({ state: 'signed-out' });
}
