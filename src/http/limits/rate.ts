import type { Plugin } from 'graphql-yoga';
import type { Deps } from '../../deps.ts';
import type { Context } from '../../schema/builder.ts';
import { createMaskError } from '../mask-error.ts';
import { costOfContext } from './operation-limits.ts';

/** Whose account of points an operation is charged to: a key's or a user's; null is somebody unknown. */
export interface Payer {
  readonly payer: string | null;
}

/** Charges every operation to whoever asks, by its cost. One that is too much is refused alone, on a socket too. */
export function limitRate({ rates, log }: Pick<Deps, 'rates' | 'log'>): Plugin<Context & Payer> {
  const maskError = createMaskError(log);
  const refuse = async (context: Context & Payer) => {
    try {
      await rates.take('cost', context.payer ?? context.address, Math.max(1, costOfContext(context)?.requested ?? 1));
      return null;
    } catch (error) {
      return { errors: [maskError(error) as never] };
    }
  };
  return {
    async onExecute({ args: { contextValue }, setResultAndStopExecution }) {
      const refusal = await refuse(contextValue as Context & Payer);
      if (refusal) setResultAndStopExecution(refusal);
    },
    async onSubscribe({ args: { contextValue }, setResultAndStopExecution }) {
      const refusal = await refuse(contextValue as Context & Payer);
      if (refusal) setResultAndStopExecution(refusal);
    },
  };
}
