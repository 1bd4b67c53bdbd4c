import {
  createSourceEventStream,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  type FieldNode,
  getOperationAST,
  Kind,
  locatedError,
  type OperationDefinitionNode,
  print,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { isUnreachable } from '../../db/errors.ts';
import type { Live } from '../../events/live.ts';
import type { Share } from '../../events/share.ts';
import { type Context, identityOf } from '../../schema/core/builder.ts';
import { costOfContext } from './limits/operation-limits.ts';
import { markShared } from './mark-shared.ts';
import type { OperationMetrics } from './operation-metrics.ts';

type Source = Live<unknown> | ExecutionResult;
type Results = AsyncIterableIterator<ExecutionResult>;

/**
 * Shares one source, and one execution for each event, between equal subscriptions of the same viewer over all transports.
 * Applies to fields with `extensions: { shared: true }`. Their `subscribe` returns a `Live`, in which each event replaces
 * the previous one.
 */
export function shareStreams({ recordEvent }: Pick<OperationMetrics, 'recordEvent'>): Plugin<Context> {
  const open = new Map<string, Promise<Share<ExecutionResult> | ExecutionResult>>();

  async function subscribe(key: string, field: FieldNode, args: ExecutionArgs): Promise<Results | ExecutionResult> {
    const opened = open.get(key) ?? openShare(args, keyOf(field), recordEvent, () => close());
    const close = () => void (open.get(key) === opened && open.delete(key));
    open.set(key, opened);
    try {
      const share = await opened;
      if ('join' in share) {
        const joined = await share.join();
        return joined ? markShared(joined) : await subscribe(key, field, args);
      }
      close();
      return share;
    } catch (error) {
      close();
      return { errors: [locatedError(error, field, [keyOf(field)])] };
    }
  }

  return {
    onSubscribe({ args, setSubscribeFn }) {
      const field = sharedField(args as ExecutionArgs);
      const identity = identityOf(args.contextValue as Context);
      if (!field || !identity) return;
      const { document, operationName, variableValues } = args;
      const key = JSON.stringify([identity, textOf(document), operationName ?? null, variableValues ?? {}]);
      setSubscribeFn(() => subscribe(key, field, args as ExecutionArgs));
    },
  };
}

async function openShare(
  args: ExecutionArgs,
  key: string,
  recordEvent: OperationMetrics['recordEvent'],
  onClosed: () => void,
) {
  const source = (await createSourceEventStream(args)) as Source;
  if (!('share' in source)) return source;
  const cost = costOfContext(args.contextValue as object);
  const show = async (rootValue: unknown): Promise<ExecutionResult> => {
    const result = await execute({ ...args, rootValue });
    const lost = result.errors?.find(({ originalError }) => isUnreachable(originalError));
    if (lost) throw lost.originalError; // the event is read again when the database is back
    recordEvent(result, key);
    return { ...result, extensions: { ...result.extensions, cost } };
  };
  return source.share(show, onClosed);
}

/** The key of a field's value in a result. */
const keyOf = ({ alias, name }: FieldNode): string => (alias ?? name).value;

/** The field of a subscription if it is unconditional and marked as shared, or null. */
function sharedField({ schema, document, operationName }: ExecutionArgs): FieldNode | null {
  const { selections } = (getOperationAST(document, operationName) as OperationDefinitionNode).selectionSet;
  const [field] = selections;
  if (selections.length !== 1 || field?.kind !== Kind.FIELD || field.directives?.length) return null;
  return schema.getSubscriptionType()?.getFields()[field.name.value]?.extensions.shared === true ? field : null;
}

const texts = new WeakMap<DocumentNode, string>();

function textOf(document: DocumentNode): string {
  const text = texts.get(document) ?? print(document);
  texts.set(document, text);
  return text;
}
