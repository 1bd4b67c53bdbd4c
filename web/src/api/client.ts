import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, Observable } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { OperationTypeNode } from 'graphql';
import { createClient } from 'graphql-ws';
import { accessToken, renew } from './session';

/** Longest wait between two attempts to reconnect, in ms. */
const MAX_WAIT_MS = 10_000;

const bearer = (token: string | null) => (token ? { Authorization: `Bearer ${token}` } : {});

/** One WebSocket for all subscriptions. After a disconnect it reconnects with a fresh token, and subscriptions continue. */
const socket = createClient({
  url: `${location.origin.replace(/^http/, 'ws')}/graphql`,
  connectionParams: async () => bearer(await accessToken()),
  retryAttempts: Number.POSITIVE_INFINITY,
  shouldRetry: () => true,
  retryWait: async (retries) => {
    await new Promise((resolve) => setTimeout(resolve, Math.min(MAX_WAIT_MS, 250 * 2 ** retries)));
  },
});

const reconnected = new Set<() => void>();
let wasConnected = false;
socket.on('connected', () => {
  if (wasConnected) for (const listener of reconnected) listener();
  wasConnected = true;
});

/** Calls `listener` after each reconnect: updates may have been missed in the meantime. */
export function onReconnect(listener: () => void): () => void {
  reconnected.add(listener);
  return () => void reconnected.delete(listener);
}

const authorize = new SetContextLink(async ({ headers }) => ({
  headers: { ...headers, ...bearer(await accessToken()) },
}));

/** Renews an access token once if it was refused before it expired, for instance because the server's keys have changed. */
const renewOnce = new ErrorLink(({ error, operation, forward }) => {
  const isRefused =
    CombinedGraphQLErrors.is(error) && error.errors.some(({ extensions }) => extensions?.code === 'UNAUTHENTICATED');
  if (!isRefused || operation.getContext().isRetry) return;
  operation.setContext({ isRetry: true });
  return new Observable((observer) => {
    renew().then(
      (token) => {
        if (!token) return observer.error(error);
        operation.setContext(({ headers }: { headers?: object }) => ({ headers: { ...headers, ...bearer(token) } }));
        forward(operation).subscribe(observer);
      },
      (cause) => observer.error(cause),
    );
  });
});

export const client = new ApolloClient({
  link: ApolloLink.split(
    ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
    new GraphQLWsLink(socket),
    ApolloLink.from([authorize, renewOnce, new HttpLink({ uri: '/graphql' })]),
  ),
  cache: new InMemoryCache({
    typePolicies: {
      Usage: { merge: true },
      Batch: { fields: { report: { merge: true } } },
      PatchMeasurement: { keyFields: false },
    },
    possibleTypes: {},
  }),
  defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
});

/** Clears the cache and closes the socket, so that the next user starts clean. */
export async function resetClient(): Promise<void> {
  socket.terminate();
  await client.clearStore();
}
