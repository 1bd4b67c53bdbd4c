import { createYoga, type Plugin } from 'graphql-yoga';
import type { Deps } from '../deps.ts';
import { anonymous, type Context } from '../schema/builder.ts';
import { schema } from '../schema/index.ts';
import { type Auth, authenticate } from './auth.ts';
import { graphiqlOptions, renderGraphiqlPage } from './graphiql.ts';
import { createMaskError } from './mask-error.ts';

/** What whoever serves a request hands over: the result of authenticating it, where that is known already. */
export interface ServerContext {
  readonly auth?: Auth | undefined;
}

/** An operation that does not fit the schema has a code of our list, not the one that Yoga would give it. */
const invalidIsBadInput: Plugin = {
  onValidate: () => (validated) => {
    for (const { extensions } of validated.valid ? [] : validated.result) extensions.code = 'BAD_USER_INPUT';
  },
};

/** GraphQL over HTTP and server-sent events; WebSockets run their operations through the same instance. */
export function createGraphQL(deps: Deps, publicUrl: string) {
  const { config, log } = deps;
  const authOf = (request: Request) => authenticate(deps, request.headers.get('authorization'));
  return createYoga<ServerContext, Context>({
    schema,
    graphqlEndpoint: '/graphql',
    landingPage: false,
    multipart: false, // see multipart.ts
    maxRequestBodySize: false, // api.ts bounds every body; this one would count the files of multipart requests too
    batching: false,
    cors: config.corsOrigins.length ? { origin: [...config.corsOrigins], methods: ['GET', 'POST'] } : false,
    graphiql: graphiqlOptions,
    renderGraphiQL: renderGraphiqlPage,
    maskedErrors: { maskError: createMaskError(log) },
    logging: false,
    plugins: [invalidIsBadInput],
    // A socket has been authenticated when it was opened and brings the result along.
    context: async ({ request, auth: given }) => {
      const auth = given ?? (await authOf(request));
      return { deps, publicUrl, viewer: 'viewer' in auth ? auth.viewer : anonymous(auth.error ?? undefined) };
    },
  });
}

export type GraphQLServer = ReturnType<typeof createGraphQL>;
