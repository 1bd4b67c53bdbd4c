import type { CallOptions, Client } from './client.ts';
import type { TypedDocumentString } from './generated/graphql.ts';

/** A Relay connection. */
export interface Connection<N> {
  readonly edges: readonly { readonly node: N }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

/**
 * Yields every node of a list, starting after `variables.after`. A page is requested only when the previous one has been consumed.
 * The operation must have a variable `after`.
 */
export async function* nodesOf<R, V extends { after?: string | null | undefined }, N>(
  client: Client,
  document: TypedDocumentString<R, V>,
  variables: V,
  connectionOf: (data: R) => Connection<N> | null | undefined,
  options: CallOptions = {},
): AsyncGenerator<N> {
  for (let after = variables.after; ; ) {
    const page = connectionOf(await client.run(document, { ...variables, after }, options));
    for (const { node } of page?.edges ?? []) yield node;
    if (!page?.pageInfo.hasNextPage) return;
    after = page.pageInfo.endCursor;
  }
}
