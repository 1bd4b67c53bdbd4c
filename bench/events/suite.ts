import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Child, startChild } from './child.ts';
import { type Crowd, gather } from './crowd.ts';
import { signUp } from './session.ts';
import { createSubject, type Kind } from './subjects.ts';

export interface EventsOptions {
  /** The subject of all subscriptions. */
  readonly of: Kind;
  readonly subscribers: number;
  /** Events that are timed. */
  readonly rounds: number;
}
export interface EventsBench extends EventsOptions {
  /** Messages received per second, with every subscriber receiving every event. */
  readonly deliveriesPerSecond: number;
  readonly bareDeliveriesPerSecond: number;
  readonly ratio: number;
  /** CPU time of the server per message and subscriber, microseconds. */
  readonly cpuMicros: number;
  readonly bareCpuMicros: number;
  readonly cpuRatio: number;
  /** Time from the last change of the job until the last subscriber receives it, ms. */
  readonly endMs: number;
  /** JavaScript memory per subscriber, KB, without the kernel's buffers. */
  readonly memoryKb: number;
  readonly bareMemoryKb: number;
  readonly completed: number;
  readonly isKept: boolean;
}

/** Budgets. `ratio` applies to jobs; end and CPU time to batches, which have more subscribers. */
export const budget = { ratio: 0.3, cpuRatio: 3, endMs: 2000, memoryKb: 200 };
const warmUp = 10;

/** Compares many WebSocket subscribers to one job or batch with a bare `ws` server that sends them the same bytes. */
export async function benchEvents(options: EventsOptions): Promise<EventsBench> {
  const dataDir = mkdtempSync(join(tmpdir(), 'graycard-events-'));
  const env = { DATA_DIR: dataDir, PORT: '0', WORKERS: '0', LOG_LEVEL: 'warn' };
  const api = await startChild('api-process.ts', env);
  const bare = await startChild('bare-process.ts');
  try {
    const session = await signUp(api.url);
    const subject = await createSubject(options.of, api, session, warmUp + options.rounds);
    const { query, id } = subject;
    const opening = [
      { type: 'connection_init', payload: { Authorization: `Bearer ${session.token}` } },
      { type: 'subscribe', id: '00000000-0000-4000-8000-000000000000', payload: { query, variables: { id } } },
    ];
    const apiUrl = `${api.url}/graphql`;
    const ours = await gatherMeasured(api, options.subscribers, {
      url: apiUrl,
      protocol: 'graphql-transport-ws',
      opening,
    });
    const theirs = await gatherMeasured(bare, options.subscribers, { url: bare.url, opening: [] });

    let marker = '';
    const move = () => {
      marker = subject.move();
      return marker;
    };
    const broadcast = () => {
      const text = ours.crowd.last().replace(subject.differs, marker.replace(',', ' ,'));
      bare.send({ kind: 'broadcast', text });
      return marker.replace(',', ' ,');
    };
    const timed = async (server: Child, crowd: Crowd, start: () => string) => {
      const cpuBefore = await server.cpuMs();
      const began = performance.now();
      await crowd.heard(start(), options.subscribers);
      const ms = performance.now() - began;
      return { ms, cpuMs: (await server.cpuMs()) - cpuBefore };
    };
    const [ourTime, theirTime] = [
      { ms: 0, cpuMs: 0 },
      { ms: 0, cpuMs: 0 },
    ];
    for (let round = 0; round < warmUp + options.rounds; round += 1) {
      const [ourRound, theirRound] = [await timed(api, ours.crowd, move), await timed(bare, theirs.crowd, broadcast)];
      if (round < warmUp) continue;
      add(ourTime, ourRound);
      add(theirTime, theirRound);
    }
    const ended = ours.crowd.heard('"status":"COMPLETED"', options.subscribers);
    const completion = ours.crowd.heard('"type":"complete"', options.subscribers);
    const began = performance.now();
    subject.end();
    await ended;
    const endMs = performance.now() - began;
    await completion;

    const deliveries = options.subscribers * options.rounds;
    const bench = {
      ...options,
      deliveriesPerSecond: (1000 * deliveries) / ourTime.ms,
      bareDeliveriesPerSecond: (1000 * deliveries) / theirTime.ms,
      ratio: theirTime.ms / ourTime.ms,
      cpuMicros: (1000 * ourTime.cpuMs) / deliveries,
      bareCpuMicros: (1000 * theirTime.cpuMs) / deliveries,
      cpuRatio: ourTime.cpuMs / theirTime.cpuMs,
      endMs,
      memoryKb: ours.memoryKb,
      bareMemoryKb: theirs.memoryKb,
      completed: ours.crowd.toldTheEnd(),
    };
    const isKept = bench.completed === options.subscribers && keepsBudget(bench);
    print(bench);
    ours.crowd.close();
    theirs.crowd.close();
    return { ...bench, isKept };
  } finally {
    await Promise.all([api.end(), bare.end()]);
    rmSync(dataDir, { recursive: true, force: true });
  }
}

type GatherOptions = Omit<Parameters<typeof gather>[0], 'size'>;

async function gatherMeasured(
  server: Child,
  size: number,
  options: GatherOptions,
): Promise<{ crowd: Crowd; memoryKb: number }> {
  const first = await gather({ ...options, size: 100 }); // so that code is loaded and compiled
  first.close();
  const before = await server.memory();
  const crowd = await gather({ ...options, size });
  return { crowd, memoryKb: ((await server.memory()) - before) * (1024 / size) };
}

function add(sum: { ms: number; cpuMs: number }, one: { ms: number; cpuMs: number }): void {
  sum.ms += one.ms;
  sum.cpuMs += one.cpuMs;
}

function keepsBudget({ of, ratio, cpuRatio, endMs, memoryKb }: Omit<EventsBench, 'isKept'>): boolean {
  return of === 'job'
    ? ratio >= budget.ratio && memoryKb <= budget.memoryKb
    : cpuRatio <= budget.cpuRatio && endMs <= budget.endMs;
}

function print(bench: Omit<EventsBench, 'isKept'>): void {
  const { of, subscribers, rounds, deliveriesPerSecond, bareDeliveriesPerSecond, ratio, cpuMicros, bareCpuMicros } =
    bench;
  const row = (name: string, perSecond: number, micros: number, what: string) =>
    console.log(
      `  ${name.padEnd(9)} ${perSecond.toFixed(0).padStart(7)} per second, ${micros.toFixed(1).padStart(5)} µs of CPU each, ${what}`,
    );
  console.log(
    `${subscribers} subscribers to one ${of}, ${rounds} events, each received by all before the next is sent; deliveries:`,
  );
  row('Graycard', deliveriesPerSecond, cpuMicros, 'including the change of the row');
  row('bare ws', bareDeliveriesPerSecond, bareCpuMicros, 'for the same bytes');
  console.log(
    `  ratio ${ratio.toFixed(2)}${of === 'job' ? ` (>= ${budget.ratio})` : ''}, of CPU ${bench.cpuRatio.toFixed(2)} (<= ${budget.cpuRatio})`,
  );
  console.log(
    `  memory per subscriber ${bench.memoryKb.toFixed(0)} KB, per bare socket ${bench.bareMemoryKb.toFixed(0)} KB`,
  );
  console.log(
    `  ${bench.completed} of ${subscribers} received the final event and the completion, within ${bench.endMs.toFixed(0)} ms of it (<= ${budget.endMs})`,
  );
}
