import { createYoga } from 'graphql-yoga';
import type { Deps } from '../deps.ts';
import { anonymous, type Context } from '../schema/builder.ts';
import { schema } from '../schema/index.ts';
import { type Auth, authenticate } from './auth.ts';
import { graphiqlOptions, renderGraphiqlPage } from './graphiql.ts';
import { createMaskError } from './mask-error.ts';
import { type HttpContext, useMultipart } from './multipart.ts';

/** GraphQL over HTTP and server-sent events; WebSockets run their operations through the same instance. */
export function createGraphQL(deps: Deps, publicUrl: string) {
  const { config, log } = deps;
  const authOf = (request: Request) => authenticate(deps, request.headers.get('authorization'));
  return createYoga<HttpContext & { auth?: Auth }, Context>({
    schema,
    graphqlEndpoint: '/graphql',
    landingPage: false,
    multipart: false, // see useMultipart
    batching: false,
    cors: config.corsOrigins.length ? { origin: [...config.corsOrigins], methods: ['GET', 'POST'] } : false,
    graphiql: graphiqlOptions,
    renderGraphiQL: renderGraphiqlPage,
    maskedErrors: { maskError: createMaskError(log) },
    logging: false,
    plugins: [useMultipart(config.limits, authOf)],
    // A socket has been authenticated when it was opened and brings the result along.
    context: async ({ request, auth: given }) => {
      const auth = given ?? (await authOf(request));
      return { deps, publicUrl, viewer: 'viewer' in auth ? auth.viewer : anonymous(auth.error ?? undefined) };
    },
  });
}

export type GraphQLServer = ReturnType<typeof createGraphQL>;
