import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { TrustedDocuments } from './list.ts';

/** What a request may name a document by: its text, its id, or its id as Apollo's clients send it. */
interface Asked {
  readonly query?: unknown;
  readonly documentId?: unknown;
  readonly extensions?: unknown;
}

/**
 * Runs documents of the list alone, over every transport: whatever is run is parsed first. What a request names by its id
 * gets its text beforehand, from `withText`.
 */
export function trustDocuments(trusted: TrustedDocuments): Plugin {
  return {
    onParams({ request, params, setParams }) {
      if (typeof params !== 'object' || params === null) return; // refused by Yoga
      const documentId = request.method === 'GET' ? new URL(request.url).searchParams.get('documentId') : null;
      setParams(withText(trusted, { ...params, ...(documentId && { documentId }) }));
    },
    onParse({ params: { source } }) {
      if (!trusted.has(String(source))) throw refusal('This operation is not on the list of those that are run here.');
    },
  };
}

/** A request with the text of its document, and without the id. Where it holds a text, that counts. Throws for an unknown id. */
export function withText<P extends Asked>(trusted: TrustedDocuments, asked: P): Omit<P, 'documentId'> {
  const { documentId, ...rest } = asked;
  if (asked.query) return rest;
  const id = documentId ?? apolloIdOf(asked.extensions);
  if (id === undefined || id === null) return rest;
  const query = trusted.textOf(String(id));
  if (query === undefined) throw refusal('There is no document with this id on the list of those that are run here.');
  const { extensions: _, ...others } = rest as Asked;
  return { ...others, query } as Omit<P, 'documentId'>;
}

const apolloIdOf = (extensions: unknown) =>
  (extensions as { persistedQuery?: { sha256Hash?: unknown } | null } | null | undefined)?.persistedQuery?.sha256Hash;

const refusal = (what: string) =>
  new GraphQLError(`${what} Send one that is, or have its manifest added to TRUSTED_DOCUMENTS.`, {
    extensions: { code: 'FORBIDDEN', http: { status: 403 } },
  });
