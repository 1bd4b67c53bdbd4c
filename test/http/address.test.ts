import { expect, test } from 'vitest';
import { addressOf } from '../../src/http/request/address.ts';

const from = (remoteAddress: string, forwarded: string | undefined, proxies: number) =>
  addressOf({ headers: { 'x-forwarded-for': forwarded }, socket: { remoteAddress } } as never, proxies);

test.each<[string, string, string | undefined, number, string]>([
  ['without a proxy, the header is ignored', '192.0.2.1', '198.51.100.7', 0, '192.0.2.1'],
  ['one proxy: the entry that it added', '10.0.0.1', '198.51.100.7', 1, '198.51.100.7'],
  ['one proxy: entries before its own are ignored', '10.0.0.1', '203.0.113.9, 198.51.100.7', 1, '198.51.100.7'],
  ['two proxies', '10.0.0.1', '203.0.113.9, 198.51.100.7, 10.0.0.2', 2, '198.51.100.7'],
  ['fewer entries than proxies', '10.0.0.1', '198.51.100.7', 3, '198.51.100.7'],
  ['a proxy that added no entry', '10.0.0.1', undefined, 1, '10.0.0.1'],
  ['an entry that is not an address', '10.0.0.1', 'unknown', 1, '10.0.0.1'],
  ['an entry with a port', '10.0.0.1', '198.51.100.7:4711', 1, '198.51.100.7'],
  ['IPv4-mapped IPv6', '::ffff:192.0.2.1', undefined, 0, '192.0.2.1'],
  ['the network of an IPv6 address', '2001:db8:1:2:3:4:5:6', undefined, 0, '2001:db8:1:2::/64'],
  ['the network of a shortened IPv6 address', '2001:db8::1', undefined, 0, '2001:db8:0:0::/64'],
  ['IPv6 in brackets', '10.0.0.1', '[2001:db8:1:2::5]:443', 1, '2001:db8:1:2::/64'],
  ['IPv6 with a zone', 'fe80::1%eth0', undefined, 0, 'fe80:0:0:0::/64'],
  ['the loopback address', '::1', undefined, 0, '0:0:0:0::/64'],
])('%s', (_description, remote, forwarded, proxies, expected) => {
  expect(from(remote, forwarded, proxies)).toBe(expected);
});
