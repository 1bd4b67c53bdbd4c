import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Deps } from '../../../deps.ts';
import { RateLimited } from '../../../errors.ts';
import type { Context } from '../../../schema/core/builder.ts';
import { costOfContext } from './operation-limits.ts';

/** Whose account of points an operation is charged to: a key's or a user's; null is somebody unknown. */
export interface Payer {
  readonly payer: string | null;
}

/**
 * Charges every operation to whoever asks, by its cost. Nobody waits for the count: what one operation costs is felt by the
 * next. One that is too much is refused alone, on a socket too. Over HTTP whatever was RATE_LIMITED says so in the headers.
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
      const isNothing = Object.values(data ?? {}).every((value) => value === null);
      const isEvents = request.headers.get('accept')?.includes('text/event-stream'); // it is told in an event
      for (const { extensions } of errors) {
        if (extensions?.code !== 'RATE_LIMITED') continue;
        const headers = { 'retry-after': String(extensions.retryAfterSeconds) };
        extensions.http = { headers, ...(isNothing && !isEvents && { status: 429 }) };
      }
    },
  };
}
