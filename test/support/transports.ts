import type { TestApp } from './app.ts';
import { openSocket, openStream, type StreamEvent } from './streams.ts';

export interface Answer {
  /** HTTP's, where there is one. */
  readonly status: number | null;
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly { readonly message: string; readonly extensions?: Record<string, unknown> }[];
  readonly extensions: Record<string, unknown> | undefined;
}

type Send = (app: TestApp, token: string, query: string, variables?: object) => Promise<Answer>;

const url = (app: TestApp) => `${app.url}/graphql`;
const headersOf = (token: string) => ({
  accept: 'application/graphql-response+json, application/json',
  'graphql-require-preflight': '1',
  ...(token && { authorization: `Bearer ${token}` }),
});

async function fetched(response: Response): Promise<Answer> {
  const { data = null, errors = [], extensions } = (await response.json()) as Partial<Answer>;
  return { status: response.status, data, errors, extensions };
}

const streamed = (open: typeof openSocket): Send => {
  return async (app, token, query, variables = {}) => {
    const stream = open(app, token, query, variables);
    try {
      const event = (await stream.next()) as (StreamEvent & { extensions?: Record<string, unknown> }) | null;
      return {
        status: null,
        data: event?.data ?? null,
        errors: (event?.errors ?? []) as Answer['errors'],
        extensions: event?.extensions,
      };
    } catch (error) {
      const errors = Array.isArray(error) ? error : [error];
      return { status: null, data: null, errors, extensions: undefined };
    } finally {
      await stream.close();
    }
  };
};

/** Every way in which an operation can reach us. */
export const transports: readonly (readonly [string, Send])[] = [
  [
    'POST',
    async (app, token, query, variables = {}) => {
      const headers = { ...headersOf(token), 'content-type': 'application/json' };
      return fetched(await fetch(url(app), { method: 'POST', headers, body: JSON.stringify({ query, variables }) }));
    },
  ],
  [
    'GET',
    async (app, token, query, variables = {}) => {
      const asked = new URLSearchParams({ query, variables: JSON.stringify(variables) });
      return fetched(await fetch(`${url(app)}?${asked}`, { headers: headersOf(token) }));
    },
  ],
  [
    'multipart',
    async (app, token, query, variables = {}) => {
      const form = new FormData();
      form.set('operations', JSON.stringify({ query, variables }));
      form.set('map', '{}');
      return fetched(await fetch(url(app), { method: 'POST', headers: headersOf(token), body: form }));
    },
  ],
  ['WebSocket', streamed(openSocket)],
  ['server-sent events', streamed(openStream)],
];
