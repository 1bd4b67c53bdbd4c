import type { Deps } from '../deps.ts';
import { inLogContext } from '../log-context.ts';

/** Runs a task so that its lines of the log name the job or batch that it is about, and as a span where tasks are traced. */
export function watchTask(
  { tracing }: Pick<Deps, 'tracing'>,
  name: string,
  payload: {
    readonly jobId?: string;
    readonly batchId?: string;
    readonly operationId?: string;
    readonly ownerId?: string | undefined;
    readonly traceparent?: string | undefined;
  },
  work: () => Promise<void>,
): Promise<void> {
  const { traceparent: link, ownerId, ...ids } = payload;
  const about = { ...ids, ...(ownerId && { userId: ownerId }) };
  const attributes = Object.fromEntries(Object.entries(about).map(([key, id]) => [`graycard.${key}`, id]));
  return inLogContext(about, () => tracing.span(name, { kind: 'consumer', attributes, link }, work));
}
