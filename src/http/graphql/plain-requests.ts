import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ExecutionResult, getOperationAST, OperationTypeNode } from 'graphql';
import type { YogaInitialContext } from 'graphql-yoga';
import type { Deps } from '../../deps.ts';
import { authenticate } from '../request/auth.ts';
import type { ServerContext } from './server-context.ts';
import type { TrustedDocuments } from './trusted-documents/list.ts';
import { withText } from './trusted-documents/trust.ts';
import type { GraphQLServer } from './yoga.ts';

/** How many different Accept headers are remembered. */
const MAX_ACCEPTS = 100;

const JSON_BODY = /^application\/json(?:; ?charset=utf-8)?$/i;
const JSON_RESPONSE = /^application\/(?:graphql-response\+)?json/;

/**
 * Serves the common request, one operation with a JSON request and a JSON response, without creating a web Request and
 * Response, which cost more than a small operation (docs/decisions/plain-requests.md). The operation runs through Yoga's own
 * steps. Yoga serves everything else: other methods, media types and origins, invalid operations, streams, and responses
 * with errors.
 */
export function servePlainRequests(
  deps: Pick<Deps, 'config' | 'db' | 'log'>,
  graphql: GraphQLServer,
  trusted: TrustedDocuments | null,
) {
  const { corsOrigins } = deps.config;
  /** The media type of Yoga's response for each Accept header. */
  const types = new Map<string, string>();

  const isPlain = ({ method, url, headers }: IncomingMessage): boolean =>
    method === 'POST' &&
    url === '/graphql' &&
    JSON_BODY.test(headers['content-type'] ?? '') &&
    Number(headers['content-length']) > 0 &&
    headers['content-encoding'] === undefined &&
    !corsOrigins.includes(headers.origin ?? '');

  return async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const accept = req.headers.accept ?? '';
    const type = types.get(accept);
    if (!isPlain(req)) return void (await graphql.handle(req, res, {}));
    if (type === undefined) {
      await graphql.handle(req, res, {});
      const contentType = String(res.getHeader('content-type'));
      if (res.statusCode === 200 && JSON_RESPONSE.test(contentType) && types.size < MAX_ACCEPTS)
        types.set(accept, contentType);
      return;
    }
    const body = await readBody(req);
    const auth = await authenticate(deps, req.headers.authorization);
    const result = await run(graphql, paramsOf(body, trusted), { auth, req, res });
    if (result && !result.errors) {
      const json = JSON.stringify(result);
      // A string is sent in one piece with the headers; a Buffer would not be.
      res.writeHead(200, { 'content-type': type, 'content-length': Buffer.byteLength(json) }).end(json);
      return;
    }
    Object.assign(req, { body }); // Yoga expects a body there that has been read already
    await graphql.handle(req, res, { auth, ...(result && { result }) });
  };
}

interface Params {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Record<string, unknown> | null;
}

const KNOWN = ['query', 'operationName', 'variables', 'extensions'];

/** Parses a body. Returns null for one that Yoga should read. */
function paramsOf(body: Buffer, trusted: TrustedDocuments | null): Params | null {
  try {
    const sent = JSON.parse(body.toString());
    const params = trusted ? withText(trusted, sent) : sent;
    const { query, operationName = null, variables = null, extensions = null } = params;
    const isPlain =
      typeof query === 'string' &&
      (operationName === null || typeof operationName === 'string') &&
      isMap(variables) &&
      extensions === null &&
      Object.keys(params).every((key) => KNOWN.includes(key));
    return isPlain ? params : null;
  } catch {
    return null;
  }
}

const isMap = (value: unknown) => typeof value === 'object' && !Array.isArray(value);

/** Runs a query or mutation. Returns null if nothing was run. */
async function run(
  graphql: GraphQLServer,
  params: Params | null,
  given: ServerContext,
): Promise<ExecutionResult | null> {
  if (!params) return null;
  const steps = graphql.getEnveloped({ ...given, params } as unknown as ServerContext & YogaInitialContext); // without a Request
  const args = await prepare(steps, params);
  return args && ((await steps.execute(args)) as ExecutionResult);
}

async function prepare(steps: ReturnType<GraphQLServer['getEnveloped']>, { query, operationName, variables }: Params) {
  const { schema } = steps;
  try {
    const document = steps.parse(query);
    const operation = getOperationAST(document, operationName);
    if (!operation || operation.operation === OperationTypeNode.SUBSCRIPTION) return null;
    if (steps.validate(schema, document).length) return null;
    return { schema, document, operationName, variableValues: variables, contextValue: await steps.contextFactory() };
  } catch {
    return null; // Yoga runs into the same error and reports it
  }
}

/** Reads the whole body, whose length has been checked. Rejects if the request is aborted. */
function readBody(req: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    req.on('data', (chunk) => chunks.push(chunk));
    req.once('end', () => resolve(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)));
    req.once('error', reject);
    req.once('close', () => reject(new Error('the request was aborted')));
  });
}
