import type { ServerResponse } from 'node:http';
import type { Plugin } from 'graphql-yoga';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Deps } from '../../deps.ts';
import { errorCodes } from '../../errors.ts';
import { readFigures } from '../../services/stats.ts';
import { isShared } from '../graphql/shared-streams.ts';

/** Names that clients give their operations are theirs to choose: beyond so many they count as one. */
const MAX_NAMES = 200;

/** The database is asked at most this often, however many scrape. */
const FRESH_MS = 10_000;

/** What one API process tells of itself, and of the service by what is in the database. */
export function createMetrics(deps: Pick<Deps, 'db' | 'log'>) {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'graycard_' });
  const registers = [registry];
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `graycard_${name}`, help, labelNames, registers });
  const operations = new Counter({
    name: 'graycard_operations_total',
    help: 'GraphQL operations, by name and by the code of their first error (OK where there was none).',
    labelNames: ['operation', 'code'],
    registers,
  });
  const duration = new Histogram({
    name: 'graycard_operation_seconds',
    help: 'Time that the resolvers of a query or mutation took, from taking it up to its answer.',
    labelNames: ['operation'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  const streams = gauge('subscriptions', 'Subscriptions that are open, by field.', ['field']);
  const lag = new Histogram({
    name: 'graycard_event_lag_seconds',
    help: 'Time from a change of a job or batch to its event to its subscribers.',
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  const up = gauge('database_up', '1 while PostgreSQL answers.');
  const queue = gauge('queue_entries', 'Entries of the queue, by state.', ['state']);
  const oldest = gauge(
    'queue_oldest_seconds',
    'How long the entry has waited that is due the longest; 0 where none is due.',
  );
  const workers = gauge('workers', 'Workers alive, over all processes.');
  const storage = gauge('storage_bytes', 'Bytes of all stored files.');
  const wait = gauge(
    'queue_wait_seconds',
    'Mean time from making a job to its start, of the jobs made in the last hour.',
  );
  const jobs = gauge('jobs', 'Jobs made in the last hour, by status.', ['status']);
  const work = gauge('job_seconds', 'Mean time at work of jobs that completed in the last hour, by type.', ['type']);

  const stages = gauge('job_stage_seconds', 'The same by stage of the job.', ['stage']);

  const names = new Set<string>();
  const label = (name: string | undefined) => {
    if (!name) return 'anonymous';
    if (names.size < MAX_NAMES) names.add(name);
    return names.has(name) ? name : 'other';
  };

  let readAt = 0;
  async function refresh(): Promise<void> {
    if (Date.now() - readAt < FRESH_MS) return;
    readAt = Date.now();
    try {
      const figures = await readFigures(deps);
      up.set(1);
      queue.set({ state: 'waiting' }, figures.waiting);
      queue.set({ state: 'running' }, figures.running);
      oldest.set(figures.oldestSeconds ?? 0);
      workers.set(figures.workers);
      storage.set(figures.storageBytes);
      wait.set(figures.waitSeconds);
      jobs.reset();
      for (const { status, count } of figures.jobs) jobs.set({ status }, count);
      work.reset();
      for (const { type, seconds } of figures.work) work.set({ type }, seconds);
      stages.reset();
      for (const { stage, seconds } of figures.stages) stages.set({ stage }, seconds);
      queue.set({ state: 'given_up' }, figures.givenUp);
    } catch (err) {
      up.set(0);
      deps.log.warn({ err }, 'the database could not be asked for its figures');
    }
  }

  /** Counts the lag of an event, which is under `field` in the result that tells of it. */
  const noteEvent = (result: unknown, field: string): void => {
    const at = (result as { data?: Record<string, { at?: Date | string }> | null }).data?.[field]?.at;
    if (at) lag.observe(Math.max(0, Date.now() - new Date(at).getTime()) / 1000);
  };
  const plugin: Plugin = {
    onExecute({ args: { document, operationName } }) {
      const operation = label(operationName ?? nameOf(document));
      const began = performance.now();
      return {
        onExecuteDone({ result }) {
          duration.observe({ operation }, (performance.now() - began) / 1000);
          operations.inc({ operation, code: codeOf(result) });
        },
      };
    },
    onSubscribe({ args: { document, operationName } }) {
      const operation = label(operationName ?? nameOf(document));
      const field = fieldOf(document);
      return {
        onSubscribeResult({ result }) {
          operations.inc({ operation, code: codeOf(result) });
          if (!(Symbol.asyncIterator in (result as object))) return;
          streams.inc({ field });
          const isClosed = () => streams.dec({ field });
          if (isShared(result)) return void result.over.then(isClosed);
          return { onNext: ({ result: event }) => noteEvent(event, field), onEnd: isClosed };
        },
      };
    },
  };
  return {
    plugin,
    noteEvent,
    async serve(res: ServerResponse): Promise<void> {
      await refresh();
      const body = await registry.metrics();
      res.writeHead(200, { 'content-type': registry.contentType, 'cache-control': 'no-store' }).end(body);
    },
  };
}

export type Metrics = ReturnType<typeof createMetrics>;

interface Failed {
  readonly errors?: readonly {
    readonly originalError?: { readonly code?: string };
    readonly extensions?: { readonly code?: string };
  }[];
}

/** The code that the client will read; errors are not masked yet where they are counted. */
function codeOf(result: unknown): string {
  const [first] = (result as Failed | null)?.errors ?? [];
  if (!first) return 'OK';
  const code = first.originalError?.code ?? first.extensions?.code ?? '';
  return (errorCodes as readonly string[]).includes(code) ? code : 'INTERNAL_SERVER_ERROR';
}

type Parsed = { definitions: readonly object[] };
interface Operation {
  readonly kind: string;
  readonly name?: { readonly value: string };
  readonly selectionSet: { readonly selections: readonly { readonly name?: { readonly value: string } }[] };
}
const operationOf = (document: Parsed) =>
  (document.definitions as readonly Operation[]).find(({ kind }) => kind === 'OperationDefinition');
const nameOf = (document: Parsed) => operationOf(document)?.name?.value;
const fieldOf = (document: Parsed) => operationOf(document)?.selectionSet.selections[0]?.name?.value ?? 'unknown';
