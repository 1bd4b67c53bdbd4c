import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { type GraphQLFormattedError, print } from 'graphql';
import { s } from '../strings';

/** What the API refused, or that it could not be reached. `code` is one of its closed list, or NETWORK. */
export class ApiError extends Error {
  readonly code: string;
  /** Which input it is about: `input.email`. */
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
 * Sends one operation outside the cache: what concerns the session itself. The browser keeps the refresh token in a cookie
 * that no script can read.
 */
export async function send<R, V>(document: TypedDocumentNode<R, V>, variables: V): Promise<R> {
  let answer: { data?: R; errors?: GraphQLFormattedError[] };
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', 'graycard-session': 'cookie' },
      body: JSON.stringify({ query: print(document), variables }),
    });
    answer = await response.json();
  } catch {
    throw new ApiError('NETWORK', s.errors.unreachable);
  }
  const [error] = answer.errors ?? [];
  if (error || !answer.data) throw error ? ApiError.of(error) : new ApiError('NETWORK', s.errors.unreachable);
  return answer.data;
}
