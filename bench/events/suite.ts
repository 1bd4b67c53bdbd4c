import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Child, startChild } from './child.ts';
import { type Crowd, gather } from './crowd.ts';
import { createJob, signUp } from './session.ts';

export interface EventsWish {
  readonly subscribers: number;
  /** Events that are timed. */
  readonly rounds: number;
}
export interface EventsBench extends EventsWish {
  /** Messages that arrived in a second, while every subscriber hears every event. */
  readonly deliveriesPerSecond: number;
  readonly bareDeliveriesPerSecond: number;
  readonly ratio: number;
  /** Memory that a subscriber adds to what JavaScript holds, KB: the kernel's buffers are not in it. */
  readonly memoryKb: number;
  readonly bareMemoryKb: number;
  readonly completed: number;
  readonly isKept: boolean;
}

const leastRatio = 0.3;
const warmUp = 10;

/** Many subscribers of one job over WebSockets, against a bare `ws` server that sends the same bytes to as many. */
export async function benchEvents(wish: EventsWish): Promise<EventsBench> {
  const dataDir = mkdtempSync(join(tmpdir(), 'graycard-events-'));
  const env = { DATA_DIR: dataDir, PORT: '0', WORKERS: '0', LOG_LEVEL: 'warn' };
  const api = await startChild('api-process.ts', env);
  const bare = await startChild('bare-process.ts');
  try {
    const session = await signUp(api.url);
    const jobId = await createJob(api.url, session);
    const rowId = Buffer.from(jobId, 'base64url').toString().split(':')[1];
    const query = 'subscription($id: ID!) { jobProgress(jobId: $id) { status stage progress sequence message } }';
    const opening = [
      { type: 'connection_init', payload: { Authorization: `Bearer ${session.token}` } },
      { type: 'subscribe', id: '00000000-0000-4000-8000-000000000000', payload: { query, variables: { id: jobId } } },
    ];
    const apiUrl = `${api.url}/graphql`;
    const ours = await gatherMeasured(api, wish.subscribers, {
      url: apiUrl,
      protocol: 'graphql-transport-ws',
      opening,
    });
    const theirs = await gatherMeasured(bare, wish.subscribers, { url: bare.url, opening: [] });

    let progress = 0;
    const move = () => {
      progress += 0.03125; // exact in binary, so it reads the same in every message
      api.send({ kind: 'move', jobId: rowId, progress });
      return `"progress":${progress},`;
    };
    const broadcast = () => {
      progress += 0.03125;
      const text = ours.crowd.last().replace(/"progress":[\d.]+,/, `"progress":${progress},`);
      bare.send({ kind: 'broadcast', text });
      return `"progress":${progress},`;
    };
    let [ourMs, theirMs] = [0, 0];
    for (let round = 0; round < warmUp + wish.rounds; round += 1) {
      const counts = round >= warmUp;
      const [ourRound, theirRound] = [await time(ours.crowd, wish, move), await time(theirs.crowd, wish, broadcast)];
      if (counts) ourMs += ourRound;
      if (counts) theirMs += theirRound;
    }
    const completion = ours.crowd.heard('"type":"complete"', wish.subscribers);
    api.send({ kind: 'move', jobId: rowId, progress: 100 });
    await completion;

    const deliveries = 1000 * wish.subscribers * wish.rounds;
    const bench = {
      ...wish,
      deliveriesPerSecond: deliveries / ourMs,
      bareDeliveriesPerSecond: deliveries / theirMs,
      ratio: theirMs / ourMs,
      memoryKb: ours.memoryKb,
      bareMemoryKb: theirs.memoryKb,
      completed: ours.crowd.toldTheEnd(),
    };
    const isKept = bench.ratio >= leastRatio && bench.completed === wish.subscribers;
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

/** From the sign to the last subscriber's hearing of it, ms. */
async function time(crowd: Crowd, { subscribers }: EventsWish, start: () => string): Promise<number> {
  const began = performance.now();
  await crowd.heard(start(), subscribers);
  return performance.now() - began;
}

function print(bench: Omit<EventsBench, 'isKept'>): void {
  const { subscribers, rounds, deliveriesPerSecond, bareDeliveriesPerSecond, ratio } = bench;
  console.log(`${subscribers} subscribers of one job, ${rounds} events, each heard by all before the next`);
  console.log(
    `  Graycard  ${deliveriesPerSecond.toFixed(0).padStart(7)} deliveries a second, from the row's change on`,
  );
  console.log(`  bare ws   ${bareDeliveriesPerSecond.toFixed(0).padStart(7)} of the same bytes`);
  console.log(`  ratio ${ratio.toFixed(2)} (>= ${leastRatio})`);
  console.log(
    `  memory of a subscriber ${bench.memoryKb.toFixed(0)} KB, of a bare socket ${bench.bareMemoryKb.toFixed(0)} KB`,
  );
  console.log(`  ${bench.completed} of ${subscribers} were told the end and the completion`);
}
