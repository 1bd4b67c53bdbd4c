import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import send from 'send';
import { holdsNoSecret } from '../request/secrets.ts';
import { pageHeaders } from './content-security.ts';

/** Where `npm run build:web` puts the web app. */
export const webRoot = fileURLToPath(new URL('../../../web/dist/', import.meta.url));

/** The first part of every address that the app has a page for: see web/src/router.tsx. */
const pages = new Set(
  ' sign-in sign-up upload library images correct jobs batches results profiles categories duplicates operations keys'.split(
    ' ',
  ),
);

export interface WebApp {
  /** Answers with a file of the app, or with the app itself where a browser asks for one of its pages. False where it is neither. */
  serve(req: IncomingMessage, res: ServerResponse, path: string): Promise<boolean>;
}

/**
 * The web app as it was built: files named by their content, to be kept for ever, and one page for all of its addresses, to
 * be asked for each time. Null where it was not built.
 */
export function openWebApp({ isHttps }: { isHttps: boolean }): WebApp | null {
  const index = join(webRoot, 'index.html');
  if (!existsSync(index)) return null;
  const page = readFileSync(index);
  const setHeaders = pageHeaders({ isHttps });
  return {
    async serve(req, res, path) {
      const isFile = path.startsWith('/assets/');
      const isPage = pages.has(path.split('/')[1] ?? '') && (path === '/' || req.headers.accept?.includes('text/html'));
      if ((req.method !== 'GET' && req.method !== 'HEAD') || !(isFile || isPage)) return false;
      holdsNoSecret(res);
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
      // Of an older build: a page that is open loads itself anew.
      if (!res.headersSent) res.writeHead(404, { 'cache-control': 'no-store' });
      res.end();
    })
    .pipe(res);
}
