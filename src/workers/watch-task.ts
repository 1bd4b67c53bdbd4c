import type { Deps } from '../deps.ts';
import { inLogContext } from '../log-context.ts';

/** The ids in payloads, with their names in the log. */
const logNames = { jobId: 'jobId', batchId: 'batchId', operationId: 'operationId', ownerId: 'userId' } as const;

/** Runs a task in a log context with the ids of its payload, and in a span if tracing is enabled. */
export function watchTask(
  { tracing }: Pick<Deps, 'tracing'>,
  name: string,
  payload: Readonly<Record<string, string | undefined>>,
  work: () => Promise<void>,
): Promise<void> {
  const { traceparent: link } = payload;
  const context = Object.fromEntries(
    Object.entries(logNames).flatMap(([key, logged]) => {
      const id = payload[key];
      return id ? [[logged, id]] : [];
    }),
  );
  const attributes = Object.fromEntries(Object.entries(context).map(([key, id]) => [`graycard.${key}`, id]));
  return inLogContext(context, () => tracing.span(name, { kind: 'consumer', attributes, link }, work));
}
