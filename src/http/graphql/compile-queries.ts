import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  OperationTypeNode,
  type SelectionSetNode,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Plugin } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import type { Deps } from '../../deps.ts';

/** A query is compiled on this use: compiling takes milliseconds, and most queries are sent only once. */
const MIN_USES = 3;

/** How many compiled queries are kept, most recently used first. */
const MAX_COMPILED = 200;

/** Queries with more fields than this are not compiled because the code would be large. A fragment's fields count at each spread. */
const MAX_FIELDS = 300;

type Run = (root: unknown, context: unknown, variables: unknown) => Promise<ExecutionResult>;

/**
 * Compiles repeated queries with graphql-jit instead of interpreting them for every row. The parser returns the same
 * document for the same text, so documents identify queries. Mutations and subscriptions are never compiled.
 */
export function compileQueries({ log }: Pick<Deps, 'log'>): Plugin {
  const uses = new WeakMap<DocumentNode, number>();
  const compiledQueries = new LRUCache<DocumentNode, Run>({ max: MAX_COMPILED });

  function findCompiled(schema: GraphQLSchema, document: DocumentNode): Run | null {
    const known = compiledQueries.get(document);
    if (known) return known;
    const used = (uses.get(document) ?? 0) + 1;
    uses.set(document, used);
    if (used < MIN_USES || !isOneQuery(document)) return null;
    const fields = countFields(document);
    if (fields > MAX_FIELDS) return null;
    const compiled = compileQuery(schema, document);
    if (!isCompiledQuery(compiled)) return null;
    const run: Run = async (root, context, variables) =>
      withPositions(await compiled.query(root, context, variables as Record<string, unknown>), document);
    compiledQueries.set(document, run);
    log.debug({ fields }, 'a query was compiled');
    return run;
  }

  return {
    onExecute({ args: { schema, document, variableValues }, setExecuteFn }) {
      const run = findCompiled(schema, document);
      if (run && areValid(variableValues, schema, document))
        setExecuteFn(({ rootValue, contextValue, variableValues: given }) => run(rootValue, contextValue, given));
    },
  };
}

/** Checks the variables. Queries with invalid ones are interpreted, for the usual error messages. */
function areValid(given: unknown, schema: GraphQLSchema, { definitions }: DocumentNode): boolean {
  const [operation] = operationsOf(definitions);
  const declared = operation?.variableDefinitions ?? [];
  return !declared.length || !getVariableValues(schema, declared, (given ?? {}) as Record<string, unknown>).errors;
}

/** Adds source and positions to errors of compiled queries, which have only line and column. Masking an error needs both. */
function withPositions({ errors, ...result }: ExecutionResult, { loc }: DocumentNode): ExecutionResult {
  if (!errors || !loc) return errors ? { errors, ...result } : result;
  const { source } = loc;
  const starts = [0, ...Array.from(source.body.matchAll(/\r\n|[\n\r]/g), ({ 0: end, index }) => index + end.length)];
  const withPosition = ({ message, locations, path, originalError }: GraphQLError) => {
    const positions = locations?.map(({ line, column }) => (starts[line - 1] ?? 0) + column - 1);
    return new GraphQLError(message, { source, positions, path, originalError });
  };
  return { errors: errors.map(withPosition), ...result }; // errors first, as the specification recommends
}

const operationsOf = (definitions: DocumentNode['definitions']) =>
  definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);

function isOneQuery({ definitions }: DocumentNode): boolean {
  const operations = operationsOf(definitions);
  return operations.length === 1 && operations[0]?.operation === OperationTypeNode.QUERY;
}

/** Counts the fields of a valid document, in which no fragment contains itself. */
function countFields({ definitions }: DocumentNode): number {
  const fragments = new Map(
    definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  );
  const counts = new Map<SelectionSetNode, number>();
  const count = (set: SelectionSetNode): number => {
    const known = counts.get(set);
    if (known !== undefined) return known;
    let total = 0;
    for (const selection of set.selections) {
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? fragments.get(selection.name.value)?.selectionSet
          : selection.selectionSet;
      total += (selection.kind === Kind.FIELD ? 1 : 0) + (inner ? count(inner) : 0);
    }
    counts.set(set, total);
    return total;
  };
  const [operation] = operationsOf(definitions);
  return operation ? count(operation.selectionSet) : 0;
}
