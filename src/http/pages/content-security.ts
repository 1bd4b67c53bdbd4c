import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';

/** The hashes by which a page's own scripts are told from any others. */
export function scriptHashes(page: string): string[] {
  const scripts = page.matchAll(/<script(?:\s[^>]*)?>([\s\S]*?)<\/script>/g);
  return [...scripts]
    .map(([, script = '']) => script)
    .filter((script) => script !== '')
    .map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
}

/**
 * Sets the headers that keep a page from being framed, sniffed, or made to run what is not its own. `scripts` are hashes and
 * the like of inline scripts that it may run beside its files.
 */
export function pageHeaders({ isHttps, scripts = [] }: { isHttps: boolean; scripts?: readonly string[] }) {
  const set = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", ...scripts],
        styleSrc: ["'self'", "'unsafe-inline'"], // editors and components set styles on elements
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", 'ws:', 'wss:'], // 'self' does not cover sockets everywhere
        workerSrc: ["'self'", 'blob:'],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
      },
    },
    strictTransportSecurity: isHttps,
    xFrameOptions: { action: 'deny' },
  });
  return (req: IncomingMessage, res: ServerResponse): Promise<void> =>
    new Promise((resolve, reject) => set(req, res, (error) => (error ? reject(error) : resolve())));
}
