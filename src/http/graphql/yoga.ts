import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ExecutionResult } from 'graphql';
import { createYoga } from 'graphql-yoga';
import type { Deps } from '../../deps.ts';
import { anonymous, type Context } from '../../schema/core/builder.ts';
import { schema } from '../../schema/index.ts';
import type { Metrics } from '../pages/metrics.ts';
import { addressOf } from '../request/address.ts';
import { type Auth, authenticate } from '../request/auth.ts';
import { noteSecrets } from '../request/secrets.ts';
import { sessionCookieOf } from '../request/session-cookie.ts';
import { compileQueries } from './compile-queries.ts';
import { limitOperations } from './limits/operation-limits.ts';
import { limitRate, type Payer } from './limits/rate.ts';
import { refuseUnstorableText } from './limits/storable-text.ts';
import { createMaskError } from './mask-error.ts';
import { answerInMediaTypes } from './media-types.ts';
import { nameOperations } from './name-operations.ts';
import { answerWithResult } from './plain-requests.ts';
import { shareStreams } from './share-streams.ts';
import type { TrustedDocuments } from './trusted-documents/list.ts';
import { trustDocuments } from './trusted-documents/trust.ts';

/** What whoever serves a request hands over: the result of authenticating it, where that is known already. */
export interface ServerContext {
  readonly auth?: Auth | undefined;
  /** Where a socket comes from; a request says so itself. */
  readonly address?: string | undefined;
  readonly req?: IncomingMessage;
  readonly res?: ServerResponse;
  /** Resolves when all of a multipart request has come. */
  readonly whole?: Promise<void> | undefined;
  /** What the operation came to, where it was run already. */
  readonly result?: ExecutionResult;
}

/** GraphQL over HTTP and server-sent events; WebSockets run their operations through the same instance. */
export function createGraphQL(deps: Deps, publicUrl: string, metrics: Metrics, trusted: TrustedDocuments | null) {
  const { config, log } = deps;
  const cookie = { isHttps: publicUrl.startsWith('https:'), seconds: config.refreshTokenSeconds };
  const authOf = (request: Request) => authenticate(deps, request.headers.get('authorization'));
  return createYoga<ServerContext, Context & Payer>({
    schema,
    graphqlEndpoint: '/graphql',
    landingPage: false,
    multipart: false, // see multipart.ts
    maxRequestBodySize: false, // api.ts bounds every body; this one would count the files of multipart requests too
    batching: false,
    // Yoga answers an origin that is not on its list with 'null', which is the origin of a page in a sandbox.
    cors: (request) => {
      const origin = request.headers.get('origin') ?? '';
      if (!config.corsOrigins.includes(origin)) return false;
      // Named twice, because it says that answers differ by origin (Vary) only where there is more than one.
      return { origin: [origin, origin], methods: ['GET', 'POST'], credentials: false };
    },
    graphiql: false, // a page: see api.ts
    maskedErrors: { maskError: createMaskError(log) },
    logging: false,
    plugins: [
      metrics.plugin,
      answerInMediaTypes,
      ...(trusted ? [trustDocuments(trusted)] : []),
      limitOperations(config),
      refuseUnstorableText,
      noteSecrets,
      limitRate(deps),
      shareStreams(metrics),
      compileQueries(deps),
      nameOperations(deps),
      answerWithResult,
    ],
    // A socket has been authenticated when it was opened and brings the result along.
    context: async ({ request, auth: given, address, req, res, whole = Promise.resolve() }) => {
      const auth = given ?? (await authOf(request));
      const isKnown = 'viewer' in auth;
      return {
        deps,
        publicUrl,
        whole,
        viewer: isKnown ? auth.viewer : anonymous(auth.error ?? undefined),
        scopes: isKnown ? auth.scopes : [],
        isKey: isKnown && auth.keyId !== undefined,
        payer: isKnown ? (auth.keyId ?? auth.viewer.id) : null,
        sessionCookie: req && res ? sessionCookieOf(req, res, cookie) : null,
        address: address ?? (req ? addressOf(req, config.proxies) : 'unknown'),
      };
    },
  });
}

export type GraphQLServer = ReturnType<typeof createGraphQL>;
