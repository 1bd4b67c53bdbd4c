import type { Child } from './child.ts';
import { ask, createJob, type Session, uploadPlain } from './session.ts';

/** What the clients subscribe to. */
export type Kind = 'job' | 'batch';

export interface Subject {
  readonly query: string;
  readonly id: string;
  /** Matches the part of a message that differs between events. */
  readonly differs: RegExp;
  /** Triggers the next event. Returns the text that `differs` matches in its message. */
  move(): string;
  /** Triggers the last event. */
  end(): void;
}

/** A subject for `events` events and a last one. */
export function createSubject(kind: Kind, api: Child, session: Session, events: number): Promise<Subject> {
  return kind === 'job' ? aJob(api, session) : aBatch(api, session, events);
}

async function aJob(api: Child, session: Session): Promise<Subject> {
  const id = await createJob(api.url, session);
  const jobId = rowId(id);
  let progress = 0;
  return {
    query: 'subscription($id: ID!) { jobProgress(jobId: $id) { status stage progress sequence message } }',
    id,
    differs: /"progress":[\d.]+,/,
    move() {
      progress += 0.03125; // exact in binary, so it reads the same in every message
      api.send({ kind: 'move', jobId, progress });
      return `"progress":${progress},`;
    },
    end: () => api.send({ kind: 'move', jobId, progress: 100 }),
  };
}

/** Each event is the completion of one of its jobs. */
async function aBatch(api: Child, { token }: Session, events: number): Promise<Subject> {
  const imageIds = await uploadPlain(api.url, token, events + 1);
  const create =
    'mutation($input: CreateBatchInput!) { createBatch(input: $input) { id jobs(first: 100) { edges { node { id } } } } }';
  const input = { type: 'ANALYZE', imageIds };
  const { createBatch: batch } = await ask<{
    createBatch: { id: string; jobs: { edges: { node: { id: string } }[] } };
  }>(api.url, create, { input }, token);
  if (batch.jobs.edges.length < imageIds.length) throw new Error('Some of the images were treated as identical.');
  const left = batch.jobs.edges.map(({ node }) => rowId(node.id));
  const complete = () => api.send({ kind: 'move', jobId: left.shift(), progress: 100 });
  return {
    query:
      'subscription($id: ID!) { batchProgress(batchId: $id) { status completed failed total progress sequence at } }',
    id: batch.id,
    differs: /"completed":\d+,/,
    move() {
      complete();
      return `"completed":${imageIds.length - left.length},`;
    },
    end: complete,
  };
}

const rowId = (id: string) => Buffer.from(id, 'base64url').toString().split(':')[1] ?? '';
