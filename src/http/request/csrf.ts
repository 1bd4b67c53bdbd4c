import type { IncomingMessage } from 'node:http';

/** Headers for which a browser sends a preflight request, so that other sites can send them only if CORS allows it. */
const PREFLIGHTED = [
  'authorization',
  'graphql-require-preflight',
  'apollo-require-preflight',
  'x-apollo-operation-name',
  'x-graphql-yoga-csrf',
  'x-requested-with',
] as const;

/**
 * Media types that any site can send without a preflight request. multipart/form-data is missing because multipart requests
 * are not read without an Authorization header.
 */
const SIMPLE = /^(?:application\/x-www-form-urlencoded|text\/plain)\b/i;

/**
 * Returns true if any site could have made a browser send this request without a preflight request. A forged request would
 * gain little, because cookies authenticate nothing here but a refresh with its own header; real clients never send one.
 */
export function couldBeForged({ method, headers }: IncomingMessage): boolean {
  if (method === 'OPTIONS' || PREFLIGHTED.some((name) => headers[name])) return false;
  const type = headers['content-type'];
  return method === 'GET' || method === 'HEAD' || !type || SIMPLE.test(type.trim());
}
