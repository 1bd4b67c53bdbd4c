import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Deps } from '../../deps.ts';
import { type ErrorCode, Unauthenticated } from '../../errors.ts';
import { authenticate } from '../request/auth.ts';
import { couldBeForged } from '../request/csrf.ts';
import { acceptsEvents } from '../request/read.ts';
import { sendJson } from '../request/send.ts';
import type { AuthWatch } from '../request/watch-auth.ts';
import { UnreadableMultipart } from './multipart/place-files.ts';
import { isMultipart, type MultipartRequest, readMultipart } from './multipart/read-multipart.ts';
import { servePlainRequests } from './plain-requests.ts';
import type { TrustedDocuments } from './trusted-documents/list.ts';
import type { GraphQLServer } from './yoga.ts';

/** Maximum body of a request that is not multipart. Signed-in clients can list up to 100,000 images in one. */
export const MAX_JSON_BYTES = 1_000_000;
export const MAX_SIGNED_IN_JSON_BYTES = 8_000_000;

interface Refusal {
  readonly status: number;
  readonly code: ErrorCode;
  readonly message: string;
}

type ServeDeps = Pick<Deps, 'config' | 'db' | 'log' | 'storage'>;
type Serve = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

/** Serves `/graphql` over HTTP. Checks a request before its body is read, then passes it to the handler for its type. */
export function serveGraphQL(
  deps: ServeDeps,
  graphql: GraphQLServer,
  { trusted, authWatch }: { trusted: TrustedDocuments | null; authWatch: AuthWatch },
): Serve {
  const servePlain = servePlainRequests(deps, graphql, trusted);
  return async (req, res) => {
    res.setHeader('x-content-type-options', 'nosniff');
    res.setHeader('cache-control', 'no-store');
    const refusal = refuseForged(req) ?? (isMultipart(req) ? null : await refuseBody(deps, req));
    if (refusal) return refuse(deps, req, res, refusal);
    if (isMultipart(req)) return serveMultipart(deps, graphql, req, res);
    if (acceptsEvents(req)) return serveEvents(deps, graphql, req, res, authWatch);
    return servePlain(req, res);
  };
}

/** Yoga sets CORS headers only on its own responses. Allowed sites must be able to read these errors, too. */
function refuse({ config }: Pick<Deps, 'config'>, req: IncomingMessage, res: ServerResponse, refusal: Refusal): void {
  const { origin } = req.headers;
  if (origin && config.corsOrigins.includes(origin)) res.setHeader('access-control-allow-origin', origin);
  res.setHeader('vary', 'Origin');
  const { status, code, message } = refusal;
  sendJson(res, status, { errors: [{ message, extensions: { code } }] });
}

function refuseForged(req: IncomingMessage): Refusal | null {
  if (!couldBeForged(req)) return null;
  const message =
    'Any website could have made a browser send this request. Send it as application/json by POST, or with the header GraphQL-Require-Preflight: 1.';
  return { status: 403, code: 'FORBIDDEN', message };
}

/**
 * Refuses a body that is too long to keep in memory or does not declare its length. Also refuses URL-encoded forms, which
 * any website can send without a preflight request.
 */
async function refuseBody(deps: ServeDeps, req: IncomingMessage): Promise<Refusal | null> {
  if (req.method !== 'POST') return null;
  if (req.headers['content-type']?.toLowerCase().startsWith('application/x-www-form-urlencoded'))
    return { status: 415, code: 'UNSUPPORTED_MEDIA', message: 'Send the operation as application/json.' };
  const length = req.headers['content-length'];
  if (length === undefined) return { status: 411, code: 'BAD_USER_INPUT', message: 'Send a Content-Length header.' };
  if (Number(length) <= MAX_JSON_BYTES) return null;
  const isSignedIn = 'viewer' in (await authenticate(deps, req.headers.authorization));
  const limit = isSignedIn ? MAX_SIGNED_IN_JSON_BYTES : MAX_JSON_BYTES;
  if (Number(length) <= limit) return null;
  const message = `The request body must not exceed ${limit} bytes. Send files in a multipart request.`;
  return { status: 413, code: 'PAYLOAD_TOO_LARGE', message };
}

/** Serves a stream, and terminates it when the token or key that opened it is no longer valid. Its client then reconnects. */
async function serveEvents(
  deps: ServeDeps,
  graphql: GraphQLServer,
  req: IncomingMessage,
  res: ServerResponse,
  authWatch: AuthWatch,
) {
  const auth = await authenticate(deps, req.headers.authorization);
  if ('viewer' in auth) {
    const unwatch = authWatch.watch(auth, () => res.destroy());
    res.once('close', unwatch);
  }
  await graphql.handle(req, res, { auth });
}

/** Serves a request with files, which only signed-in clients can send. */
async function serveMultipart(deps: ServeDeps, graphql: GraphQLServer, req: IncomingMessage, res: ServerResponse) {
  const auth = await authenticate(deps, req.headers.authorization);
  if (!('viewer' in auth)) {
    req.resume(); // many clients read the response only after they have sent the whole body
    if (auth.error && !(auth.error instanceof Unauthenticated)) throw auth.error;
    const { code, message } = auth.error ?? new Unauthenticated();
    return refuse(deps, req, res, { status: 401, code, message });
  }
  let form: MultipartRequest;
  try {
    form = await readMultipart(req, deps.config.limits, deps.storage);
  } catch (error) {
    if (!(error instanceof UnreadableMultipart)) throw error;
    req.resume();
    return refuse(deps, req, res, { status: 400, code: 'BAD_USER_INPUT', message: error.message });
  }
  const end = () =>
    form.end().catch((err: unknown) => deps.log.error({ err }, 'could not discard the files of a request'));
  if (res.closed) return void end();
  res.once('close', end); // also if the client disconnects, and before Yoga's promise, which can stay pending
  await graphql.handle(req, res, { auth, requestComplete: form.requestComplete });
}
