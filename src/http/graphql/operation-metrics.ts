import type { Plugin } from 'graphql-yoga';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import { errorCodes } from '../../errors.ts';
import { isShared } from './mark-shared.ts';
import { labelOfName } from './operation-name.ts';

/** Clients choose the names of their operations: after this many different names, further ones count as `other`. */
const MAX_NAMES = 200;

const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Counts and times GraphQL operations, open subscriptions and events in a Prometheus registry. */
export function createOperationMetrics(registry: Registry) {
  const registers = [registry];
  const operations = new Counter({
    name: 'graycard_operations_total',
    help: 'GraphQL operations, by name and by the code of the first error (OK if there was none).',
    labelNames: ['operation', 'code'],
    registers,
  });
  const duration = new Histogram({
    name: 'graycard_operation_seconds',
    help: 'Execution time of a query or mutation.',
    labelNames: ['operation'],
    buckets,
    registers,
  });
  const streams = new Gauge({
    name: 'graycard_subscriptions',
    help: 'Open subscriptions, by field.',
    labelNames: ['field'],
    registers,
  });
  const lag = new Histogram({
    name: 'graycard_event_lag_seconds',
    help: 'Time from a change of a job or batch until its event is sent to subscribers.',
    buckets,
    registers,
  });

  const names = new Set<string>();
  const labelOf = (given: string | undefined) => {
    const name = labelOfName(given);
    if (names.size < MAX_NAMES) names.add(name);
    return names.has(name) ? name : 'other';
  };

  /** Records the lag of an event, which is under `field` in the result. */
  const recordEvent = (result: unknown, field: string): void => {
    const at = (result as { data?: Record<string, { at?: Date | string }> | null }).data?.[field]?.at;
    if (at) lag.observe(Math.max(0, Date.now() - new Date(at).getTime()) / 1000);
  };
  const plugin: Plugin = {
    onExecute({ args: { document, operationName } }) {
      const operation = labelOf(operationName ?? nameOf(document));
      const startedAt = performance.now();
      return {
        onExecuteDone({ result }) {
          duration.observe({ operation }, (performance.now() - startedAt) / 1000);
          operations.inc({ operation, code: codeOf(result) });
        },
      };
    },
    onSubscribe({ args: { document, operationName } }) {
      const operation = labelOf(operationName ?? nameOf(document));
      const field = fieldOf(document);
      return {
        onSubscribeResult({ result }) {
          operations.inc({ operation, code: codeOf(result) });
          if (!(Symbol.asyncIterator in (result as object))) return;
          streams.inc({ field });
          const onEnd = () => streams.dec({ field });
          if (isShared(result)) return void result.over.then(onEnd);
          return { onNext: ({ result: event }) => recordEvent(event, field), onEnd };
        },
      };
    },
  };
  return { plugin, recordEvent };
}

export type OperationMetrics = ReturnType<typeof createOperationMetrics>;

interface Failed {
  readonly errors?: readonly {
    readonly originalError?: { readonly code?: string };
    readonly extensions?: { readonly code?: string };
  }[];
}

/** The error code that the client will see. Errors have not been masked yet when they are counted. */
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
  readonly selectionSet: {
    readonly selections: readonly { readonly kind: string; readonly name?: { readonly value: string } }[];
  };
}
const operationOf = (document: Parsed) =>
  (document.definitions as readonly Operation[]).find(({ kind }) => kind === 'OperationDefinition');
const nameOf = (document: Parsed) => operationOf(document)?.name?.value;
/** The field of a subscription; not the name of a fragment, which the client chooses. */
const fieldOf = (document: Parsed) => {
  const [first] = operationOf(document)?.selectionSet.selections ?? [];
  return first?.kind === 'Field' ? first.name!.value : 'unknown';
};
