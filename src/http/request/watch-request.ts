import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Deps } from '../../deps.ts';
import { inLogContext } from '../../log-context.ts';

/** What a request id of a client or a proxy may look like: it stands in every line of the log. */
const SANE_ID = /^[\w.:-]{1,128}$/;

/** First names of the paths that are named. */
const ROUTES = ['graphql', 'files', 'health', 'metrics'];

type WatchDeps = Pick<Deps, 'log' | 'tracing'>;

/**
 * Answers a request so that it can be followed from outside: its id (the one it came with, if that is sane) goes back in
 * X-Request-Id and into every line of the log; it is a span where requests are traced.
 */
export function watchRequest(deps: WatchDeps, req: IncomingMessage, res: ServerResponse, answer: () => Promise<void>) {
  const { log, tracing } = deps;
  const given = req.headers['x-request-id'];
  const requestId = typeof given === 'string' && SANE_ID.test(given) ? given : randomUUID();
  res.setHeader('x-request-id', requestId);
  const route = routeOf(req);
  const began = performance.now();
  const closed = new Promise<void>((resolve) => res.once('close', resolve));
  return inLogContext({ requestId }, () => {
    void closed.then(() => {
      const status = res.headersSent ? String(res.statusCode) : 'none';
      const ms = Math.round(performance.now() - began);
      log.debug({ method: req.method, route, status, ms, whole: res.writableFinished }, 'a request was answered');
    });
    const attributes = {
      'http.request.method': req.method ?? '',
      'url.path': `/${route}`,
      'graycard.request_id': requestId,
    };
    const parent = req.headers.traceparent;
    return tracing.span(`${req.method} /${route}`, { kind: 'server', attributes, parent }, async (span) => {
      await answer();
      await closed;
      span.set('http.response.status_code', res.statusCode);
      if (res.statusCode >= 500) span.fail(`HTTP ${res.statusCode}`);
    });
  });
}

/** What a request is called: paths hold links and ids, so not the path itself. */
function routeOf({ url = '/' }: IncomingMessage): string {
  const [, first = ''] = /^\/([^/?]*)/.exec(url) ?? [];
  if (first === '') return 'home';
  return ROUTES.includes(first) ? first : 'other';
}
