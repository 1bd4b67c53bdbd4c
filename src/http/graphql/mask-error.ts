import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLErrorOptions } from 'graphql';
import type { Logger } from 'pino';
import { isMissingRow, isUnstorableText } from '../../db/errors.ts';
import { AppError, errorCodes } from '../../errors.ts';

/**
 * Creates the function that turns an error into what the client sees. Expected errors keep their message, code and details.
 * Invalid requests get the code BAD_USER_INPUT. Anything else becomes INTERNAL_SERVER_ERROR with an id that is also in the log.
 */
export function createMaskError(log: Logger) {
  return (error: unknown): Error => {
    const graphqlError = error instanceof GraphQLError ? error : null;
    const cause = graphqlError?.originalError ?? error;
    const position = graphqlError ? positionOf(graphqlError) : {};
    if (cause instanceof AppError) {
      const http = graphqlError ? {} : httpOf(cause);
      return new GraphQLError(cause.message, {
        ...position,
        extensions: { code: cause.code, ...cause.details, ...http },
      });
    }
    if (cause instanceof GraphQLError) {
      const code = errorCodes.find((known) => known === cause.extensions.code) ?? 'BAD_USER_INPUT'; // Yoga uses other codes
      const { http } = statusOf(cause); // no other extensions
      return new GraphQLError(cause.message, { ...positionOf(cause), extensions: { code, ...(http && { http }) } });
    }
    // A scalar can throw any error for an invalid variable.
    if (graphqlError && cause instanceof TypeError && graphqlError.message.startsWith('Variable ')) {
      return new GraphQLError(graphqlError.message, { ...position, extensions: { code: 'BAD_USER_INPUT' } });
    }
    if (isUnstorableText(cause)) {
      const message = 'The text contains the character U+0000, which cannot be stored or searched for.';
      return new GraphQLError(message, { ...position, extensions: { code: 'BAD_USER_INPUT' } });
    }
    if (isMissingRow(cause)) {
      const message = 'The object was deleted during the request.';
      return new GraphQLError(message, { ...position, extensions: { code: 'NOT_FOUND' } });
    }
    const errorId = randomUUID();
    log.error({ err: cause, errorId, path: graphqlError?.path }, 'unexpected error');
    const message = 'Something went wrong on the server. If it keeps happening, report the errorId.';
    return new GraphQLError(message, { ...position, extensions: { code: 'INTERNAL_SERVER_ERROR', errorId } });
  };
}

/** The HTTP status of a response that consists only of this error. The status of RATE_LIMITED is set in limits/rate.ts. */
function httpOf({ code }: AppError): { http?: { status: number } } {
  if (code === 'UNAUTHENTICATED') return { http: { status: 401 } };
  if (code === 'QUERY_TOO_COMPLEX') return { http: { status: 400 } };
  return {};
}

/** The status that Yoga chose. An unreadable body is always HTTP 400, regardless of what the client accepts. */
function statusOf({ extensions: { code, http } }: GraphQLError): { http?: object | undefined } {
  return code === 'BAD_REQUEST'
    ? { http: { ...(http as object | undefined), spec: false } }
    : { http: http as object | undefined };
}

/** The known parts of an error's position in the operation. */
export function positionOf({ nodes, source, positions, path }: GraphQLError): GraphQLErrorOptions {
  return { ...(nodes && { nodes }), ...(source && { source }), ...(positions && { positions }), ...(path && { path }) };
}
