import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { TrustedDocuments } from './list.ts';

/** A request identifies its document by text, by `documentId`, or by the hash that Apollo clients send in `extensions`. */
interface DocumentRequest {
  readonly query?: unknown;
  readonly documentId?: unknown;
  readonly extensions?: unknown;
}

/**
 * Runs only documents on the list. Every document is parsed before it runs, so this covers every transport. `withText`
 * replaces an id with the document's text.
 */
export function trustDocuments(trusted: TrustedDocuments): Plugin {
  return {
    onParams({ request, params, setParams }) {
      if (typeof params !== 'object' || params === null) return; // Yoga refuses it
      const documentId = request.method === 'GET' ? new URL(request.url).searchParams.get('documentId') : null;
      setParams(withText(trusted, { ...params, ...(documentId && { documentId }) }));
    },
    onParse({ params: { source } }) {
      if (!trusted.has(String(source))) throw refusal('This operation is not on the list of trusted documents.');
    },
  };
}

/** Replaces the id of a request's document with its text. If the request has both, the text counts. Throws if the id is unknown. */
export function withText<P extends DocumentRequest>(trusted: TrustedDocuments, params: P): Omit<P, 'documentId'> {
  const { documentId, ...rest } = params;
  if (params.query) return rest;
  const id = documentId ?? apolloIdOf(params.extensions);
  if (id === undefined || id === null) return rest;
  const query = trusted.textOf(String(id));
  if (query === undefined) throw refusal('There is no trusted document with this id.');
  const { extensions: _, ...others } = rest as DocumentRequest;
  return { ...others, query } as Omit<P, 'documentId'>;
}

const apolloIdOf = (extensions: unknown) =>
  (extensions as { persistedQuery?: { sha256Hash?: unknown } | null } | null | undefined)?.persistedQuery?.sha256Hash;

const refusal = (reason: string) =>
  new GraphQLError(`${reason} Send a listed document, or have its manifest added to TRUSTED_DOCUMENTS.`, {
    extensions: { code: 'FORBIDDEN', http: { status: 403 } },
  });
