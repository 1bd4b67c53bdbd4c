import { AsyncLocalStorage } from 'node:async_hooks';

/** What every line of the log says of the request or the attempt that it belongs to. */
export interface LogContext {
  requestId?: string;
  userId?: string;
  /** Name of the GraphQL operation, as its client gave it. */
  operation?: string;
  jobId?: string;
  batchId?: string;
  operationId?: string;
}

const contexts = new AsyncLocalStorage<LogContext>();

/** Runs `work`, and all that follows from it, with these fields in its lines. */
export const inLogContext = <T>(context: LogContext, work: () => T): T => contexts.run(context, work);

/** Adds what has become known meanwhile; nothing happens outside of a request or an attempt. */
export function noteInLog(known: LogContext): void {
  const context = contexts.getStore();
  if (context) Object.assign(context, known);
}

export const logContext = (): Readonly<LogContext> => contexts.getStore() ?? {};
