import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import { type ExecutionArgs, GraphQLError, getOperationAST } from 'graphql';
import { CloseCode, handleProtocols, makeServer } from 'graphql-ws';
import { isAsyncIterable, type YogaInitialContext } from 'graphql-yoga';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Deps } from '../../deps.ts';
import { inLogContext } from '../../log-context.ts';
import { inLogOf } from '../graphql/in-log-of.ts';
import { createMaskError } from '../graphql/mask-error.ts';
import type { TrustedDocuments } from '../graphql/trusted-documents/list.ts';
import { withText } from '../graphql/trusted-documents/trust.ts';
import { withoutStatus } from '../graphql/without-status.ts';
import type { GraphQLServer, ServerContext } from '../graphql/yoga.ts';
import { addressOf } from '../request/address.ts';
import { type Auth, authenticate, watchAuth } from '../request/auth.ts';
import { forSocket, sendEach } from './socket-stream.ts';
import { keepAlive, speakOver } from './socket-transport.ts';

/** Longest message of a client. */
const MAX_MESSAGE_BYTES = 1_000_000;
const KEEP_ALIVE_MS = 12_000;
const GOING_AWAY = 1001;

interface SocketExtra extends Record<PropertyKey, unknown> {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
  readonly transport: ReturnType<typeof speakOver>;
  auth?: Auth;
  unwatch?: () => void;
}
type Enveloped = ReturnType<GraphQLServer['getEnveloped']>;

/**
 * GraphQL over WebSocket (graphql-ws) on /graphql. Operations run through Yoga's own parse, validate and execute, so that
 * every rule that holds over HTTP holds here. Without a token the socket closes with 4401, with a wrong one with 4403, and
 * with 4403 again when the token expires.
 */
export function serveSockets(
  server: Server,
  graphql: GraphQLServer,
  deps: Pick<Deps, 'config' | 'db' | 'log'>,
  trusted: TrustedDocuments | null,
) {
  const { log } = deps;
  const maskError = createMaskError(log);
  const sockets = new WebSocketServer({ server, path: '/graphql', maxPayload: MAX_MESSAGE_BYTES, handleProtocols });
  const graphqlWs = makeServer<Record<string, unknown>, SocketExtra>({
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
      const about = { requestId: randomUUID() };
      const enveloped = inLogOf(about, steps);
      try {
        const document = enveloped.parse((trusted ? withText(trusted, payload) : payload).query);
        const errors = enveloped.validate(enveloped.schema, document);
        if (errors.length) return errors; // of this operation; thrown ones would close the socket
        if (!getOperationAST(document, payload.operationName)) return [unidentified()];
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
        return [inLogContext(about, () => maskError(error)) as GraphQLError]; // it is always one
      }
    },
    onOperation: ({ extra }, id, _payload, _args, result) =>
      isAsyncIterable(result) ? sendEach(result[Symbol.asyncIterator](), id, extra.transport.send) : undefined,
    onNext: (_context, _id, _payload, _args, result) => forSocket(result),
    onError: (_context, _id, _payload, errors) => errors.map((error) => withoutStatus(error).toJSON()),
  });
  sockets.on('error', () => {}); // those of the HTTP server, told where it is started
  sockets.on('connection', (socket, request) => {
    keepAlive(socket, KEEP_ALIVE_MS);
    const transport = speakOver(socket, log);
    const closed = graphqlWs.opened(transport, { socket, request, transport });
    socket.once('close', (code, reason) => void closed(code, String(reason)));
  });
  return {
    async dispose(): Promise<void> {
      for (const socket of sockets.clients) socket.close(GOING_AWAY, 'Going away');
      await new Promise((resolve) => sockets.close(resolve));
    },
  };
}

const unidentified = () =>
  new GraphQLError('Name the operation to run: operationName is one of those that were sent.', {
    extensions: { code: 'BAD_USER_INPUT' },
  });

/** Clients name the header as they like: `Authorization` or `authorization`. */
function tokenOf(params: Record<string, unknown> | undefined): string | undefined {
  const value = params?.Authorization ?? params?.authorization;
  return typeof value === 'string' ? value : undefined;
}
