import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLErrorOptions } from 'graphql';
import type { Logger } from 'pino';
import { isGone, isUnstorableText } from '../../db/errors.ts';
import { AppError, errorCodes } from '../../errors.ts';

/**
 * What of an error reaches the client: an expected one whole, with its code; a request that cannot be understood as
 * BAD_USER_INPUT; anything else as INTERNAL_SERVER_ERROR with an id that is also in the log, and nothing more.
 */
export function createMaskError(log: Logger) {
  return (error: unknown): Error => {
    const graphqlError = error instanceof GraphQLError ? error : null;
    const cause = graphqlError?.originalError ?? error;
    const place = graphqlError ? placeOf(graphqlError) : {};
    if (cause instanceof AppError) {
      const http = graphqlError ? {} : httpOf(cause);
      return new GraphQLError(cause.message, { ...place, extensions: { code: cause.code, ...cause.details, ...http } });
    }
    if (cause instanceof GraphQLError) {
      const code = errorCodes.find((known) => known === cause.extensions.code) ?? 'BAD_USER_INPUT'; // Yoga has others
      const { http } = statusOf(cause); // nothing else of theirs
      return new GraphQLError(cause.message, { ...placeOf(cause), extensions: { code, ...(http && { http }) } });
    }
    // A scalar that does not take a variable's value throws what it likes.
    if (graphqlError && cause instanceof TypeError && graphqlError.message.startsWith('Variable ')) {
      return new GraphQLError(graphqlError.message, { ...place, extensions: { code: 'BAD_USER_INPUT' } });
    }
    if (isUnstorableText(cause)) {
      const message = 'A text holds a character (U+0000) that cannot be stored or looked for.';
      return new GraphQLError(message, { ...place, extensions: { code: 'BAD_USER_INPUT' } });
    }
    if (isGone(cause)) {
      const message = 'It was deleted while this was done.';
      return new GraphQLError(message, { ...place, extensions: { code: 'NOT_FOUND' } });
    }
    const errorId = randomUUID();
    log.error({ err: cause, errorId, path: graphqlError?.path }, 'an unexpected error was answered');
    const message = 'Something went wrong on our side. Tell us the errorId if it lasts.';
    return new GraphQLError(message, { ...place, extensions: { code: 'INTERNAL_SERVER_ERROR', errorId } });
  };
}

/** The status of an answer that is nothing but this error. That of RATE_LIMITED is set in limits/rate.ts. */
function httpOf({ code }: AppError): { http?: { status: number } } {
  if (code === 'UNAUTHENTICATED') return { http: { status: 401 } };
  if (code === 'QUERY_TOO_COMPLEX') return { http: { status: 400 } };
  return {};
}

/** Yoga's status; a body that is no request at all is HTTP 400 whatever kind of answer is wanted. */
function statusOf({ extensions: { code, http } }: GraphQLError): { http?: object | undefined } {
  return code === 'BAD_REQUEST'
    ? { http: { ...(http as object | undefined), spec: false } }
    : { http: http as object | undefined };
}

/** Where in the operation it happened, as far as it is known. */
export function placeOf({ nodes, source, positions, path }: GraphQLError): GraphQLErrorOptions {
  return { ...(nodes && { nodes }), ...(source && { source }), ...(positions && { positions }), ...(path && { path }) };
}
