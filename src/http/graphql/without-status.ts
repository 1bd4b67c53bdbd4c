import { GraphQLError } from 'graphql';
import { positionOf } from './mask-error.ts';

/** Returns the error without Yoga's HTTP status and headers. The original stays unchanged because it can be in a cache. */
export function withoutStatus(error: GraphQLError): GraphQLError {
  const { http, ...extensions } = error.extensions;
  if (http === undefined) return error;
  const { message, originalError = null } = error;
  return new GraphQLError(message, { ...positionOf(error), originalError, extensions });
}
