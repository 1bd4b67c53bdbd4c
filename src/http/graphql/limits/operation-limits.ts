import { type ExecutionResult, GraphQLError, parse } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Config } from '../../../config.ts';
import { QueryTooComplex } from '../../../errors.ts';
import { isShared } from '../shared-streams.ts';
import { costOf } from './cost.ts';
import { textRules } from './rules.ts';

/** More of what is wrong with one operation helps nobody. */
const MAX_ERRORS = 5;

/** A stream of results, not one. */
const isStream = (result: unknown) => typeof result === 'object' && result !== null && Symbol.asyncIterator in result;

/** What goes into `extensions.cost` of every answer. */
export interface Cost {
  /** Points that the operation was reckoned at; 0 where it could not be read. */
  readonly requested: number;
  /** Points that one operation may have. */
  readonly limit: number;
}

const costs = new WeakMap<object, Cost>();

/** The cost of the operation of a request or a socket's message; null before it was validated. */
export const costOfContext = (context: object): Cost | null => costs.get(context) ?? null;

/**
 * Limits on what one operation may ask, by its text (tokens, depth, aliases, directives, repetitions) and by its cost. As a
 * plugin it holds wherever an operation is run: HTTP, event streams, multipart requests, sockets.
 */
export function limitOperations({ limits, introspection }: Pick<Config, 'limits' | 'introspection'>): Plugin {
  const { query } = limits;
  const rules = textRules(query, introspection);
  const unread: Cost = { requested: 0, limit: query.cost };
  const withCost = (result: ExecutionResult, context: object): ExecutionResult => {
    if (result.extensions?.cost) return result;
    return { ...result, extensions: { ...result.extensions, cost: costs.get(context) ?? unread } };
  };
  return {
    onParse({ setParseFn }) {
      setParseFn((source: Parameters<typeof parse>[0], options: object) => {
        try {
          return parse(source, { ...options, maxTokens: query.tokens });
        } catch (error) {
          if (!/more tha[nt] \d+ tokens/.test(String(error))) throw error;
          throw new QueryTooComplex(`An operation has at most ${query.tokens} tokens: send several.`);
        }
      });
      // Yoga keeps what is wrong with a text, and would give the status only to what came in a Request first.
      return ({ result }) => {
        if (result instanceof GraphQLError) result.extensions.http ??= { spec: true, status: 400 };
      };
    },
    onValidate({ addValidationRule, context, params: { schema, documentAST } }) {
      for (const rule of rules) addValidationRule(rule);
      return ({ valid, result, setResult }) => {
        if (!valid) return setResult([...mostTelling(result as GraphQLError[], introspection)]);
        const { params } = context as { params?: { operationName?: string; variables?: unknown } };
        const requested = costOf(schema, documentAST, params ?? {});
        costs.set(context, { requested, limit: query.cost });
        if (requested <= query.cost) return;
        // Thrown, not reported: what is reported would be kept for the same text with other variables.
        throw new QueryTooComplex(
          `The operation costs ${requested} points, and at most ${query.cost} are taken: ask for fewer rows or fields at once.`,
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
      const cost = result?.errors?.find(({ extensions }) => extensions?.cost)?.extensions?.cost ?? unread;
      setResult({ ...result, extensions: { ...result?.extensions, cost } });
    },
  };
}

/** A broken limit alone where there is one, else the first few errors; without hints at names where these are not told. */
function mostTelling(errors: readonly GraphQLError[], introspection: boolean): readonly GraphQLError[] {
  const limit = errors.find(({ extensions }) => extensions.code === 'QUERY_TOO_COMPLEX');
  const told = limit ? [limit] : errors.slice(0, MAX_ERRORS);
  for (const error of told) {
    error.extensions.code ??= 'BAD_USER_INPUT'; // of our list, not the one that Yoga would give it
    if (!introspection) error.message = error.message.replace(/ Did you mean .*\?$/s, '');
  }
  return told;
}
