import { createClient as createSocket, type Client as Socket } from 'graphql-ws';
import { ConnectionFailed, GraycardError, type WireError } from './errors.ts';
import { type Token, tokenOf } from './http.ts';

export interface StreamOptions {
  /** Number of attempts to reconnect before giving up; 20 take about a minute and a half. */
  readonly attempts?: number;
  /** Interval between pings. The connection counts as lost if the server does not answer a ping within the same time. */
  readonly heartbeatMs?: number;
}

const FORBIDDEN = 4403;
const LONGEST_WAIT_MS = 5000;

/** Runs subscriptions over one WebSocket, opened when needed. After a disconnect they continue with a fresh token. */
export function createStreams(
  url: string,
  token: Token | undefined,
  { attempts = 20, heartbeatMs = 10_000 }: StreamOptions,
) {
  let current: string | undefined;
  let refusals = 0; // in a row
  let pongTimeout: ReturnType<typeof setTimeout> | undefined;
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
        new Promise((resolve) => setTimeout(resolve, Math.min(LONGEST_WAIT_MS, 100 * 2 ** retries) * jitter())),
      shouldRetry: (problem) =>
        !(problem instanceof GraycardError) && refusals <= (typeof token === 'function' ? 1 : 0),
      on: {
        ping: (isReceived) => {
          if (!isReceived) pongTimeout = setTimeout(() => socket.terminate(), heartbeatMs);
        },
        pong: () => clearTimeout(pongTimeout),
        connected: () => {
          refusals = 0;
        },
        closed: (event) => {
          clearTimeout(pongTimeout);
          if (codeOf(event) === FORBIDDEN) refusals += 1;
        },
      },
    });
    return socket;
  }

  /** `variables` is called each time the operation is sent, also after a reconnect. */
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
    const cancel = () => void answers.return?.();
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      for await (const { data, errors } of answers) {
        if (errors?.[0]) throw new GraycardError(errors[0]);
        if (data) yield data;
      }
    } catch (problem) {
      throw errorOf(problem, url);
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
    signal?.throwIfAborted();
  };
}

/** Jitter, so that the clients of a restarted server do not all reconnect at once. */
const jitter = () => 0.75 + Math.random() / 2;

const codeOf = (event: unknown) => (event as { code?: unknown } | null)?.code;

/** Converts whatever ended a stream: GraphQL errors, the event of a closed socket, or an error thrown by the token function. */
function errorOf(problem: unknown, url: string): Error {
  if (problem instanceof GraycardError) return problem;
  if (Array.isArray(problem)) return new GraycardError(problem[0] as WireError);
  const code = codeOf(problem);
  if (code === FORBIDDEN || code === 4401)
    return new GraycardError({
      message: 'The token is missing, invalid or expired.',
      extensions: { code: 'UNAUTHENTICATED' },
    });
  return new ConnectionFailed(`The connection to ${url} was lost${code ? ` (${code})` : ''}`, { cause: problem });
}
