import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { startChild } from '../events/child.ts';
import { createJob, signUp } from '../events/session.ts';

export interface LatencyBench {
  readonly jobs: number;
  /** From sending createJob to receiving RUNNING over a WebSocket, ms. */
  readonly heard: Quantiles;
  /** From Job.createdAt to Job.startedAt, ms. */
  readonly rows: Quantiles;
  readonly isKept: boolean;
}

interface Quantiles {
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
}

interface Step {
  readonly status: string;
  readonly job: { readonly id: string; readonly createdAt: string; readonly startedAt: string | null };
}

export const budget = { p50: 20, p99: 100 };
const warmUp = 10;

/** Measures how soon an idle system starts a job: API and worker as `npm start` runs them, one small job at a time. */
export async function benchLatency({ jobs }: { readonly jobs: number }): Promise<LatencyBench> {
  const dataDir = mkdtempSync(join(tmpdir(), 'graycard-latency-'));
  const env = { DATA_DIR: dataDir, PORT: '0', WORKERS: '1', LOG_LEVEL: 'warn' };
  const api = await startChild('../../dist/server.js', env);
  try {
    const session = await signUp(api.url);
    const updates = follow(api.url, session.token);
    const heard: number[] = [];
    const rows: number[] = [];
    for (let number = 0; number < warmUp + jobs; number += 1) {
      const began = performance.now();
      const running = updates.next('RUNNING');
      const ended = updates.next('COMPLETED');
      await createJob(api.url, session);
      const { job } = await running;
      const ms = performance.now() - began;
      await ended;
      if (number < warmUp) continue;
      heard.push(ms);
      rows.push(Date.parse(job.startedAt ?? '') - Date.parse(job.createdAt));
    }
    await updates.close();
    const bench = { jobs, heard: quantiles(heard), rows: quantiles(rows) };
    print(bench);
    return { ...bench, isKept: bench.heard.p50 <= budget.p50 && bench.heard.p99 <= budget.p99 };
  } finally {
    await api.end();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Follows the viewer's jobs over a WebSocket. */
function follow(url: string, token: string) {
  const client = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { Authorization: `Bearer ${token}` },
  });
  const waiting = new Map<string, (step: Step) => void>();
  const query = 'subscription { jobUpdates { status job { id createdAt startedAt } } }';
  client.subscribe<{ jobUpdates: Step }>(
    { query },
    {
      next: ({ data }) => data && waiting.get(data.jobUpdates.status)?.(data.jobUpdates),
      error: (error) => console.error(error),
      complete: () => {},
    },
  );
  return {
    /** Resolves with the next event that has this status. */
    next: (status: string) => new Promise<Step>((resolve) => waiting.set(status, resolve)),
    close: async () => client.dispose(),
  };
}

function quantiles(values: readonly number[]): Quantiles {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
  return { p50: at(0.5), p99: at(0.99), most: at(1) };
}

function print({ jobs, heard, rows }: Omit<LatencyBench, 'isKept'>): void {
  const line = ({ p50, p99, most }: Quantiles) =>
    `p50 ${p50.toFixed(1).padStart(5)}  p99 ${p99.toFixed(1).padStart(5)}  max ${most.toFixed(1).padStart(5)} ms`;
  console.log(`${jobs} small jobs, one at a time`);
  console.log(`  createJob sent to RUNNING received  ${line(heard)}  (<= ${budget.p50}, ${budget.p99})`);
  console.log(`  createdAt to startedAt              ${line(rows)}`);
}
