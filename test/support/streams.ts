import type { GraphQLFormattedError } from 'graphql';
import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createSocketClient, type Client as SocketClient } from 'graphql-ws';
import WebSocket from 'ws';
import type { TestApp } from './app.ts';
import { until } from './until.ts';

export interface StreamEvent {
  readonly data?: Record<string, unknown> | null | undefined;
  readonly errors?:
    | readonly (GraphQLFormattedError & { readonly extensions?: { readonly code?: string } })[]
    | undefined;
}

export interface Stream {
  /** Waits for the next event. Resolves with null when the stream has completed. */
  next(): Promise<StreamEvent | null>;
  /** Resolves with all remaining events when the stream completes. */
  all(): Promise<StreamEvent[]>;
  /** Events received but not yet returned by `next`. */
  received(): StreamEvent[];
  /** How the stream ended: with an error, or with null if it completed. Null while it is open. */
  ending(): { readonly error: unknown } | null;
  close(): Promise<void>;
}

interface Sink {
  next(event: StreamEvent): void;
  error(error: unknown): void;
  complete(): void;
}

/** Collects the events of a client's `subscribe`. */
function collect(subscribe: (sink: Sink) => () => void, dispose: () => unknown): Stream {
  const events: StreamEvent[] = [];
  let ending: { error: unknown } | null = null;
  const unsubscribe = subscribe({
    next: (event) => void events.push(event),
    error: (error) => {
      ending = { error };
    },
    complete: () => {
      ending = { error: null };
    },
  });
  const next = async () => {
    await until('an event or the end has arrived', () => events.length > 0 || ending !== null);
    const event = events.shift();
    if (!event && ending?.error) throw ending.error;
    return event ?? null;
  };
  return {
    next,
    async all() {
      const list: StreamEvent[] = [];
      for (let event = await next(); event; event = await next()) list.push(event);
      return list;
    },
    received: () => [...events],
    ending: () => ending,
    async close() {
      unsubscribe();
      await dispose();
    },
  };
}

const socketUrl = (app: TestApp) => `${app.url.replace(/^http/, 'ws')}/graphql`;

/** A graphql-ws client without retries. */
export function socketClient(app: TestApp, token: string | undefined, lazy = true): SocketClient {
  return createSocketClient({
    url: socketUrl(app),
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    lazy,
    onNonLazyError: () => {},
    ...(token !== undefined && { connectionParams: { Authorization: `Bearer ${token}` } }),
  });
}

/** Subscribes over a new WebSocket. */
export function openSocket(
  app: TestApp,
  token: string | undefined,
  query: string,
  variables: object = {},
  more: object = {},
): Stream {
  const client = socketClient(app, token);
  return openOn(client, query, variables, () => client.dispose(), more);
}

/** Subscribes over an existing client's WebSocket, which other subscriptions can share. */
export function openOn(
  client: SocketClient,
  query: string,
  variables: object = {},
  dispose: () => unknown = () => {},
  more: object = {},
): Stream {
  const request = { query, variables: variables as Record<string, unknown>, ...more };
  return collect((sink) => client.subscribe(request, sink as Parameters<SocketClient['subscribe']>[1]), dispose);
}

/** Subscribes over server-sent events (distinct connections mode). */
export function openStream(
  app: TestApp,
  token: string | undefined,
  query: string,
  variables: object = {},
  more: object = {},
): Stream {
  const client = createSseClient({
    url: `${app.url}/graphql`,
    retryAttempts: 0,
    headers: token === undefined ? {} : { Authorization: `Bearer ${token}` },
  });
  const request = { query, variables: variables as Record<string, unknown>, ...more };
  return collect(
    (sink) => client.subscribe(request, sink as never),
    () => client.dispose(),
  );
}
