import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ExecutionResult, getOperationAST, OperationTypeNode } from 'graphql';
import type { Plugin, YogaInitialContext } from 'graphql-yoga';
import type { Deps } from '../../deps.ts';
import { authenticate } from '../request/auth.ts';
import type { TrustedDocuments } from './trusted-documents/list.ts';
import { withText } from './trusted-documents/trust.ts';
import type { GraphQLServer, ServerContext } from './yoga.ts';

/** More kinds of Accept header than this are not remembered. */
const MAX_KINDS = 100;

const JSON_BODY = /^application\/json(?:; ?charset=utf-8)?$/i;
const JSON_ANSWER = /^application\/(?:graphql-response\+)?json/;

/**
 * Answers requests as nearly all are: one operation sent as JSON that shall be answered with JSON, and succeeds. Making the
 * web's Request and Response of them costs more than a small operation does, so they are read and written as they are; the
 * operation goes through the same steps of Yoga's. Whatever else comes is left to Yoga whole: other methods, media types and
 * origins, what cannot be parsed or is not valid, streams, and the writing of answers with errors.
 */
export function servePlainRequests(
  deps: Pick<Deps, 'config' | 'db' | 'log'>,
  graphql: GraphQLServer,
  trusted: TrustedDocuments | null,
) {
  const { corsOrigins } = deps.config;
  /** What Yoga answers with, by what was accepted. */
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
      const answered = String(res.getHeader('content-type'));
      if (res.statusCode === 200 && JSON_ANSWER.test(answered) && types.size < MAX_KINDS) types.set(accept, answered);
      return;
    }
    const body = await readBody(req);
    const auth = await authenticate(deps, req.headers.authorization);
    const result = await run(graphql, paramsOf(body, trusted), { auth, req, res });
    if (result && !result.errors) {
      const answer = JSON.stringify(result);
      // A text goes out in one piece with the headers before it; bytes would not.
      res.writeHead(200, { 'content-type': type, 'content-length': Buffer.byteLength(answer) }).end(answer);
      return;
    }
    const read = Object.assign(req, { body }); // as frameworks leave it that have read it
    await graphql.handle(read, res, { auth, ...(result && { result }) });
  };
}

/** Has Yoga answer with a result that is there already. */
export const answerWithResult: Plugin = {
  onParams({ context, setResult }) {
    const { result } = context as ServerContext;
    if (result) setResult(result);
  },
};

interface Params {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Record<string, unknown> | null;
}

const KNOWN = ['query', 'operationName', 'variables', 'extensions'];

/** What a body asks for; null where anything is unusual about it. */
function paramsOf(body: Buffer, trusted: TrustedDocuments | null): Params | null {
  try {
    const sent = JSON.parse(body.toString());
    const params = trusted ? withText(trusted, sent) : sent;
    const { query, operationName = null, variables = null, extensions = null } = params;
    const isUsual =
      typeof query === 'string' &&
      (operationName === null || typeof operationName === 'string') &&
      isMap(variables) &&
      extensions === null &&
      Object.keys(params).every((key) => KNOWN.includes(key));
    return isUsual ? params : null;
  } catch {
    return null;
  }
}

const isMap = (value: unknown) => typeof value === 'object' && !Array.isArray(value);

/** The result of a query or mutation; null where nothing was run. */
async function run(
  graphql: GraphQLServer,
  params: Params | null,
  given: ServerContext,
): Promise<ExecutionResult | null> {
  if (!params) return null;
  const steps = graphql.getEnveloped({ ...given, params } as unknown as ServerContext & YogaInitialContext); // no Request
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
    return null; // Yoga finds the same, and tells of it
  }
}

/** The whole body, whose length was looked at. Rejects where it is cut. */
function readBody(req: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    req.on('data', (chunk) => chunks.push(chunk));
    req.once('end', () => resolve(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks)));
    req.once('error', reject);
    req.once('close', () => reject(new Error('the request was cut')));
  });
}
