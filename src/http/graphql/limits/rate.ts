import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Deps } from '../../../deps.ts';
import { RateLimited } from '../../../errors.ts';
import type { Context } from '../../../schema/core/builder.ts';
import { costOfContext } from './operation-limits.ts';

/** Who pays for an operation: the id of an API key or a user, or null for an anonymous request. */
export interface Payer {
  readonly payer: string | null;
}

/**
 * Charges the cost of every operation against the client's rate limit. The count is not awaited, so the cost of an operation
 * affects only later ones. A refusal concerns a single operation, also on a socket. Over HTTP, RATE_LIMITED sets Retry-After,
 * and status 429 if there is no data.
 */
export function limitRate({ rateLimits }: Pick<Deps, 'rateLimits'>): Plugin<Context & Payer> {
  const refuse = (context: Context & Payer) => {
    try {
      rateLimits.charge('cost', context.payer ?? context.address, Math.max(1, costOfContext(context)?.requested ?? 1));
      return null;
    } catch (error) {
      if (!(error instanceof RateLimited)) throw error;
      return { errors: [new GraphQLError(error.message, { extensions: { code: error.code, ...error.details } })] };
    }
  };
  return {
    onExecute({ args: { contextValue }, setResultAndStopExecution }) {
      const refusal = refuse(contextValue as Context & Payer);
      if (refusal) setResultAndStopExecution(refusal);
    },
    onSubscribe({ args: { contextValue }, setResultAndStopExecution }) {
      const refusal = refuse(contextValue as Context & Payer);
      if (refusal) setResultAndStopExecution(refusal);
    },
    onResultProcess({ request, result }) {
      if (!result || Array.isArray(result) || Symbol.asyncIterator in result) return;
      const { errors = [], data } = result as { errors?: readonly GraphQLError[]; data?: object | null };
      const hasNoData = Object.values(data ?? {}).every((value) => value === null);
      const isEvents = request.headers.get('accept')?.includes('text/event-stream'); // sent as an event
      for (const { extensions } of errors) {
        if (extensions?.code !== 'RATE_LIMITED') continue;
        const headers = { 'retry-after': String(extensions.retryAfterSeconds) };
        extensions.http = { headers, ...(hasNoData && !isEvents && { status: 429 }) };
      }
    },
  };
}
