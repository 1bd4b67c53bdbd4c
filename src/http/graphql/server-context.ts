import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Auth } from '../request/auth.ts';

/** What a transport passes to Yoga with a request or a message. */
export interface ServerContext {
  /** The result of authentication, if the transport has done it already. */
  readonly auth?: Auth | undefined;
  /** The client's address, for a socket. For a request it is read from `req`. */
  readonly address?: string | undefined;
  readonly req?: IncomingMessage;
  readonly res?: ServerResponse;
  /** Resolves when a multipart request has arrived completely. */
  readonly requestComplete?: Promise<void> | undefined;
  /** The result of the operation, if it has been executed already. */
  readonly result?: ExecutionResult;
}

/** Makes Yoga write a result that the transport provides instead of executing the operation. */
export const answerWithResult: Plugin = {
  onParams({ context, setResult }) {
    const { result } = context as ServerContext;
    if (result) setResult(result);
  },
};
