import { type ExecutionResult, GraphQLError } from 'graphql';
import type { Plugin, YogaInitialContext } from 'graphql-yoga';
import { withoutStatus } from './without-status.ts';

const EVENTS = 'text/event-stream';

const acceptsEvents = (request: Request) => request.headers.get('accept')?.includes(EVENTS) ?? false;

/**
 * What is answered in which media type. A subscription comes as an event stream or not at all: it is not begun for a client
 * that would read one answer. A stream tells of a refusal in an event, since by another status its clients would only know
 * that something is wrong. Who accepts nothing that there is reads so.
 */
export const answerInMediaTypes: Plugin<YogaInitialContext> = {
  onSubscribe({ args, setResultAndStopExecution }) {
    const { request } = args.contextValue as Partial<YogaInitialContext>; // none over a socket
    if (!request || acceptsEvents(request)) return;
    const message = `A subscription is answered as a stream: send Accept: ${EVENTS}, or open a WebSocket.`;
    setResultAndStopExecution({ errors: [refusal(message)] });
  },
  onResultProcess({ request, result, setResult, resultProcessor, setResultProcessor }) {
    if (acceptsEvents(request)) {
      if ('errors' in result) setResult(toldInStream(result as ExecutionResult));
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

/** Bad Request and Forbidden: of what an operation asks for, not of who asks. */
const OF_OPERATIONS: readonly (number | undefined)[] = [400, 403];
const NOT_ACCEPTABLE = 406;

const refusal = (message: string) =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: NOT_ACCEPTABLE } } });

/** Without the status of what is wrong with the operation itself, or off the list; a missing token and a spent rate keep theirs. */
function toldInStream(result: ExecutionResult): ExecutionResult {
  const statusOf = ({ extensions }: GraphQLError) => (extensions.http as { status?: number } | undefined)?.status;
  const errors = result.errors?.map((error) =>
    OF_OPERATIONS.includes(statusOf(error)) ? withoutStatus(error) : error,
  );
  return { ...result, ...(errors && { errors }) };
}
