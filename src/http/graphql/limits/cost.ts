import { complexityFromQuery } from '@pothos/plugin-complexity';
import { type DocumentNode, type GraphQLSchema, getVariableValues, Kind, type OperationDefinitionNode } from 'graphql';

/**
 * The cost of an operation in points: one for each field, multiplied by the possible length of the lists around it (see
 * schema/core/complexity.ts). 0 if there is no such operation or its variables are invalid, because then nothing runs. Throws
 * if an argument is invalid, because the rest of the operation would still run at an unknown cost.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  { operationName, variables }: { operationName?: string | null | undefined; variables?: unknown },
): number {
  const operation = document.definitions.find(
    (one): one is OperationDefinitionNode =>
      one.kind === Kind.OPERATION_DEFINITION && (!operationName || one.name?.value === operationName),
  );
  if (!operation) return 0;
  if (operation.variableDefinitions?.length) return computeCost(schema, document, operation, variables);
  const cost = knownCosts.get(operation) ?? computeCost(schema, document, operation, variables);
  knownCosts.set(operation, cost);
  return cost;
}

/** Costs of operations without variables, computed once for each document in the parser's cache. */
const knownCosts = new WeakMap<OperationDefinitionNode, number>();

function computeCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: unknown,
): number {
  const given = (variables ?? {}) as Record<string, unknown>;
  if (getVariableValues(schema, operation.variableDefinitions ?? [], given).errors) return 0;
  const fragments = document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
  const single: DocumentNode = { ...document, definitions: [operation, ...fragments] };
  return complexityFromQuery(single, { schema, variables: given }).complexity;
}
