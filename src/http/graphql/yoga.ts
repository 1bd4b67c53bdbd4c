import { createYoga } from 'graphql-yoga';
import type { Deps } from '../../deps.ts';
import { anonymous, type Context } from '../../schema/core/builder.ts';
import { schema } from '../../schema/index.ts';
import { addressOf } from '../request/address.ts';
import { authenticate } from '../request/auth.ts';
import { findSecrets } from '../request/secrets.ts';
import { sessionCookieOf } from '../request/session-cookie.ts';
import { compileQueries } from './compile-queries.ts';
import { refuseInvalidJsonParameters } from './limits/json-parameters.ts';
import { limitOperations } from './limits/operation-limits.ts';
import { limitRate, type Payer } from './limits/rate.ts';
import { refuseUnstorableText } from './limits/storable-text.ts';
import { createMaskError } from './mask-error.ts';
import { answerInMediaTypes } from './media-types.ts';
import { nameOperations } from './name-operations.ts';
import type { OperationMetrics } from './operation-metrics.ts';
import { answerWithResult, type ServerContext } from './server-context.ts';
import { shareStreams } from './share-streams.ts';
import type { TrustedDocuments } from './trusted-documents/list.ts';
import { trustDocuments } from './trusted-documents/trust.ts';

/** Creates the GraphQL server for HTTP and server-sent events. Sockets run their operations through the same instance. */
export function createGraphQL(
  deps: Deps,
  publicUrl: string,
  metrics: OperationMetrics,
  trusted: TrustedDocuments | null,
) {
  const { config, log } = deps;
  const cookie = { isHttps: publicUrl.startsWith('https:'), seconds: config.refreshTokenSeconds };
  const authOf = (request: Request) => authenticate(deps, request.headers.get('authorization'));
  return createYoga<ServerContext, Context & Payer>({
    schema,
    graphqlEndpoint: '/graphql',
    landingPage: false,
    multipart: false, // read by multipart/
    maxRequestBodySize: false, // serve.ts limits every body; Yoga would count the files of multipart requests, too
    batching: false,
    // For an unlisted origin Yoga would allow 'null', which is the origin of a sandboxed page.
    cors: (request) => {
      const origin = request.headers.get('origin') ?? '';
      if (!config.corsOrigins.includes(origin)) return false;
      // Listed twice because Yoga sends Vary: Origin only if there is more than one origin.
      return { origin: [origin, origin], methods: ['GET', 'POST'], credentials: false };
    },
    graphiql: false, // served by pages/graphiql.ts
    maskedErrors: { maskError: createMaskError(log) },
    logging: false,
    plugins: [
      metrics.plugin,
      answerInMediaTypes,
      ...(trusted ? [trustDocuments(trusted)] : []),
      limitOperations(config),
      refuseInvalidJsonParameters,
      refuseUnstorableText,
      findSecrets,
      limitRate(deps),
      shareStreams(metrics),
      compileQueries(deps),
      nameOperations(deps),
      answerWithResult,
    ],
    context: async ({ request, auth: given, address, req, res, requestComplete = Promise.resolve() }) => {
      const auth = given ?? (await authOf(request));
      const isKnown = 'viewer' in auth;
      return {
        deps,
        publicUrl,
        requestComplete,
        viewer: isKnown ? auth.viewer : anonymous(auth.error ?? undefined),
        scopes: isKnown ? auth.scopes : [],
        credential: isKnown ? auth.credential : null,
        payer: isKnown ? (auth.credential.kind === 'key' ? auth.credential.id : auth.viewer.id) : null,
        sessionCookie: req && res ? sessionCookieOf(req, res, cookie) : null,
        address: address ?? (req ? addressOf(req, config.proxies) : 'unknown'),
      };
    },
  });
}

export type GraphQLServer = ReturnType<typeof createGraphQL>;
