import { type ExecutionResult, GraphQLError } from 'graphql';
import type { Plugin, YogaInitialContext } from 'graphql-yoga';
import { withoutStatus } from './without-status.ts';

const EVENTS = 'text/event-stream';

const acceptsEvents = (request: Request) => request.headers.get('accept')?.includes(EVENTS) ?? false;

/**
 * Chooses the media type of a response. A subscription does not start unless the client accepts an event stream. Errors of an
 * operation are sent as an event of the stream, because clients of event streams cannot read the body of an error status.
 * A client that accepts none of the media types gets HTTP 406.
 */
export const answerInMediaTypes: Plugin<YogaInitialContext> = {
  onSubscribe({ args, setResultAndStopExecution }) {
    const { request } = args.contextValue as Partial<YogaInitialContext>; // undefined for a socket
    if (!request || acceptsEvents(request)) return;
    const message = `A subscription returns a stream. Send Accept: ${EVENTS}, or use a WebSocket.`;
    setResultAndStopExecution({ errors: [refusal(message)] });
  },
  onResultProcess({ request, result, setResult, resultProcessor, setResultProcessor }) {
    if (acceptsEvents(request)) {
      if ('errors' in result) setResult(forStream(result as ExecutionResult));
      return;
    }
    if (resultProcessor) return;
    const { errors } = result as ExecutionResult;
    const message = `Accept application/json, application/graphql-response+json or, for a subscription, ${EVENTS}.`;
    setResultProcessor((_result, fetchAPI) => {
      const body = { errors: (errors ?? [refusal(message)]).map(withoutStatus) };
      return fetchAPI.Response.json(body, { status: NOT_ACCEPTABLE });
    }, 'application/json');
  },
};

/** Statuses that concern the operation, not the client. */
const OPERATION_STATUSES: readonly (number | undefined)[] = [400, 403];
const NOT_ACCEPTABLE = 406;

const refusal = (message: string) =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: NOT_ACCEPTABLE } } });

/** Removes the HTTP status from errors of the operation. Authentication errors and rate limits keep theirs. */
function forStream(result: ExecutionResult): ExecutionResult {
  const statusOf = ({ extensions }: GraphQLError) => (extensions.http as { status?: number } | undefined)?.status;
  const errors = result.errors?.map((error) =>
    OPERATION_STATUSES.includes(statusOf(error)) ? withoutStatus(error) : error,
  );
  return { ...result, ...(errors && { errors }) };
}
