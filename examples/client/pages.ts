import type { CallOptions, Client } from './client.ts';
import type { TypedDocumentString } from './generated/graphql.ts';

/** A list of the API's, page by page, as Relay has it. */
export interface Connection<N> {
  readonly edges: readonly { readonly node: N }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

/**
 * Every row of a list, from `variables.after` on. A page is asked for when the one before it was read to its end, so that
 * who stops early asks for no more than was needed. The operation has a variable `after`.
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
