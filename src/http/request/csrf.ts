import type { IncomingMessage } from 'node:http';

/** Headers that a page of another site can only send when we have allowed it to: each of them makes the browser ask first. */
const PREFLIGHTED = [
  'authorization',
  'graphql-require-preflight',
  'apollo-require-preflight',
  'x-apollo-operation-name',
  'x-graphql-yoga-csrf',
  'x-requested-with',
] as const;

/**
 * The media types that a page of any site may send without asking. Multipart requests need none: they are not read
 * without an Authorization header.
 */
const SIMPLE = /^(?:application\/x-www-form-urlencoded|text\/plain)\b/i;

/**
 * Whether any page of any site could have had a browser send this request without asking us first. Nothing here is
 * answered by cookie, so there is little to gain by it; still, what no real client sends is not taken.
 */
export function couldBeForged({ method, headers }: IncomingMessage): boolean {
  if (method === 'OPTIONS' || PREFLIGHTED.some((name) => headers[name])) return false;
  const type = headers['content-type'];
  return method === 'GET' || method === 'HEAD' || !type || SIMPLE.test(type.trim());
}
