import { ConnectionFailed, GraycardError, type WireError } from './errors.ts';

/**
 * An access token, an API key, or a function that returns one before each request. If a token was refused, the function is called
 * with it and can return another one, which is tried once.
 */
export type Token = string | ((refused?: string) => string | Promise<string>);

export const tokenOf = async (token: Token | undefined, refused?: string): Promise<string | undefined> =>
  typeof token === 'function' ? token(refused) : token;

export interface Body {
  readonly content: NonNullable<RequestInit['body']>;
  /** Content type, if fetch cannot derive it from `content`. */
  readonly type?: string;
}

interface Answer<R> {
  readonly data?: R | null;
  readonly errors?: readonly WireError[];
}

/** Sends one operation. Throws `GraycardError` if the API refuses it, and `ConnectionFailed` if the API cannot be reached. */
export async function post<R>(url: string, body: Body, token?: Token, signal?: AbortSignal): Promise<R> {
  const current = await tokenOf(token);
  try {
    return await send<R>(url, body, current, signal);
  } catch (error) {
    const isRefused = error instanceof GraycardError && error.code === 'UNAUTHENTICATED';
    if (!isRefused || typeof token !== 'function') throw error;
    const next = await token(current);
    if (next === current) throw error;
    return send<R>(url, body, next, signal);
  }
}

async function send<R>(url: string, { content, type }: Body, token?: string, signal?: AbortSignal): Promise<R> {
  const headers = {
    accept: 'application/json',
    ...(type && { 'content-type': type }),
    ...(token && { authorization: `Bearer ${token}` }),
  };
  const failed = (problem: string) => (cause: unknown) => {
    if (signal?.aborted) throw signal.reason;
    throw new ConnectionFailed(`${url} ${problem}`, { cause });
  };
  const init = { method: 'POST', body: content, headers, ...(signal && { signal }) };
  const response = await fetch(`${url}/graphql`, init).catch(failed('cannot be reached'));
  const { data, errors } = await response
    .json()
    .then((answer) => answer as Answer<R>)
    .catch(failed(`answered ${response.status} with something other than JSON`));
  if (errors?.[0]) throw new GraycardError(errors[0]);
  if (!data) throw new ConnectionFailed(`${url} answered ${response.status} without data`);
  return data;
}
