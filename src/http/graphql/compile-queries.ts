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

/** From its so-manyth use on a query is run as a program of its own: most come once, and to make one takes milliseconds. */
const USES = 3;

/** Programs that are kept: those that were used last. */
const MOST_PROGRAMS = 200;

/** Queries of more fields, with those of their fragments wherever these are named, are interpreted: their programs are large. */
const MOST_FIELDS = 300;

type Run = (root: unknown, context: unknown, variables: unknown) => Promise<ExecutionResult>;

/**
 * Runs queries that come again as programs made for them, in place of walking through their text for every row. The parser
 * gives one document for the same text, so documents tell queries apart. Mutations are run once each and subscriptions
 * have their own way: they are left as they are.
 */
export function compileQueries({ log }: Pick<Deps, 'log'>): Plugin {
  const uses = new WeakMap<DocumentNode, number>();
  const programs = new LRUCache<DocumentNode, Run>({ max: MOST_PROGRAMS });

  function programOf(schema: GraphQLSchema, document: DocumentNode): Run | null {
    const known = programs.get(document);
    if (known) return known;
    const used = (uses.get(document) ?? 0) + 1;
    uses.set(document, used);
    if (used < USES || !isOneQuery(document)) return null;
    const fields = countFields(document);
    if (fields > MOST_FIELDS) return null;
    const compiled = compileQuery(schema, document);
    if (!isCompiledQuery(compiled)) return null;
    const run: Run = async (root, context, variables) =>
      withPlaces(await compiled.query(root, context, variables as Record<string, unknown>), document);
    programs.set(document, run);
    log.debug({ fields }, 'a query was compiled');
    return run;
  }

  return {
    onExecute({ args: { schema, document, variableValues }, setExecuteFn }) {
      const run = programOf(schema, document);
      if (run && areGood(variableValues, schema, document))
        setExecuteFn(({ rootValue, contextValue, variableValues: given }) => run(rootValue, contextValue, given));
    },
  };
}

/** Variables that do not fit are told of in the interpreter's words. */
function areGood(given: unknown, schema: GraphQLSchema, { definitions }: DocumentNode): boolean {
  const [operation] = operationsOf(definitions);
  const declared = operation?.variableDefinitions ?? [];
  return !declared.length || !getVariableValues(schema, declared, (given ?? {}) as Record<string, unknown>).errors;
}

/** A program's errors know line and column, but not of which text: as they are, they could not be made anew with another message. */
function withPlaces({ errors, ...result }: ExecutionResult, { loc }: DocumentNode): ExecutionResult {
  if (!errors || !loc) return errors ? { errors, ...result } : result;
  const { source } = loc;
  const starts = [0, ...Array.from(source.body.matchAll(/\r\n|[\n\r]/g), ({ 0: end, index }) => index + end.length)];
  const withPlace = ({ message, locations, path, originalError }: GraphQLError) => {
    const positions = locations?.map(({ line, column }) => (starts[line - 1] ?? 0) + column - 1);
    return new GraphQLError(message, { source, positions, path, originalError });
  };
  return { errors: errors.map(withPlace), ...result }; // first, as the specification wants them
}

const operationsOf = (definitions: DocumentNode['definitions']) =>
  definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);

function isOneQuery({ definitions }: DocumentNode): boolean {
  const operations = operationsOf(definitions);
  return operations.length === 1 && operations[0]?.operation === OperationTypeNode.QUERY;
}

/** The document is valid, so that no fragment holds itself. */
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
