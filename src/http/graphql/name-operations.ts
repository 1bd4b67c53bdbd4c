import { type DocumentNode, getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Deps } from '../../deps.ts';
import { noteInLog } from '../../log-context.ts';
import type { Context } from '../../schema/core/builder.ts';
import { costOfContext } from './limits/operation-limits.ts';
import { labelOfName } from './operation-name.ts';

interface OperationRequest {
  readonly params?: { readonly operationName?: unknown };
  /** Set over HTTP, but not for a socket. */
  readonly req?: unknown;
}

/**
 * Adds the operation's name and the user to the log context and, with tracing, records a span. Slow operations are logged
 * without text and variables, which can contain personal data.
 */
export function nameOperations({ config, log, tracing }: Pick<Deps, 'config' | 'log' | 'tracing'>): Plugin<Context> {
  const start = (document: DocumentNode, operationName: string | null | undefined, context: Context) => {
    const operation = getOperationAST(document, operationName);
    const name = labelOfName(operation?.name?.value);
    const type = operation?.operation ?? 'query';
    noteInLog({ operation: name, ...userOf(context) });
    return {
      span: `${type} ${name}`,
      type,
      attributes: { 'graphql.operation.type': type, 'graphql.operation.name': name },
    };
  };
  const logIfSlow = (type: string, ms: number, context: Context) => {
    if (config.slowOperationMs === 0 || ms <= config.slowOperationMs) return;
    const transport = (context as OperationRequest).req ? 'http' : 'websocket';
    log.warn({ type, ms, cost: costOfContext(context)?.requested ?? 0, transport }, 'slow operation');
  };
  return {
    onParse({ context }) {
      const { operationName } = (context as OperationRequest).params ?? {};
      if (typeof operationName === 'string') noteInLog({ operation: labelOfName(operationName) });
    },
    onExecute({ args, executeFn, setExecuteFn }) {
      const { span, type, attributes } = start(args.document, args.operationName, args.contextValue);
      const startedAt = performance.now();
      setExecuteFn((given) => tracing.span(span, { attributes }, () => executeFn(given)));
      return {
        onExecuteDone({ result }) {
          const { errors = [] } = result as { errors?: readonly unknown[] };
          const ms = Math.round(performance.now() - startedAt);
          log.debug({ type, ms, errors: errors.length }, 'operation completed');
          logIfSlow(type, ms, args.contextValue);
        },
      };
    },
    onSubscribe({ args, subscribeFn, setSubscribeFn }) {
      const { span, type, attributes } = start(args.document, args.operationName, args.contextValue);
      const startedAt = performance.now();
      setSubscribeFn((given) => tracing.span(span, { attributes }, () => subscribeFn(given)));
      log.debug({ type }, 'subscription started');
      return {
        onSubscribeResult: () => logIfSlow(type, Math.round(performance.now() - startedAt), args.contextValue),
      };
    },
  };
}

/** The user's id, or nothing for an anonymous request. */
function userOf({ viewer }: Context): { userId?: string } {
  try {
    return { userId: viewer.id };
  } catch {
    return {}; // anonymous
  }
}
