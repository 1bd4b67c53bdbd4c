import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Deps } from '../../deps.ts';
import { inLogContext } from '../../log-context.ts';

/** Request ids that are accepted from clients and proxies: they are written to every line of the log. */
const SAFE_ID = /^[\w.:-]{1,128}$/;

/** First path segments that get a name of their own in logs and traces. */
const ROUTES = ['graphql', 'files', 'health', 'metrics'];

type WatchDeps = Pick<Deps, 'log' | 'tracing'>;

/**
 * Adds an id, log lines and a span to a request. The id is the client's X-Request-Id, if that is safe to log, or a new
 * one. It is returned in X-Request-Id and added to every line of the log.
 */
export function watchRequest(deps: WatchDeps, req: IncomingMessage, res: ServerResponse, respond: () => Promise<void>) {
  const { log, tracing } = deps;
  const given = req.headers['x-request-id'];
  const requestId = typeof given === 'string' && SAFE_ID.test(given) ? given : randomUUID();
  res.setHeader('x-request-id', requestId);
  const route = routeOf(req);
  const startedAt = performance.now();
  const closed = new Promise<void>((resolve) => res.once('close', resolve));
  return inLogContext({ requestId }, () => {
    void closed.then(() => {
      const status = res.headersSent ? String(res.statusCode) : 'none';
      const ms = Math.round(performance.now() - startedAt);
      log.debug({ method: req.method, route, status, ms, complete: res.writableFinished }, 'request completed');
    });
    const attributes = {
      'http.request.method': req.method ?? '',
      'url.path': `/${route}`,
      'graycard.request_id': requestId,
    };
    const parent = req.headers.traceparent;
    return tracing.span(`${req.method} /${route}`, { kind: 'server', attributes, parent }, async (span) => {
      await respond();
      await closed;
      span.set('http.response.status_code', res.statusCode);
      if (res.statusCode >= 500) span.fail(`HTTP ${res.statusCode}`);
    });
  });
}

/** The name of a request's route. The path itself would reveal signed links and ids. */
function routeOf({ url = '/' }: IncomingMessage): string {
  const [, first = ''] = /^\/([^/?]*)/.exec(url) ?? [];
  if (first === '') return 'home';
  return ROUTES.includes(first) ? first : 'other';
}
