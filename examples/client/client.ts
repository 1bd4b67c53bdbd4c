import { createClient as createSocketClient } from 'graphql-ws';
import WebSocket from 'ws';
import type { TypedDocumentString } from './generated/graphql.ts';

/** What the API says went wrong: `code` for a program, `message` for a person. */
export class GraycardError extends Error {
  readonly code: string;
  /** The argument it is about, where it is about one. */
  readonly field: string | undefined;
  constructor({ message, extensions }: { message: string; extensions?: { code?: string; field?: string } }) {
    super(message);
    this.name = 'GraycardError';
    this.code = extensions?.code ?? 'UNKNOWN';
    this.field = extensions?.field;
  }
}

interface Answer<R> {
  readonly data?: R;
  readonly errors?: { message: string; extensions?: { code?: string; field?: string } }[];
}

/** Talks to one Graycard as one user. `url` is its base: http://127.0.0.1:4000. */
export function createClient(url: string, token?: string) {
  const headers: Record<string, string> = {
    accept: 'application/json',
    ...(token && { authorization: `Bearer ${token}` }),
  };

  async function send<R>(body: BodyInit, more: Record<string, string> = {}): Promise<R> {
    const response = await fetch(`${url}/graphql`, { method: 'POST', body, headers: { ...headers, ...more } });
    const { data, errors } = (await response.json()) as Answer<R>;
    if (errors?.[0]) throw new GraycardError(errors[0]);
    if (!data) throw new Error(`${url} answered ${response.status} without data`);
    return data;
  }

  return {
    /** Runs a query or mutation. Throws `GraycardError`. */
    run<R, V>(document: TypedDocumentString<R, V>, variables: V): Promise<R> {
      return send<R>(JSON.stringify({ query: document.toString(), variables }), { 'content-type': 'application/json' });
    },

    /** Runs a mutation whose variable `files` is a list of files (GraphQL multipart request spec). */
    upload<R, V extends { files: unknown }>(
      document: TypedDocumentString<R, V>,
      variables: V,
      files: File[],
    ): Promise<R> {
      const form = new FormData();
      const operations = { query: document.toString(), variables: { ...variables, files: files.map(() => null) } };
      form.set('operations', JSON.stringify(operations));
      form.set('map', JSON.stringify(Object.fromEntries(files.map((_, i) => [i, [`variables.files.${i}`]]))));
      files.forEach((file, i) => void form.set(String(i), file));
      return send<R>(form);
    },

    /** Runs a subscription over a WebSocket until it completes. */
    async *follow<R, V extends Record<string, unknown>>(
      document: TypedDocumentString<R, V>,
      variables: V,
    ): AsyncGenerator<R> {
      const socket = createSocketClient({
        url: `${url.replace(/^http/, 'ws')}/graphql`,
        webSocketImpl: WebSocket,
        connectionParams: { Authorization: `Bearer ${token}` },
      });
      try {
        for await (const { data, errors } of socket.iterate<R>({ query: document.toString(), variables })) {
          if (errors?.[0]) throw new GraycardError(errors[0] as ConstructorParameters<typeof GraycardError>[0]);
          if (data) yield data;
        }
      } finally {
        await socket.dispose();
      }
    },
  };
}

export type Client = ReturnType<typeof createClient>;
