import { createClient } from './client.ts';
import {
  LoginDocument,
  type LoginInput,
  type LoginMutation,
  RefreshSessionDocument,
  RegisterDocument,
  type RegisterInput,
} from './generated/graphql.ts';

/** Tokens are renewed this long before they expire, or after four fifths of their lifetime if they are short-lived. */
const RENEW_MARGIN_MS = 60_000;

export interface Session {
  readonly user: LoginMutation['login']['user'];
  /** For `createClient`: the access token, renewed when it is about to expire or was refused. */
  readonly token: (refused?: string) => Promise<string>;
}

/** Signs in. The session stays valid as long as it is used. */
export async function signIn(url: string, input: LoginInput): Promise<Session> {
  return sessionOf(url, (await createClient(url).run(LoginDocument, { input })).login);
}

/** Creates an account and signs in. Throws CONFLICT if the email or username is taken. */
export async function signUp(url: string, input: RegisterInput): Promise<Session> {
  return sessionOf(url, (await createClient(url).run(RegisterDocument, { input })).register);
}

function sessionOf(url: string, first: LoginMutation['login']): Session {
  const renewAfterMs = (seconds: number) => seconds * 1000 - Math.min(RENEW_MARGIN_MS, seconds * 200);
  let { accessToken, refreshToken } = first;
  let renewAt = Date.now() + renewAfterMs(first.expiresIn);
  let renewing: Promise<string> | undefined;
  const renew = async () => {
    const { refreshSession } = await createClient(url).run(RefreshSessionDocument, { refreshToken });
    ({ accessToken, refreshToken } = refreshSession);
    renewAt = Date.now() + renewAfterMs(refreshSession.expiresIn);
    return accessToken;
  };
  return {
    user: first.user,
    async token(refused) {
      if (refused !== accessToken && Date.now() < renewAt) return accessToken;
      renewing ??= renew().finally(() => {
        renewing = undefined;
      }); // one at a time: using a refresh token twice ends the session
      return renewing;
    },
  };
}
