import { type DocumentNode, getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Deps } from '../../deps.ts';
import { noteInLog } from '../../log-context.ts';
import type { Context } from '../../schema/core/builder.ts';
import { costOfContext } from './limits/operation-limits.ts';

interface Asked {
  readonly params?: { readonly operationName?: unknown };
  /** Of HTTP; a socket's operations come without. */
  readonly req?: unknown;
}

/**
 * Names every operation and who asks for it in the log, and makes it a span where requests are traced. One that takes long
 * is told of, by its name: its text and variables are its client's.
 */
export function nameOperations({ config, log, tracing }: Pick<Deps, 'config' | 'log' | 'tracing'>): Plugin<Context> {
  const begin = (document: DocumentNode, operationName: string | null | undefined, context: Context) => {
    const operation = getOperationAST(document, operationName);
    const name = operation?.name?.value ?? 'anonymous';
    const type = operation?.operation ?? 'query';
    noteInLog({ operation: name, ...userOf(context) });
    return {
      span: `${type} ${name}`,
      type,
      attributes: { 'graphql.operation.type': type, 'graphql.operation.name': name },
    };
  };
  const tellIfSlow = (type: string, ms: number, context: Context) => {
    if (config.slowOperationMs === 0 || ms <= config.slowOperationMs) return;
    const transport = (context as Asked).req ? 'http' : 'websocket';
    log.warn({ type, ms, cost: costOfContext(context)?.requested ?? 0, transport }, 'an operation was slow');
  };
  return {
    onParse({ context }) {
      const { operationName } = (context as Asked).params ?? {};
      if (typeof operationName === 'string') noteInLog({ operation: operationName });
    },
    onExecute({ args, executeFn, setExecuteFn }) {
      const { span, type, attributes } = begin(args.document, args.operationName, args.contextValue);
      const began = performance.now();
      setExecuteFn((given) => tracing.span(span, { attributes }, () => executeFn(given)));
      return {
        onExecuteDone({ result }) {
          const { errors = [] } = result as { errors?: readonly unknown[] };
          const ms = Math.round(performance.now() - began);
          log.debug({ type, ms, errors: errors.length }, 'an operation was run');
          tellIfSlow(type, ms, args.contextValue);
        },
      };
    },
    onSubscribe({ args, subscribeFn, setSubscribeFn }) {
      const { span, type, attributes } = begin(args.document, args.operationName, args.contextValue);
      const began = performance.now();
      setSubscribeFn((given) => tracing.span(span, { attributes }, () => subscribeFn(given)));
      log.debug({ type }, 'a subscription was asked for');
      return {
        onSubscribeResult: () => tellIfSlow(type, Math.round(performance.now() - began), args.contextValue),
      };
    },
  };
}

/** Who asks, where somebody has signed in. */
function userOf({ viewer }: Context): { userId?: string } {
  try {
    return { userId: viewer.id };
  } catch {
    return {}; // nobody
  }
}
