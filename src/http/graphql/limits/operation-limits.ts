import { type ExecutionResult, GraphQLError, parse } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Config } from '../../../config.ts';
import { QueryTooComplex } from '../../../errors.ts';
import { isShared } from '../mark-shared.ts';
import { costOf } from './cost.ts';
import { textRules } from './rules.ts';

/** How many validation errors are reported for one operation. */
const MAX_ERRORS = 5;

const isStream = (result: unknown) => typeof result === 'object' && result !== null && Symbol.asyncIterator in result;

/** The content of `extensions.cost` in every response. */
export interface Cost {
  /** The operation's cost in points; 0 if the operation could not be read. */
  readonly requested: number;
  /** The maximum cost of one operation. */
  readonly limit: number;
}

const costs = new WeakMap<object, Cost>();

/** The cost of the operation that a context belongs to, or null before validation. */
export const costOfContext = (context: object): Cost | null => costs.get(context) ?? null;

/**
 * Limits a single operation by its text (tokens, depth, aliases, directives, repetitions) and by its cost. Being a plugin, it
 * covers every transport: HTTP, event streams, multipart requests and sockets.
 */
export function limitOperations({ limits, introspection }: Pick<Config, 'limits' | 'introspection'>): Plugin {
  const { query } = limits;
  const rules = textRules(query, introspection);
  const unknownCost: Cost = { requested: 0, limit: query.cost };
  const withCost = (result: ExecutionResult, context: object): ExecutionResult => {
    if (result.extensions?.cost) return result;
    return { ...result, extensions: { ...result.extensions, cost: costs.get(context) ?? unknownCost } };
  };
  return {
    onParse({ setParseFn }) {
      setParseFn((source: Parameters<typeof parse>[0], options: object) => {
        try {
          return parse(source, { ...options, maxTokens: query.tokens });
        } catch (error) {
          if (!/more tha[nt] \d+ tokens/.test(String(error))) throw error;
          throw new QueryTooComplex(
            `The operation has more than ${query.tokens} tokens. Split the operation into several.`,
          );
        }
      });
      // Yoga caches a parse error, and would set its status only if the first such text came in a Request.
      return ({ result }) => {
        if (result instanceof GraphQLError) result.extensions.http ??= { spec: true, status: 400 };
      };
    },
    onValidate({ addValidationRule, context, params: { schema, documentAST } }) {
      for (const rule of rules) addValidationRule(rule);
      return ({ valid, result, setResult }) => {
        if (!valid) return setResult([...selectErrors(result as GraphQLError[], introspection)]);
        const { params } = context as { params?: { operationName?: string; variables?: unknown } };
        const requested = costOf(schema, documentAST, params ?? {});
        costs.set(context, { requested, limit: query.cost });
        if (requested <= query.cost) return;
        // Thrown, not reported: a reported error would be cached for the same text with other variables.
        throw new QueryTooComplex(
          `The operation costs ${requested} points; the limit is ${query.cost}. Request fewer rows or fields.`,
          { cost: { requested, limit: query.cost } },
        );
      };
    },
    onExecute: ({ args: { contextValue } }) => ({
      onExecuteDone({ result, setResult }) {
        if (!isStream(result)) setResult(withCost(result as ExecutionResult, contextValue));
      },
    }),
    onSubscribe: ({ args: { contextValue } }) => ({
      onSubscribeResult({ result, setResult }) {
        if (!isStream(result)) return void setResult(withCost(result as ExecutionResult, contextValue) as never);
        if (isShared(result)) return;
        return {
          onNext: ({ result: next, setResult: setNext }) => setNext(withCost(next as ExecutionResult, contextValue)),
        };
      },
    }),
    onResultProcess({ result, setResult }) {
      if (isStream(result) || Array.isArray(result) || result?.extensions?.cost) return;
      const cost = result?.errors?.find(({ extensions }) => extensions?.cost)?.extensions?.cost ?? unknownCost;
      setResult({ ...result, extensions: { ...result?.extensions, cost } });
    },
  };
}

/** Returns the first exceeded limit alone, or else the first few errors. Without introspection, hints at names are removed. */
function selectErrors(errors: readonly GraphQLError[], introspection: boolean): readonly GraphQLError[] {
  const limit = errors.find(({ extensions }) => extensions.code === 'QUERY_TOO_COMPLEX');
  const selected = limit ? [limit] : errors.slice(0, MAX_ERRORS);
  for (const error of selected) {
    error.extensions.code ??= 'BAD_USER_INPUT'; // otherwise Yoga would set a code of its own
    if (!introspection) error.message = error.message.replace(/ Did you mean .*\?$/s, '');
  }
  return selected;
}
