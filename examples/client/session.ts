import { createClient } from './client.ts';
import {
  LoginDocument,
  type LoginInput,
  type LoginMutation,
  RefreshSessionDocument,
  RegisterDocument,
  type RegisterInput,
} from './generated/graphql.ts';

/** Renewed so long before it expires; of a token that lives short, a fifth of its life before. */
const SPARE_MS = 60_000;

export interface Session {
  readonly user: LoginMutation['login']['user'];
  /** For `createClient`: the access token, renewed when it is about to expire or was refused. */
  readonly token: (refused?: string) => Promise<string>;
}

/** Signs in. The session lives as long as it is used. */
export async function signIn(url: string, input: LoginInput): Promise<Session> {
  return sessionOf(url, (await createClient(url).run(LoginDocument, { input })).login);
}

/** Makes an account and signs in. CONFLICT where email or username is taken. */
export async function signUp(url: string, input: RegisterInput): Promise<Session> {
  return sessionOf(url, (await createClient(url).run(RegisterDocument, { input })).register);
}

function sessionOf(url: string, first: LoginMutation['login']): Session {
  const lifeOf = (seconds: number) => seconds * 1000 - Math.min(SPARE_MS, seconds * 200);
  let { accessToken, refreshToken } = first;
  let renewAt = Date.now() + lifeOf(first.expiresIn);
  let renewing: Promise<string> | undefined;
  const renew = async () => {
    const { refreshSession } = await createClient(url).run(RefreshSessionDocument, { refreshToken });
    ({ accessToken, refreshToken } = refreshSession);
    renewAt = Date.now() + lifeOf(refreshSession.expiresIn);
    return accessToken;
  };
  return {
    user: first.user,
    async token(refused) {
      if (refused !== accessToken && Date.now() < renewAt) return accessToken;
      renewing ??= renew().finally(() => {
        renewing = undefined;
      }); // one at a time: a refresh token that is traded twice ends the session
      return renewing;
    },
  };
}
