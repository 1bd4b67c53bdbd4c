import { createClient as createSocket, type Client as Socket } from 'graphql-ws';
import { ConnectionFailed, GraycardError, type WireError } from './errors.ts';
import { type Token, tokenOf } from './http.ts';

export interface StreamOptions {
  /** A connection that was cut is opened again: at most so many times until one holds, over about a minute and a half. */
  readonly attempts?: number;
  /** The server is asked for a sign of life each time after so long, and given as long to answer; then it counts as cut. */
  readonly heartbeatMs?: number;
}

const FORBIDDEN = 4403;
const LONGEST_WAIT_MS = 5000;

/** Runs subscriptions over one WebSocket, which is there while they are. What is cut goes on by itself, with a fresh token. */
export function createStreams(
  url: string,
  token: Token | undefined,
  { attempts = 20, heartbeatMs = 10_000 }: StreamOptions,
) {
  let current: string | undefined;
  let refusals = 0; // in a row
  let silence: ReturnType<typeof setTimeout> | undefined;
  let opening: Promise<Socket> | undefined;

  async function open(): Promise<Socket> {
    const webSocketImpl: unknown = Reflect.get(globalThis, 'WebSocket') ?? (await import('ws')).WebSocket; // Node < 22
    const socket = createSocket({
      url: `${url.replace(/^http/, 'ws')}/graphql`,
      webSocketImpl,
      connectionParams: async () => {
        current = await tokenOf(token, refusals > 0 ? current : undefined);
        return current ? { Authorization: `Bearer ${current}` } : {};
      },
      keepAlive: heartbeatMs,
      retryAttempts: attempts,
      retryWait: (retries) =>
        new Promise((resolve) => setTimeout(resolve, Math.min(LONGEST_WAIT_MS, 100 * 2 ** retries) * spread())),
      shouldRetry: (problem) =>
        !(problem instanceof GraycardError) && refusals <= (typeof token === 'function' ? 1 : 0),
      on: {
        ping: (isReceived) => {
          if (!isReceived) silence = setTimeout(() => socket.terminate(), heartbeatMs);
        },
        pong: () => clearTimeout(silence),
        connected: () => {
          refusals = 0;
        },
        closed: (event) => {
          clearTimeout(silence);
          if (codeOf(event) === FORBIDDEN) refusals += 1;
        },
      },
    });
    return socket;
  }

  /** `variables` are asked for anew whenever the operation is sent again after a cut. */
  return async function* stream<R>(
    query: string,
    variables: () => Record<string, unknown>,
    signal?: AbortSignal,
  ): AsyncGenerator<R> {
    signal?.throwIfAborted();
    opening ??= open();
    const answers = (await opening).iterate<R>({
      query,
      get variables() {
        return variables();
      },
    });
    const leave = () => void answers.return?.();
    signal?.addEventListener('abort', leave, { once: true });
    try {
      for await (const { data, errors } of answers) {
        if (errors?.[0]) throw new GraycardError(errors[0]);
        if (data) yield data;
      }
    } catch (problem) {
      throw errorOf(problem, url);
    } finally {
      signal?.removeEventListener('abort', leave);
    }
    signal?.throwIfAborted();
  };
}

/** Many clients of a server that was restarted do not come back all at once. */
const spread = () => 0.75 + Math.random() / 2;

const codeOf = (event: unknown) => (event as { code?: unknown } | null)?.code;

/** Of a stream that ended badly: errors of GraphQL, the event of a socket that closed or failed, or what the token's function threw. */
function errorOf(problem: unknown, url: string): Error {
  if (problem instanceof GraycardError) return problem;
  if (Array.isArray(problem)) return new GraycardError(problem[0] as WireError);
  const code = codeOf(problem);
  if (code === FORBIDDEN || code === 4401)
    return new GraycardError({
      message: 'The token is missing, wrong or has expired.',
      extensions: { code: 'UNAUTHENTICATED' },
    });
  return new ConnectionFailed(`The connection to ${url} was lost${code ? ` (${code})` : ''}`, { cause: problem });
}
