import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import { type ExecutionArgs, GraphQLError, getOperationAST } from 'graphql';
import { CloseCode, handleProtocols, makeServer } from 'graphql-ws';
import { isAsyncIterable, type YogaInitialContext } from 'graphql-yoga';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Deps } from '../../deps.ts';
import { Unauthenticated } from '../../errors.ts';
import { inLogContext } from '../../log-context.ts';
import { withLogContext } from '../graphql/log-context.ts';
import { createMaskError } from '../graphql/mask-error.ts';
import type { ServerContext } from '../graphql/server-context.ts';
import type { TrustedDocuments } from '../graphql/trusted-documents/list.ts';
import { withText } from '../graphql/trusted-documents/trust.ts';
import { withoutStatus } from '../graphql/without-status.ts';
import type { GraphQLServer } from '../graphql/yoga.ts';
import { addressOf } from '../request/address.ts';
import { authenticate } from '../request/auth.ts';
import type { AuthWatch } from '../request/watch-auth.ts';
import { forSocket, sendEach } from './socket-stream.ts';
import { createTransport, keepAlive } from './socket-transport.ts';

/** Maximum size of a client's message. */
const MAX_MESSAGE_BYTES = 1_000_000;
const GOING_AWAY = 1001;

interface SocketExtra extends Record<PropertyKey, unknown> {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
  readonly transport: ReturnType<typeof createTransport>;
  /** The Authorization header, or the same as a connection parameter. */
  header?: string | undefined;
  unwatch?: () => void;
}
type Enveloped = ReturnType<GraphQLServer['getEnveloped']>;

/**
 * Serves GraphQL over WebSocket (graphql-ws) at /graphql. Operations run through Yoga's parse, validate and execute, so that
 * the same rules apply as over HTTP. A socket closes with 4401 if it sends no token, and with 4403 if the token is invalid,
 * expires or is revoked. Every operation is authorised separately.
 */
export function serveSockets(
  server: Server,
  graphql: GraphQLServer,
  deps: Pick<Deps, 'config' | 'db' | 'intervals' | 'log'>,
  { trusted, authWatch }: { trusted: TrustedDocuments | null; authWatch: AuthWatch },
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
        if (auth.error instanceof Unauthenticated) return false; // 4403: Forbidden
        if (auth.error) throw auth.error; // 4500: the client may try again
        socket.close(CloseCode.Unauthorized, 'Unauthorized');
        return;
      }
      extra.header = header;
      extra.unwatch = authWatch.watch(auth, () => forbid(socket));
    },
    onDisconnect({ extra }) {
      extra.unwatch?.();
    },
    async onSubscribe({ extra }, _id, payload) {
      const address = addressOf(extra.request, deps.config.proxies);
      const auth = await authenticate(deps, extra.header); // again: what the client may do can have changed
      if ('error' in auth && auth.error instanceof Unauthenticated) forbid(extra.socket);
      const given = { params: payload, auth, address };
      const steps = graphql.getEnveloped(given as unknown as ServerContext & YogaInitialContext); // without a Request
      const logContext = { requestId: randomUUID() };
      const enveloped = withLogContext(logContext, steps);
      try {
        const document = enveloped.parse((trusted ? withText(trusted, payload) : payload).query);
        const errors = enveloped.validate(enveloped.schema, document);
        if (errors.length) return errors; // concern only this operation; a thrown error would close the socket
        if (!getOperationAST(document, payload.operationName)) return [unknownOperation()];
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
        return [inLogContext(logContext, () => maskError(error)) as GraphQLError]; // always a GraphQLError
      }
    },
    onOperation: ({ extra }, id, _payload, _args, result) =>
      isAsyncIterable(result) ? sendEach(result[Symbol.asyncIterator](), id, extra.transport.send) : undefined,
    onNext: (_context, _id, _payload, _args, result) => forSocket(result),
    onError: (_context, _id, _payload, errors) => errors.map((error) => withoutStatus(error).toJSON()),
  });
  sockets.on('error', () => {}); // errors of the HTTP server, handled where it is started
  sockets.on('connection', (socket, request) => {
    keepAlive(socket, deps.intervals.keepAliveMs);
    const transport = createTransport(socket, log);
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

const forbid = (socket: WebSocket) => socket.close(CloseCode.Forbidden, 'The token or key has expired or was revoked');

const unknownOperation = () =>
  new GraphQLError('Set operationName to one of the operations in the document.', {
    extensions: { code: 'BAD_USER_INPUT' },
  });

/** Reads the Authorization header from the connection parameters, in either case. */
function tokenOf(params: Record<string, unknown> | undefined): string | undefined {
  const value = params?.Authorization ?? params?.authorization;
  return typeof value === 'string' ? value : undefined;
}
