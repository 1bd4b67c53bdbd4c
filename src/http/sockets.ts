import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { ExecutionArgs, GraphQLError } from 'graphql';
import { CloseCode } from 'graphql-ws';
import { type Extra, useServer } from 'graphql-ws/use/ws';
import type { YogaInitialContext } from 'graphql-yoga';
import { WebSocketServer } from 'ws';
import type { Deps } from '../deps.ts';
import { inLogContext } from '../log-context.ts';
import { addressOf } from './address.ts';
import { type Auth, authenticate, watchAuth } from './auth.ts';
import type { GraphQLServer, ServerContext } from './graphql.ts';
import { inLogOf } from './in-log-of.ts';
import { createMaskError } from './mask-error.ts';

/** Longest message of a client. */
const MAX_MESSAGE_BYTES = 1_000_000;
const KEEP_ALIVE_MS = 12_000;

type SocketExtra = Extra & Record<PropertyKey, unknown> & { auth?: Auth; unwatch?: () => void };
type Enveloped = ReturnType<GraphQLServer['getEnveloped']>;

/**
 * GraphQL over WebSocket (graphql-ws) on /graphql. Operations run through Yoga's own parse, validate and execute, so that
 * every rule that holds over HTTP holds here. Without a token the socket closes with 4401, with a wrong one with 4403, and
 * with 4403 again when the token expires.
 */
export function serveSockets(server: Server, graphql: GraphQLServer, deps: Pick<Deps, 'config' | 'db' | 'log'>) {
  const maskError = createMaskError(deps.log);
  const sockets = new WebSocketServer({ server, path: '/graphql', maxPayload: MAX_MESSAGE_BYTES });
  const graphqlWs = useServer<Record<string, unknown>, SocketExtra>(
    {
      execute: (args) => (args as unknown as { rootValue: Enveloped }).rootValue.execute(args),
      subscribe: (args) => (args as unknown as { rootValue: Enveloped }).rootValue.subscribe(args),
      async onConnect({ connectionParams, extra }) {
        const { socket, request } = extra;
        const header = tokenOf(connectionParams) ?? request.headers.authorization;
        const auth = await authenticate(deps, header);
        if (!('viewer' in auth)) {
          if (auth.error) return false; // 4403: Forbidden
          socket.close(CloseCode.Unauthorized, 'Unauthorized');
          return;
        }
        extra.auth = auth;
        const close = () => socket.close(CloseCode.Forbidden, 'What opened this socket has expired or was revoked');
        extra.unwatch = watchAuth(deps, header ?? '', auth, close);
      },
      onDisconnect({ extra }) {
        extra.unwatch?.();
      },
      async onSubscribe({ extra }, _id, payload) {
        const address = addressOf(extra.request, deps.config.proxies);
        const given = { params: payload, auth: extra.auth, address };
        const steps = graphql.getEnveloped(given as unknown as ServerContext & YogaInitialContext); // no Request here
        const log = { requestId: randomUUID() };
        const enveloped = inLogOf(log, steps);
        try {
          const document = enveloped.parse(payload.query);
          const errors = enveloped.validate(enveloped.schema, document);
          if (errors.length) return errors; // of this operation; thrown ones would close the socket
          const args: ExecutionArgs = {
            schema: enveloped.schema,
            operationName: payload.operationName ?? null,
            document,
            variableValues: payload.variables ?? {},
            contextValue: await enveloped.contextFactory(),
            rootValue: enveloped,
          };
          return args;
        } catch (error) {
          return [inLogContext(log, () => maskError(error)) as GraphQLError]; // it is always one
        }
      },
    },
    sockets,
    KEEP_ALIVE_MS,
  );
  return { dispose: async () => graphqlWs.dispose() };
}

/** Clients name the header as they like: `Authorization` or `authorization`. */
function tokenOf(params: Record<string, unknown> | undefined): string | undefined {
  const value = params?.Authorization ?? params?.authorization;
  return typeof value === 'string' ? value : undefined;
}
