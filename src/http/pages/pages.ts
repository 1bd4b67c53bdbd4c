import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Deps } from '../../deps.ts';
import { markHarmless } from '../request/secrets.ts';
import { pageHeaders, scriptHashes } from './content-security.ts';
import { renderGraphiqlPage } from './graphiql.ts';
import { homePage } from './home.ts';

interface PageOptions {
  readonly isHttps: boolean;
  /** True to show a page at `/`, for a server without the web app. */
  readonly hasHome: boolean;
}

/** Shows GraphiQL and the home page to browsers. The function returns false if there is no page for the request. */
export function createPages({ config }: Pick<Deps, 'config'>, { isHttps, hasHome }: PageOptions) {
  const pages = new Map<string, () => string | Promise<string>>();
  if (hasHome) pages.set('/', () => homePage);
  if (config.introspection) pages.set('/graphql', renderGraphiqlPage);
  const headers = new Map<string, ReturnType<typeof pageHeaders>>();
  return async (req: IncomingMessage, res: ServerResponse, path: string): Promise<boolean> => {
    const render = pages.get(path);
    const isForPeople = path === '/' || req.headers.accept?.includes('text/html');
    if (!render || !isForPeople || (req.method !== 'GET' && req.method !== 'HEAD')) return false;
    const page = await render();
    const setHeaders = headers.get(path) ?? pageHeaders({ isHttps, scripts: scriptHashes(page) });
    headers.set(path, setHeaders);
    await setHeaders(req, res);
    markHarmless(res);
    res.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' }).end(page);
    return true;
  };
}
