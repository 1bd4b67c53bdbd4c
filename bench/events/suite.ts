import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Child, startChild } from './child.ts';
import { type Crowd, gather } from './crowd.ts';
import { signUp } from './session.ts';
import { createSubject, type Kind } from './subjects.ts';

export interface EventsWish {
  /** What all of them watch. */
  readonly of: Kind;
  readonly subscribers: number;
  /** Events that are timed. */
  readonly rounds: number;
}
export interface EventsBench extends EventsWish {
  /** Messages that arrived in a second, while every subscriber hears every event. */
  readonly deliveriesPerSecond: number;
  readonly bareDeliveriesPerSecond: number;
  readonly ratio: number;
  /** CPU time of the server for one message to one subscriber, microseconds. */
  readonly cpuMicros: number;
  readonly bareCpuMicros: number;
  readonly cpuRatio: number;
  /** From the worker's word of the last step to the last subscriber's hearing of it, ms. */
  readonly endMs: number;
  /** Memory that a subscriber adds to what JavaScript holds, KB: the kernel's buffers are not in it. */
  readonly memoryKb: number;
  readonly bareMemoryKb: number;
  readonly completed: number;
  readonly isKept: boolean;
}

/** What holds of both kinds; how soon and how cheaply is asked of a batch, which has the more subscribers. */
export const budget = { ratio: 0.3, cpuRatio: 3, endMs: 2000, memoryKb: 200 };
const warmUp = 10;

/** Many subscribers of one job or batch over WebSockets, against a bare `ws` server that sends the same bytes to as many. */
export async function benchEvents(wish: EventsWish): Promise<EventsBench> {
  const dataDir = mkdtempSync(join(tmpdir(), 'graycard-events-'));
  const env = { DATA_DIR: dataDir, PORT: '0', WORKERS: '0', LOG_LEVEL: 'warn' };
  const api = await startChild('api-process.ts', env);
  const bare = await startChild('bare-process.ts');
  try {
    const session = await signUp(api.url);
    const subject = await createSubject(wish.of, api, session, warmUp + wish.rounds);
    const { query, id } = subject;
    const opening = [
      { type: 'connection_init', payload: { Authorization: `Bearer ${session.token}` } },
      { type: 'subscribe', id: '00000000-0000-4000-8000-000000000000', payload: { query, variables: { id } } },
    ];
    const apiUrl = `${api.url}/graphql`;
    const ours = await gatherMeasured(api, wish.subscribers, {
      url: apiUrl,
      protocol: 'graphql-transport-ws',
      opening,
    });
    const theirs = await gatherMeasured(bare, wish.subscribers, { url: bare.url, opening: [] });

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
      await crowd.heard(start(), wish.subscribers);
      const ms = performance.now() - began;
      return { ms, cpuMs: (await server.cpuMs()) - cpuBefore };
    };
    const [ourTime, theirTime] = [
      { ms: 0, cpuMs: 0 },
      { ms: 0, cpuMs: 0 },
    ];
    for (let round = 0; round < warmUp + wish.rounds; round += 1) {
      const [ourRound, theirRound] = [await timed(api, ours.crowd, move), await timed(bare, theirs.crowd, broadcast)];
      if (round < warmUp) continue;
      add(ourTime, ourRound);
      add(theirTime, theirRound);
    }
    const ended = ours.crowd.heard('"status":"COMPLETED"', wish.subscribers);
    const completion = ours.crowd.heard('"type":"complete"', wish.subscribers);
    const began = performance.now();
    subject.end();
    await ended;
    const endMs = performance.now() - began;
    await completion;

    const deliveries = wish.subscribers * wish.rounds;
    const bench = {
      ...wish,
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
    const isKept = bench.completed === wish.subscribers && keepsBudget(bench);
    print(bench);
    ours.crowd.close();
    theirs.crowd.close();
    return { ...bench, isKept };
  } finally {
    await Promise.all([api.end(), bare.end()]);
    rmSync(dataDir, { recursive: true, force: true });
  }
}

type Wish = Omit<Parameters<typeof gather>[0], 'size'>;

async function gatherMeasured(server: Child, size: number, wish: Wish): Promise<{ crowd: Crowd; memoryKb: number }> {
  const first = await gather({ ...wish, size: 100 }); // what is loaded and compiled once
  first.close();
  const before = await server.memory();
  const crowd = await gather({ ...wish, size });
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
      `  ${name.padEnd(9)} ${perSecond.toFixed(0).padStart(7)} a second, ${micros.toFixed(1).padStart(5)} µs of CPU each ${what}`,
    );
  console.log(
    `${subscribers} subscribers of one ${of}, ${rounds} events, each heard by all before the next; deliveries:`,
  );
  row('Graycard', deliveriesPerSecond, cpuMicros, "from the row's change on");
  row('bare ws', bareDeliveriesPerSecond, bareCpuMicros, 'of the same bytes');
  console.log(
    `  ratio ${ratio.toFixed(2)}${of === 'job' ? ` (>= ${budget.ratio})` : ''}, of CPU ${bench.cpuRatio.toFixed(2)} (<= ${budget.cpuRatio})`,
  );
  console.log(
    `  memory of a subscriber ${bench.memoryKb.toFixed(0)} KB, of a bare socket ${bench.bareMemoryKb.toFixed(0)} KB`,
  );
  console.log(
    `  ${bench.completed} of ${subscribers} were told the end and the completion, all within ${bench.endMs.toFixed(0)} ms of it (<= ${budget.endMs})`,
  );
}
