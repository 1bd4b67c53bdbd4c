import type { ServerResponse } from 'node:http';
import type { Link } from '../../services/asset.ts';
import { sendText } from '../request/send-text.ts';

/** What a link opens never changes, so it may be kept as long as the link lives. It is never run as a page. */
export function setLinkHeaders(res: ServerResponse, { expires }: Pick<Link, 'expires'>): void {
  const secondsLeft = Math.max(0, Math.floor(expires - Date.now() / 1000));
  res.setHeader('cache-control', `private, max-age=${secondsLeft}, immutable`);
  res.setHeader('x-content-type-options', 'nosniff');
  res.setHeader('content-security-policy', "default-src 'none'; sandbox");
  res.setHeader('cross-origin-resource-policy', 'cross-origin');
}

/** The answer to a link that does not open: it tells nothing of why. */
export function sendNoSuchLink(res: ServerResponse): void {
  res.setHeader('cache-control', 'no-store');
  res.removeHeader('etag');
  sendText(res, 404, 'This link does not open anything: it is wrong, has expired, or its file is gone.\n');
}
