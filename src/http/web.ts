import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { pageHeaders } from './pages.ts';

/** Where `npm run build:web` puts the web app. */
export const webRoot = fileURLToPath(new URL('../../web/dist/', import.meta.url));

/** The first part of every address that the app has a page for: see web/src/router.tsx. */
const pages = new Set(
  ' sign-in sign-up upload library images correct jobs batches results profiles duplicates operations keys'.split(' '),
);

export interface WebApp {
  /** Answers with a file of the app, or with the app itself where a browser asks for one of its pages. False where it is neither. */
  serve(req: IncomingMessage, res: ServerResponse, path: string): Promise<boolean>;
}

/**
 * The web app as it was built: files named by their content, to be kept for ever and compressed beforehand, and one page for
 * all of its addresses, to be asked for each time. Null where it was not built.
 */
export function openWebApp({ isHttps }: { isHttps: boolean }): WebApp | null {
  const index = join(webRoot, 'index.html');
  if (!existsSync(index)) return null;
  const page = readFileSync(index);
  const setHeaders = pageHeaders({ isHttps });
  const files = sirv(webRoot, { immutable: true, maxAge: 31_536_000, brotli: true, gzip: true, etag: true });
  return {
    async serve(req, res, path) {
      if (req.method !== 'GET' && req.method !== 'HEAD') return false;
      if (path.startsWith('/assets/')) {
        await setHeaders(req, res);
        files(req, res, () => {
          res.setHeader('cache-control', 'no-store'); // of an older build: a page that is open still loads itself anew
          res.writeHead(404).end();
        });
        return true;
      }
      if (!pages.has(path.split('/')[1] ?? '')) return false;
      if (path !== '/' && !req.headers.accept?.includes('text/html')) return false;
      await setHeaders(req, res);
      res
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' })
        .end(req.method === 'HEAD' ? undefined : page);
      return true;
    },
  };
}
