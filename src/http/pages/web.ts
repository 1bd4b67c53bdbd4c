import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import send from 'send';
import { markHarmless } from '../request/secrets.ts';
import { pageHeaders } from './content-security.ts';

/** The output folder of `npm run build:web`. */
const webRoot = fileURLToPath(new URL('../../../web/dist/', import.meta.url));

export interface WebApp {
  /** Serves a file of the app, or its HTML if a browser requests one of its pages. Returns false for anything else. */
  serve(req: IncomingMessage, res: ServerResponse, path: string): Promise<boolean>;
}

/**
 * Opens the built web app. Its files are named by a hash of their content and cached for a year; all its pages share one HTML
 * file, which is revalidated on each visit. The build lists the pages' paths in pages.json. Returns null if the app has not
 * been built.
 */
export function openWebApp({ isHttps }: { isHttps: boolean }): WebApp | null {
  const list = join(webRoot, 'pages.json');
  if (!existsSync(list)) return null;
  const segments = new Set<string>(['', ...JSON.parse(readFileSync(list, 'utf8'))]);
  const page = readFileSync(join(webRoot, 'index.html'));
  const setHeaders = pageHeaders({ isHttps });
  return {
    async serve(req, res, path) {
      const isFile = path.startsWith('/assets/');
      const isPage =
        segments.has(path.split('/')[1] ?? '') && (path === '/' || req.headers.accept?.includes('text/html'));
      if ((req.method !== 'GET' && req.method !== 'HEAD') || !(isFile || isPage)) return false;
      markHarmless(res);
      if (isFile) sendFile(req, res, path);
      else {
        await setHeaders(req, res);
        res
          .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' })
          .end(req.method === 'HEAD' ? undefined : page);
      }
      return true;
    },
  };
}

function sendFile(req: IncomingMessage, res: ServerResponse, path: string): void {
  res.setHeader('x-content-type-options', 'nosniff');
  send(req, path, { root: webRoot, index: false, dotfiles: 'deny', immutable: true, maxAge: '1y' })
    .on('error', () => {
      // A file of an older build. The open page reloads itself.
      if (!res.headersSent) res.writeHead(404, { 'cache-control': 'no-store' });
      res.end();
    })
    .pipe(res);
}
