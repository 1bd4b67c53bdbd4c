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

/** Whether a job takes no further step. */
export const isFinal = ({ status }: Pick<Step, 'status'>): boolean =>
  status === 'COMPLETED' || status === 'FAILED' || status === 'CANCELLED';

/**
 * The steps of one job, each once and in order, until it has ended: the last one tells how. A connection that is cut, or a
 * server that is restarted, ends it only where it stays away.
 */
export async function* followJob(client: Client, jobId: string, options: CallOptions = {}): AsyncGenerator<Step> {
  for (let sequence = -1, before = Number.NaN; sequence !== before; ) {
    before = sequence;
    for await (const { jobProgress: step } of client.follow(JobProgressDocument, { jobId }, options)) {
      if (step.sequence <= sequence) continue; // told before the cut
      sequence = step.sequence;
      yield step;
      if (isFinal(step)) return;
    }
  }
  throw new ConnectionFailed(`${client.url} ended the stream before the job`);
}

/**
 * Whatever moves of all jobs of the user's, without an end. Keep `cursor` of the last update, and begin with it as `after`
 * another time: what moved meanwhile comes first, each job in its newest state. Over a cut it does so by itself, once an
 * update has come; before the first, a job that begins and ends during the cut is not told of.
 */
export async function* followJobs(
  client: Client,
  { after = null, filter = null, ...options }: CallOptions & { after?: string | null; filter?: JobFilter | null } = {},
): AsyncGenerator<Update> {
  let cursor = after;
  const newest = new Map<string, number>(); // what was still to be read at the cut comes again
  for await (const { jobUpdates } of client.follow(JobUpdatesDocument, () => ({ after: cursor, filter }), options)) {
    cursor = jobUpdates.cursor;
    const { job, sequence } = jobUpdates;
    if (sequence <= (newest.get(job.id) ?? -1)) continue;
    newest.set(job.id, sequence);
    yield jobUpdates;
  }
}
