import type { TestApp } from './app.ts';
import { openSocket, openStream, type StreamEvent } from './streams.ts';

export interface Answer {
  /** The HTTP status, or null for a response that arrives in a stream. */
  readonly status: number | null;
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly { readonly message: string; readonly extensions?: Record<string, unknown> }[];
  readonly extensions: Record<string, unknown> | undefined;
}

/** Sends an operation, with `more` in addition to its text and variables. */
type Send = (app: TestApp, token: string, query: string, variables?: object, more?: object) => Promise<Answer>;

const url = (app: TestApp) => `${app.url}/graphql`;
const headersOf = (token: string) => ({
  accept: 'application/graphql-response+json, application/json',
  'graphql-require-preflight': '1',
  ...(token && { authorization: `Bearer ${token}` }),
});

const textOf = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

async function fetched(response: Response): Promise<Answer> {
  const { data = null, errors = [], extensions } = (await response.json()) as Partial<Answer>;
  return { status: response.status, data, errors, extensions };
}

const streamed = (open: typeof openSocket): Send => {
  return async (app, token, query, variables = {}, more = {}) => {
    const stream = open(app, token, query, variables, more);
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

/** All transports that accept operations. */
export const transports: readonly (readonly [string, Send])[] = [
  [
    'POST',
    async (app, token, query, variables = {}, more = {}) => {
      const headers = { ...headersOf(token), 'content-type': 'application/json' };
      const body = JSON.stringify({ query, variables, ...more });
      return fetched(await fetch(url(app), { method: 'POST', headers, body }));
    },
  ],
  [
    'GET',
    async (app, token, query, variables = {}, more = {}) => {
      const rest = Object.entries({ variables, ...more }).map(([name, value]) => [name, textOf(value)]);
      const parameters = new URLSearchParams({ query, ...Object.fromEntries(rest) });
      return fetched(await fetch(`${url(app)}?${parameters}`, { headers: headersOf(token) }));
    },
  ],
  [
    'multipart',
    async (app, token, query, variables = {}, more = {}) => {
      const form = new FormData();
      form.set('operations', JSON.stringify({ query, variables, ...more }));
      form.set('map', '{}');
      return fetched(await fetch(url(app), { method: 'POST', headers: headersOf(token), body: form }));
    },
  ],
  ['WebSocket', streamed(openSocket)],
  ['server-sent events', streamed(openStream)],
];
