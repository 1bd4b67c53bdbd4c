import { createClient as createSseClient } from 'graphql-sse';
import { createClient as createSocketClient } from 'graphql-ws';
import WebSocket from 'ws';

export interface Step {
  readonly status: string;
  readonly stage: string;
  readonly progress: number;
  readonly sequence: number;
}

const query = 'subscription($jobId: ID!) { jobProgress(jobId: $jobId) { status stage progress sequence } }';

type Answer = { data?: { jobProgress: Step } | null; errors?: readonly { message: string }[] };

/** Collects every event of a job until the stream completes, over one of the two transports. Calls `onEvent` with each event. */
export async function followJob(
  transport: 'ws' | 'sse',
  url: string,
  token: string,
  jobId: string,
  onEvent: (step: Step) => void = () => {},
): Promise<Step[]> {
  const steps: Step[] = [];
  const add = ({ data, errors }: Answer) => {
    if (!data) throw new Error(JSON.stringify(errors));
    steps.push(data.jobProgress);
    onEvent(data.jobProgress);
  };
  if (transport === 'sse') {
    const headers = { authorization: `Bearer ${token}` };
    const client = createSseClient({ url: `${url}/graphql`, headers, retryAttempts: 0 });
    for await (const answer of client.iterate({ query, variables: { jobId } })) add(answer as Answer);
    client.dispose();
  } else {
    const client = createSocketClient({
      url: `${url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { Authorization: `Bearer ${token}` },
      retryAttempts: 0,
    });
    for await (const answer of client.iterate({ query, variables: { jobId } })) add(answer as Answer);
    await client.dispose();
  }
  return steps;
}
