import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { type GraphQLFormattedError, print } from 'graphql';
import { s } from '../strings';

/** The API refused the request or could not be reached. `code` is an error code of the API, or NETWORK. */
export class ApiError extends Error {
  readonly code: string;
  /** The input that the error is about, such as `input.email`. */
  readonly field: string | null;
  constructor(code: string, message: string, field: string | null = null) {
    super(message);
    this.code = code;
    this.field = field;
  }

  static of({ message, extensions }: GraphQLFormattedError): ApiError {
    const { code, field } = (extensions ?? {}) as { code?: string; field?: string };
    return new ApiError(code ?? 'INTERNAL_SERVER_ERROR', message, field ?? null);
  }
}

/**
 * Sends an operation that concerns the session itself, bypassing the cache. The browser keeps the refresh token in a cookie that
 * scripts cannot read.
 */
export async function send<R, V>(document: TypedDocumentNode<R, V>, variables: V): Promise<R> {
  let body: { data?: R; errors?: GraphQLFormattedError[] };
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', 'graycard-session': 'cookie' },
      body: JSON.stringify({ query: print(document), variables }),
    });
    body = await response.json();
  } catch {
    throw new ApiError('NETWORK', s.errors.unreachable);
  }
  const [error] = body.errors ?? [];
  if (error || !body.data) throw error ? ApiError.of(error) : new ApiError('NETWORK', s.errors.unreachable);
  return body.data;
}
