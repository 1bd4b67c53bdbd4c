import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import compression from 'compression';
import { collectDefaultMetrics, Registry } from 'prom-client';
import type { Deps } from '../deps.ts';
import { schema } from '../schema/index.ts';
import { serveFile } from './files/downloads.ts';
import { serveTiles } from './files/tiles.ts';
import { serveUploads } from './files/uploads.ts';
import { createOperationMetrics } from './graphql/operation-metrics.ts';
import { serveGraphQL } from './graphql/serve.ts';
import { readTrustedDocuments } from './graphql/trusted-documents/list.ts';
import { createGraphQL } from './graphql/yoga.ts';
import { serveHealth } from './pages/health.ts';
import { createMetricsPage } from './pages/metrics.ts';
import { createPages } from './pages/pages.ts';
import { openWebApp } from './pages/web.ts';
import { acceptsEvents, pathOf } from './request/read.ts';
import { mayBeCompressed } from './request/secrets.ts';
import { sendText } from './request/send.ts';
import { createAuthWatch } from './request/watch-auth.ts';
import { watchRequest } from './request/watch-request.ts';
import { serveSockets } from './streams/sockets.ts';

/** Node's default of five minutes would abort large uploads over slow connections. */
const REQUEST_TIMEOUT_MS = 3_600_000;

/** How long requests in progress have to finish when the server stops. */
const STOP_LIMIT_MS = 5000;

export interface Api {
  /** The public base URL, without a trailing slash. */
  readonly url: string;
  /** The local port. */
  readonly port: number;
  /**
   * Closes sockets with their protocol's code, terminates event streams so that clients reconnect, finishes requests in progress
   * and closes the server.
   */
  stop(): Promise<void>;
}

/** Serves one request. Returns false if there is nothing at the path. */
type Serve = (req: IncomingMessage, res: ServerResponse, path: string) => Promise<unknown>;

/** Listens and routes: GraphQL, files, uploads, health, metrics and the web app. */
export async function startApi(deps: Deps): Promise<Api> {
  const { config, log } = deps;
  const trusted = readTrustedDocuments(config, schema);
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT_MS });
  const port = await listen(server, config.host, config.port);
  const url = config.publicUrl ?? `http://${isAnyAddress(config.host) ? 'localhost' : config.host}:${port}`;
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'graycard_' });
  const graphql = createGraphQL(deps, url, createOperationMetrics(registry), trusted);
  const authWatch = createAuthWatch(deps);
  const sockets = serveSockets(server, graphql, deps, { trusted, authWatch });
  const uploads = serveUploads(deps, authWatch);
  const tiles = serveTiles(deps);
  const isHttps = url.startsWith('https:');
  const web = openWebApp({ isHttps });
  const serve = createRouter({
    metrics: createMetricsPage(deps, registry),
    pages: createPages(deps, { isHttps, hasHome: web === null }),
    graphql: serveGraphQL(deps, graphql, { trusted, authWatch }),
    uploads: uploads.serve,
    tiles: tiles.serve,
    files: (req, res, path) => serveFile(deps, req, res, path),
    health: (_req, res, path) => serveHealth(deps, res, path),
    web: web ? web.serve : async () => false,
  });
  const compress = compression({ filter: (_req, res) => mayBeCompressed(res as ServerResponse) });
  const open = new Map<ServerResponse, { readonly isStream: boolean; readonly closed: Promise<unknown> }>();
  server.on('request', (req, res) => {
    const closed = new Promise((resolve) => res.once('close', resolve)).then(() => open.delete(res));
    open.set(res, { isStream: acceptsEvents(req), closed });
    if (req.headers['accept-encoding']) compress(req as never, res as never, () => {});
    const respond = () =>
      serve(req, res).catch((err: unknown) => {
        log.error({ err, path: pathOf(req).split('/')[1] }, 'a request failed');
        if (!res.headersSent) res.writeHead(500);
        res.end();
      });
    void watchRequest(deps, req, res, respond);
  });
  return {
    url,
    port,
    async stop() {
      const closed = new Promise((resolve) => server.close(resolve));
      await sockets.dispose();
      authWatch.dispose();
      uploads.dispose();
      tiles.dispose();
      // Terminated, not ended: the end of a stream would mean that all events were sent.
      for (const [res, { isStream }] of open) if (isStream) res.destroy();
      const finished = Promise.all([...open.values()].map((response) => response.closed));
      await Promise.race([finished, delay(STOP_LIMIT_MS, null, { ref: false })]);
      server.closeAllConnections(); // idle ones, too: clients keep connections alive or open them in advance
      await closed;
    },
  };
}

type Routes = Readonly<
  Record<'metrics' | 'pages' | 'graphql' | 'uploads' | 'tiles' | 'files' | 'health' | 'web', Serve>
>;

/** The handlers for a path, in order: if one returns false, the next one is tried. */
function createRouter(routes: Routes) {
  const handlersOf = (path: string): Serve[] => {
    if (path === '/metrics') return [routes.metrics];
    if (path === '/graphql') return [routes.pages, routes.graphql];
    if (path.startsWith('/uploads')) return [routes.uploads];
    if (path.startsWith('/tiles/')) return [routes.tiles];
    if (path.startsWith('/files/')) return [routes.files];
    if (path.startsWith('/health/')) return [routes.health];
    return [routes.pages, routes.web];
  };
  return async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    const path = pathOf(req);
    for (const serve of handlersOf(path)) if ((await serve(req, res, path)) !== false) return;
    sendText(res, 404, 'Nothing was found at this address. The API is at /graphql.\n');
  };
}

const isAnyAddress = (host: string) => host === '0.0.0.0' || host === '::';

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const inUse = `Port ${port} on ${host} is already in use, perhaps by another instance of Graycard. Choose another with PORT, or use 0 for any free port.`;
      reject(error.code === 'EADDRINUSE' ? new Error(inUse, { cause: error }) : error);
    });
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}
