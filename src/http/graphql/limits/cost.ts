import { complexityFromQuery } from '@pothos/plugin-complexity';
import { type DocumentNode, type GraphQLSchema, getVariableValues, Kind, type OperationDefinitionNode } from 'graphql';

/**
 * What an operation would cost: a point for each field, as often as the lists around it may hold it (see the schema's
 * points.ts). 0 where it names no operation, or its variables do not fit: then nothing of it is run. Throws where an
 * argument cannot be read: the rest of the operation would run all the same, and nobody could say at what cost.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  { operationName, variables }: { operationName?: string | null | undefined; variables?: unknown },
): number {
  const asked = document.definitions.find(
    (one): one is OperationDefinitionNode =>
      one.kind === Kind.OPERATION_DEFINITION && (!operationName || one.name?.value === operationName),
  );
  if (!asked) return 0;
  if (asked.variableDefinitions?.length) return reckon(schema, document, asked, variables);
  const cost = constant.get(asked) ?? reckon(schema, document, asked, variables);
  constant.set(asked, cost);
  return cost;
}

/** What operations without variables cost; it was reckoned once for each that the parser's cache holds. */
const constant = new WeakMap<OperationDefinitionNode, number>();

function reckon(
  schema: GraphQLSchema,
  document: DocumentNode,
  asked: OperationDefinitionNode,
  variables: unknown,
): number {
  const given = (variables ?? {}) as Record<string, unknown>;
  if (getVariableValues(schema, asked.variableDefinitions ?? [], given).errors) return 0;
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const operation: DocumentNode = { ...document, definitions: [asked, ...fragments] };
  return complexityFromQuery(operation, { schema, variables: given }).complexity;
}
