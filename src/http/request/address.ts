import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import proxyAddr from 'proxy-addr';

/**
 * Returns the address under which a request is counted. Only the last `proxies` entries of X-Forwarded-For are trusted, as
 * clients can write anything before them. IPv6 addresses count by their first 64 bits, because a client usually has all
 * addresses of such a network.
 */
export function addressOf(req: Pick<IncomingMessage, 'headers' | 'socket'>, proxies: number): string {
  const direct = req.socket.remoteAddress ?? '';
  const forwarded = withoutPort(proxyAddr(req as IncomingMessage, (_address, hop) => hop < proxies) ?? '');
  return networkOf(isIP(forwarded) ? forwarded : direct);
}

/** Some proxies add a port, and brackets around IPv6 addresses. */
function withoutPort(entry: string): string {
  const [, bracketed, dotted] = /^\[(.+)\](?::\d+)?$|^([\d.]+):\d+$/.exec(entry) ?? [];
  return bracketed ?? dotted ?? entry;
}

function networkOf(address: string): string {
  if (!isIP(address)) return address;
  const ip = ipaddr.process(address); // IPv4-mapped IPv6 becomes IPv4
  if (!(ip instanceof ipaddr.IPv6)) return ip.toString();
  const network = ip.parts.slice(0, 4).map((part) => part.toString(16));
  return `${network.join(':')}::/64`;
}
