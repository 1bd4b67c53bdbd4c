import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';

/** The Content-Security-Policy hashes of a page's inline scripts. */
export function scriptHashes(page: string): string[] {
  const scripts = page.matchAll(/<script(?:\s[^>]*)?>([\s\S]*?)<\/script>/g);
  return [...scripts]
    .map(([, script = '']) => script)
    .filter((script) => script !== '')
    .map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
}

/**
 * Returns a function that sets a page's security headers: no framing, no content sniffing, no foreign scripts. `scripts` are
 * further sources for the policy, such as the hashes of inline scripts.
 */
export function pageHeaders({ isHttps, scripts = [] }: { isHttps: boolean; scripts?: readonly string[] }) {
  const set = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", ...scripts],
        styleSrc: ["'self'", "'unsafe-inline'"], // editors and components set inline styles
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", 'ws:', 'wss:'], // not every browser includes sockets in 'self'
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
