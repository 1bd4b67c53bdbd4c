import type { CallOptions, Client } from './client.ts';
import { ConnectionFailed } from './errors.ts';
import {
  type JobFilter,
  JobProgressDocument,
  type JobProgressSubscription,
  JobUpdatesDocument,
  type JobUpdatesSubscription,
} from './generated/graphql.ts';

export type Step = JobProgressSubscription['jobProgress'];
export type Update = JobUpdatesSubscription['jobUpdates'];

/** True if the job has ended. */
export const isFinal = ({ status }: Pick<Step, 'status'>): boolean =>
  status === 'COMPLETED' || status === 'FAILED' || status === 'CANCELLED';

/**
 * Yields the steps of a job in order, each of them once. The last one is the final state. Lost connections and server restarts
 * do not interrupt it unless the server stays unreachable.
 */
export async function* followJob(client: Client, jobId: string, options: CallOptions = {}): AsyncGenerator<Step> {
  for (let sequence = -1, before = Number.NaN; sequence !== before; ) {
    before = sequence;
    for await (const { jobProgress: step } of client.follow(JobProgressDocument, { jobId }, options)) {
      if (step.sequence <= sequence) continue; // already yielded before the connection was lost
      sequence = step.sequence;
      yield step;
      if (isFinal(step)) return;
    }
  }
  throw new ConnectionFailed(`${client.url} ended the stream before the job had ended`);
}

/**
 * Yields every update of all the user's jobs and never ends. Keep the `cursor` of the last update and pass it as `after` next time
 * to start with what changed in the meantime: the latest state of each job. This also happens on a lost connection once the first
 * update has arrived; before that, a job that starts and ends while the connection is down is missed.
 */
export async function* followJobs(
  client: Client,
  { after = null, filter = null, ...options }: CallOptions & { after?: string | null; filter?: JobFilter | null } = {},
): AsyncGenerator<Update> {
  let cursor = after;
  const newest = new Map<string, number>(); // unread updates are sent again after a reconnect
  for await (const { jobUpdates } of client.follow(JobUpdatesDocument, () => ({ after: cursor, filter }), options)) {
    cursor = jobUpdates.cursor;
    const { job, sequence } = jobUpdates;
    if (sequence <= (newest.get(job.id) ?? -1)) continue;
    newest.set(job.id, sequence);
    yield jobUpdates;
  }
}
