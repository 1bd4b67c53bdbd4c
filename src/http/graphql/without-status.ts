import { GraphQLError } from 'graphql';
import { placeOf } from './mask-error.ts';

/** The same error without Yoga's note on the status and headers of an HTTP answer. The error itself may be one that is kept. */
export function withoutStatus(error: GraphQLError): GraphQLError {
  const { http, ...extensions } = error.extensions;
  if (http === undefined) return error;
  const { message, originalError = null } = error;
  return new GraphQLError(message, { ...placeOf(error), originalError, extensions });
}
