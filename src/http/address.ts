import type { IncomingMessage } from 'node:http';

/**
 * The address that a request comes from. Behind `proxies` of our own, each of which adds to X-Forwarded-For whom it heard
 * from, it is the entry that the outermost of them wrote; what stands before that is the client's own invention.
 */
export function addressOf({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>, proxies: number): string {
  const direct = socket.remoteAddress ?? 'unknown';
  if (proxies === 0) return direct;
  const told = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  const entries = told.map((entry) => entry.trim()).filter(Boolean);
  return entries.at(-proxies) ?? entries[0] ?? direct;
}
