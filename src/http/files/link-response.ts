import type { ServerResponse } from 'node:http';
import type { Link } from '../../services/signed-link.ts';
import { sendText } from '../request/send.ts';

/** Sets the headers of a linked file. It never changes, so caches can keep it until the link expires. It never runs as a page. */
export function setLinkHeaders(res: ServerResponse, { expires }: Pick<Link, 'expires'>): void {
  const secondsLeft = Math.max(0, Math.floor(expires - Date.now() / 1000));
  res.setHeader('cache-control', `private, max-age=${secondsLeft}, immutable`);
  res.setHeader('x-content-type-options', 'nosniff');
  res.setHeader('content-security-policy', "default-src 'none'; sandbox");
  res.setHeader('cross-origin-resource-policy', 'cross-origin');
}

/** Sends the response for a link that does not work, without revealing why. */
export function sendLinkNotFound(res: ServerResponse): void {
  res.setHeader('cache-control', 'no-store');
  res.removeHeader('etag');
  sendText(res, 404, 'This link does not work: it is invalid, it has expired, or its file was deleted.\n');
}
