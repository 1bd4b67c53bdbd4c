import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import compression from 'compression';
import type { Deps } from '../deps.ts';
import { type ErrorCode, Unauthenticated } from '../errors.ts';
import { schema } from '../schema/index.ts';
import { readHealth } from '../services/health.ts';
import { serveFile } from './files/downloads.ts';
import { serveTiles, type TileServer } from './files/tiles.ts';
import { serveUploads, type UploadServer } from './files/uploads.ts';
import { isMultipart, readMultipart, UnreadableMultipart } from './graphql/multipart.ts';
import { servePlainRequests } from './graphql/plain-requests.ts';
import { readTrustedDocuments } from './graphql/trusted-documents/list.ts';
import { createGraphQL, type GraphQLServer } from './graphql/yoga.ts';
import { pageHeaders, scriptHashes } from './pages/content-security.ts';
import { renderGraphiqlPage } from './pages/graphiql.ts';
import { homePage } from './pages/home.ts';
import { createMetrics } from './pages/metrics.ts';
import { openWebApp, type WebApp } from './pages/web.ts';
import { authenticate, watchAuth } from './request/auth.ts';
import { couldBeForged } from './request/csrf.ts';
import { holdsNoSecret, mayBeCompressed } from './request/secrets.ts';
import { sendText } from './request/send-text.ts';
import { watchRequest } from './request/watch-request.ts';
import { serveSockets } from './streams/sockets.ts';

/** Longest body of a request that is not multipart, and of one by somebody signed in: it may name 100,000 images. */
export const MAX_JSON_BYTES = 1_000_000;
export const MAX_SIGNED_IN_JSON_BYTES = 8_000_000;

/** A full load of large files over a slow line takes its time; Node would cut it after five minutes. */
const REQUEST_TIMEOUT_MS = 3_600_000;

/** When stopping, what is being answered has this long. */
const ANSWER_LIMIT_MS = 5000;

export interface Api {
  /** Where it can be reached, without a slash at the end. */
  readonly url: string;
  /** What it listens on here. */
  readonly port: number;
  /** Ends sockets with their protocol's code, cuts event streams (clients come again), answers what is under way, and closes. */
  stop(): Promise<void>;
}

/** Listens: GraphQL, files, uploads, health and the web app. */
export async function startApi(deps: Deps): Promise<Api> {
  const { config, log } = deps;
  const trusted = readTrustedDocuments(config, schema);
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT_MS });
  const port = await listen(server, config.host, config.port);
  const publicUrl = config.publicUrl ?? `http://${isAnyAddress(config.host) ? 'localhost' : config.host}:${port}`;
  const metrics = createMetrics(deps);
  const graphql = createGraphQL(deps, publicUrl, metrics, trusted);
  const servePlainly = servePlainRequests(deps, graphql, trusted);
  const compress = compression({ filter: (_req, res) => mayBeCompressed(res as ServerResponse) });
  const isHttps = publicUrl.startsWith('https:');
  const web = openWebApp({ isHttps });
  const showPage = createPages(deps, isHttps, { hasHome: web === null });
  const sockets = serveSockets(server, graphql, deps, trusted);
  const uploads = serveUploads(deps);
  const tiles = serveTiles(deps);
  const answering = new Map<ServerResponse, { readonly isStream: boolean; readonly done: Promise<unknown> }>();
  server.on('request', (req, res) => {
    const done = new Promise((resolve) => res.once('close', resolve)).then(() => answering.delete(res));
    answering.set(res, { isStream: isStream(req), done });
    if (req.headers['accept-encoding']) compress(req as never, res as never, () => {});
    const answer = () => {
      const serveMetrics = pathOf(req) === '/metrics' && mayReadMetrics(deps, req) && metrics.serve(res);
      return (serveMetrics || route(deps, { graphql, servePlainly, showPage, uploads, tiles, web }, req, res)).catch(
        (err: unknown) => {
          log.error({ err, path: pathOf(req).split('/')[1] }, 'a request could not be answered');
          if (!res.headersSent) res.writeHead(500);
          res.end();
        },
      );
    };
    void watchRequest(deps, req, res, answer);
  });
  return {
    url: publicUrl,
    port,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      await sockets.dispose();
      uploads.dispose();
      tiles.dispose();
      // Cut, not ended: an end would say that all has been told.
      for (const [res, { isStream }] of answering) if (isStream) res.destroy();
      const answered = Promise.all([...answering.values()].map(({ done }) => done));
      await Promise.race([answered, delay(ANSWER_LIMIT_MS, null, { ref: false })]);
      server.closeAllConnections(); // those that wait, too: clients keep some open, or open them on suspicion
      await closed;
    },
  };
}

type Serve = (req: IncomingMessage, res: ServerResponse) => Promise<void>;
type ShowPage = (req: IncomingMessage, res: ServerResponse) => Promise<boolean>;

/** Shows the page of a path to a browser that asks for one. False where there is none. */
function createPages({ config }: Pick<Deps, 'config'>, isHttps: boolean, { hasHome }: { hasHome: boolean }): ShowPage {
  const pages = new Map<string, () => string>();
  if (hasHome) pages.set('/', () => homePage);
  if (config.introspection) pages.set('/graphql', renderGraphiqlPage);
  const headers = new Map<string, ReturnType<typeof pageHeaders>>();
  return async (req, res) => {
    const path = pathOf(req);
    const render = pages.get(path);
    const wanted = path === '/' || req.headers.accept?.includes('text/html');
    if (!render || !wanted || (req.method !== 'GET' && req.method !== 'HEAD')) return false;
    const page = render();
    const setHeaders = headers.get(path) ?? pageHeaders({ isHttps, scripts: scriptHashes(page) });
    headers.set(path, setHeaders);
    await setHeaders(req, res);
    holdsNoSecret(res);
    res.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' }).end(page);
    return true;
  };
}

async function route(
  deps: Deps,
  parts: {
    graphql: GraphQLServer;
    servePlainly: Serve;
    showPage: ShowPage;
    uploads: UploadServer;
    tiles: TileServer;
    web: WebApp | null;
  },
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  const { graphql, servePlainly, showPage, uploads, tiles, web } = parts;
  const path = pathOf(req);
  if (await showPage(req, res)) return;
  if (path === '/graphql') return serveGraphQL(deps, graphql, servePlainly, req, res);
  if (path.startsWith('/uploads')) return uploads.serve(req, res, path);
  if (path.startsWith('/tiles/')) return tiles.serve(req, res, path);
  if (path.startsWith('/files/')) return serveFile(deps, req, res, path);
  if (path === '/health/live') return sendJson(res, 200, { status: 'OK' });
  if (path === '/health/ready') {
    const health = await readHealth(deps);
    return sendJson(res, health.status === 'DOWN' ? 503 : 200, health);
  }
  if (web && (await web.serve(req, res, path))) return;
  sendText(res, 404, 'There is nothing here. The API is at /graphql.\n');
}

async function serveGraphQL(
  deps: Deps,
  graphql: GraphQLServer,
  servePlainly: Serve,
  req: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  res.setHeader('x-content-type-options', 'nosniff');
  res.setHeader('cache-control', 'no-store');
  /** Pages that may call shall read why they were refused, too: Yoga allows them only what it answers itself. */
  const refuse = (status: number, code: ErrorCode, message: string) => {
    const { origin } = req.headers;
    if (origin && deps.config.corsOrigins.includes(origin)) res.setHeader('access-control-allow-origin', origin);
    res.setHeader('vary', 'Origin');
    sendError(res, status, code, message);
  };
  if (couldBeForged(req)) {
    const message =
      'A page of any site could have sent this request: send it as application/json by POST, or with the header GraphQL-Require-Preflight: 1.';
    return refuse(403, 'FORBIDDEN', message);
  }
  if (!isMultipart(req)) {
    const refusal = await refuseBody(deps, req);
    if (refusal) return refuse(refusal.status, refusal.code, refusal.message);
    if (!isStream(req)) return servePlainly(req, res);
    // A stream does not outlive what opened it: it is cut, and its client comes again.
    const { authorization } = req.headers;
    const auth = await authenticate(deps, authorization);
    if ('viewer' in auth)
      res.once(
        'close',
        watchAuth(deps, authorization ?? '', auth, () => res.destroy()),
      );
    return void (await graphql.handle(req, res, { auth }));
  }
  // Nobody may send files without having signed in.
  const auth = await authenticate(deps, req.headers.authorization);
  if (!('viewer' in auth)) {
    req.resume(); // the client reads the answer only when it has sent all
    const { code, message } = auth.error ?? new Unauthenticated();
    return refuse(401, code, message);
  }
  let form: Awaited<ReturnType<typeof readMultipart>>;
  try {
    form = await readMultipart(req, res, deps.config.limits);
  } catch (error) {
    if (!(error instanceof UnreadableMultipart)) throw error;
    req.resume();
    return refuse(400, 'BAD_USER_INPUT', error.message);
  }
  await graphql.handle(req, res, { auth, whole: form.whole });
}

/**
 * A body that would have to be held in memory has a limit, and says its length beforehand. Forms are not taken: any page
 * of any site can send one without asking.
 */
async function refuseBody(
  deps: Pick<Deps, 'config' | 'db' | 'log'>,
  req: IncomingMessage,
): Promise<{ status: number; code: ErrorCode; message: string } | null> {
  if (req.method !== 'POST') return null;
  if (req.headers['content-type']?.toLowerCase().startsWith('application/x-www-form-urlencoded'))
    return { status: 415, code: 'UNSUPPORTED_MEDIA', message: 'Send the operation as application/json.' };
  const length = req.headers['content-length'];
  if (length === undefined) return { status: 411, code: 'BAD_USER_INPUT', message: 'Send a Content-Length header.' };
  if (Number(length) <= MAX_JSON_BYTES) return null;
  const isSignedIn = 'viewer' in (await authenticate(deps, req.headers.authorization));
  const most = isSignedIn ? MAX_SIGNED_IN_JSON_BYTES : MAX_JSON_BYTES;
  if (Number(length) <= most) return null;
  const message = `A request has at most ${most} bytes; files go as multipart.`;
  return { status: 413, code: 'PAYLOAD_TOO_LARGE', message };
}

/** With METRICS_TOKEN set, only who sends it; to others there is nothing at that path. */
function mayReadMetrics({ config }: Pick<Deps, 'config'>, { headers }: IncomingMessage): boolean {
  if (config.metricsToken === null) return true;
  const [given, wanted] = [headers.authorization ?? '', `Bearer ${config.metricsToken}`].map((text) =>
    createHash('sha256').update(text).digest(),
  );
  return given !== undefined && wanted !== undefined && timingSafeEqual(given, wanted);
}

const pathOf = (req: IncomingMessage) => (req.url ?? '/').split('?', 1)[0] ?? '/';

const isStream = (req: IncomingMessage) => req.headers.accept?.includes('text/event-stream') ?? false;

const isAnyAddress = (host: string) => host === '0.0.0.0' || host === '::';

function sendError(res: ServerResponse, status: number, code: ErrorCode, message: string): void {
  sendJson(res, status, { errors: [{ message, extensions: { code } }] });
}

function sendJson(res: ServerResponse, status: number, body: unknown): void {
  res
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
    .end(JSON.stringify(body));
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `Port ${port} of ${host} is taken, by another Graycard perhaps: choose one by PORT, 0 for any that is free.`;
      reject(error.code === 'EADDRINUSE' ? new Error(taken, { cause: error }) : error);
    });
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}
