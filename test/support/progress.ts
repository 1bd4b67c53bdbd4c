import { expect } from 'vitest';
import type { StreamEvent } from './streams.ts';

export interface Step {
  readonly job: { readonly id: string; readonly status: string; readonly progress: number };
  readonly status: string;
  readonly stage: string;
  readonly progress: number;
  readonly sequence: number;
  readonly cursor: string;
  readonly at: string;
  readonly message: string | null;
  readonly etaSeconds: number | null;
}

const STEP = '{ status stage progress sequence cursor at message etaSeconds job { id status progress } }';
export const JOB_PROGRESS = `subscription($id: ID!) { jobProgress(jobId: $id) ${STEP} }`;
export const JOB_UPDATES = `subscription($filter: JobFilter, $after: String) { jobUpdates(filter: $filter, after: $after) ${STEP} }`;

/** The step in an event of either subscription. */
export function stepOf(event: StreamEvent | null): Step {
  if (event?.errors) throw new Error(JSON.stringify(event.errors));
  const step = event?.data?.jobProgress ?? event?.data?.jobUpdates;
  if (!step) throw new Error('the stream has ended');
  return step as Step;
}

const ENDS = ['COMPLETED', 'FAILED', 'CANCELLED'];
export const isEnd = ({ status }: Step) => ENDS.includes(status);

/** Checks the steps of one attempt, from any starting point: they only move forward and end exactly once. */
export function expectForward(steps: readonly Step[], last: string): void {
  expect(steps.at(-1)?.status).toBe(last);
  expect(steps.filter(isEnd)).toHaveLength(1);
  for (const [before, after] of steps.slice(1).map((after, i) => [steps[i] as Step, after] as const)) {
    expect(after.sequence).toBeGreaterThan(before.sequence);
    expect(after.progress).toBeGreaterThanOrEqual(before.progress);
    expect(Date.parse(after.at)).toBeGreaterThanOrEqual(Date.parse(before.at));
  }
  expect(new Set(steps.map(({ job }) => job.id)).size).toBe(1);
}
