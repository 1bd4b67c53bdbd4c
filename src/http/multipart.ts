import type { IncomingMessage, ServerResponse } from 'node:http';
import { GraphQLError } from 'graphql';
import processRequest from 'graphql-upload/processRequest.mjs';
import type { GraphQLParams, Plugin } from 'graphql-yoga';
import type { Limits } from '../config.ts';
import { Unauthenticated } from '../errors.ts';
import type { Auth } from './auth.ts';

/** Longest `operations` or `map` field. */
const MAX_FIELD_BYTES = 1_000_000;

export interface HttpContext {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
}

const isMultipart = (request: Request) =>
  request.method === 'POST' &&
  (request.headers.get('content-type') ?? '').toLowerCase().startsWith('multipart/form-data');

/**
 * GraphQL multipart requests, streamed: Yoga's own parser holds every file in memory. Files go through graphql-upload to a
 * temporary file each, bounded as they come. Nobody may send any without having signed in.
 */
export function useMultipart(
  limits: Limits,
  authenticate: (request: Request) => Promise<Auth>,
): Plugin<object, HttpContext> {
  return {
    onRequestParse({ request, serverContext: { req, res }, setRequestParser }) {
      if (!isMultipart(request)) return;
      setRequestParser(async () => {
        const auth = await authenticate(request);
        if (!('viewer' in auth)) {
          req.resume(); // let the client finish sending, so that it reads the answer
          throw auth.error ?? new Unauthenticated();
        }
        return readOperations(req, res, limits);
      });
    },
  };
}

async function readOperations(req: IncomingMessage, res: ServerResponse, limits: Limits): Promise<GraphQLParams> {
  try {
    const operations = await processRequest(req, res, {
      maxFieldSize: MAX_FIELD_BYTES,
      maxFileSize: limits.fileBytes,
      maxFiles: limits.filesPerRequest,
    });
    if (Array.isArray(operations)) throw badRequest('Send one operation, not a list of them.');
    return operations as GraphQLParams;
  } catch (error) {
    req.resume();
    if (error instanceof GraphQLError) throw error;
    const { status, message } = error as { status?: number; message: string };
    if (status === undefined && !(error instanceof Error)) throw error;
    throw badRequest(`The multipart request cannot be read: ${message}`);
  }
}

function badRequest(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
}
