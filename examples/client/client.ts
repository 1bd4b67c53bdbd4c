import type { TypedDocumentString } from './generated/graphql.ts';
import { post, type Token } from './http.ts';
import { createStreams, type StreamOptions } from './streams.ts';

type Variables = Record<string, unknown>;
export interface CallOptions {
  /** Cancels the call: it rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * A client for one Graycard server and one user. `url` is the base URL, such as http://127.0.0.1:4000. Runs in Node 20 or later
 * and in browsers. All methods throw `GraycardError` if the API refuses the request, and `ConnectionFailed` if the API cannot be
 * reached.
 */
export function createClient(url: string, token?: Token, options: StreamOptions = {}) {
  const stream = createStreams(url, token, options);
  return {
    url,

    /** Runs a query or mutation. */
    run<R, V>(document: TypedDocumentString<R, V>, variables: V, { signal }: CallOptions = {}): Promise<R> {
      const content = JSON.stringify({ query: document.toString(), variables });
      return post<R>(url, { content, type: 'application/json' }, token, signal);
    },

    /** Runs a mutation whose variable `files` is a list of files (GraphQL multipart request spec). Stores all of them or none. */
    upload<R, V extends { files: unknown }>(
      document: TypedDocumentString<R, V>,
      variables: V,
      files: readonly File[],
      { signal }: CallOptions = {},
    ): Promise<R> {
      const content = new FormData();
      const operations = { query: document.toString(), variables: { ...variables, files: files.map(() => null) } };
      content.set('operations', JSON.stringify(operations));
      content.set('map', JSON.stringify(Object.fromEntries(files.map((_, i) => [i, [`variables.files.${i}`]]))));
      files.forEach((file, i) => void content.set(String(i), file));
      return post<R>(url, { content }, token, signal);
    },

    /**
     * Runs a subscription over a WebSocket until it completes. If the connection is lost, it reconnects, and the server first
     * sends the current state. `variables` can be a function, which is called for each attempt.
     */
    follow<R, V extends Variables>(
      document: TypedDocumentString<R, V>,
      variables: V | (() => V),
      { signal }: CallOptions = {},
    ): AsyncGenerator<R> {
      return stream<R>(document.toString(), typeof variables === 'function' ? variables : () => variables, signal);
    },
  };
}

export type Client = ReturnType<typeof createClient>;
