import { complexityFromQuery } from '@pothos/plugin-complexity';
import { type DocumentNode, type GraphQLSchema, Kind } from 'graphql';

/**
 * What an operation would cost: a point for each field, as often as the lists around it may hold it (see the schema's
 * builder). 0 where that cannot be told because the variables do not fit: it will not be run either.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  { operationName, variables }: { operationName?: string | null | undefined; variables?: unknown },
): number {
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const asked = operations.find((one) => !operationName || ('name' in one && one.name?.value === operationName));
  if (!asked) return 0;
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const operation: DocumentNode = { ...document, definitions: [asked, ...fragments] };
  try {
    const given = (variables ?? {}) as Record<string, unknown>;
    return complexityFromQuery(operation, { schema, variables: given }).complexity;
  } catch {
    return 0;
  }
}
