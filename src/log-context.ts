import { AsyncLocalStorage } from 'node:async_hooks';

/** The fields that every log line has about its request or job attempt. */
export interface LogContext {
  requestId?: string;
  userId?: string;
  /** The name of the GraphQL operation, as sent by the client. */
  operation?: string;
  jobId?: string;
  batchId?: string;
  operationId?: string;
}

const contexts = new AsyncLocalStorage<LogContext>();

/** Runs `work` with these fields in all log lines that it and its asynchronous calls write. */
export const inLogContext = <T>(context: LogContext, work: () => T): T => contexts.run(context, work);

/** Adds fields to the current context. Does nothing outside a request or job attempt. */
export function noteInLog(fields: LogContext): void {
  const context = contexts.getStore();
  if (context) Object.assign(context, fields);
}

export const logContext = (): Readonly<LogContext> => contexts.getStore() ?? {};
