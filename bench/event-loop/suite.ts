import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startChild } from '../events/child.ts';
import { ask, signUp, upload } from '../events/session.ts';
import { median } from '../median.ts';
import { writeVariedPhotos } from '../sample-photos.ts';

export interface EventLoopOptions {
  /** Photos of 24 megapixels corrected in each round. */
  readonly photos: number;
  readonly repeats: number;
}
export interface EventLoopBench extends EventLoopOptions {
  readonly rounds: readonly Delays[];
  readonly isKept: boolean;
}

/** Delay of the API's event loop, ms. */
interface Delays {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

/** Maximum p99, ms. */
export const budget = { p99: 50 };

const preload = fileURLToPath(new URL('./loop-delay.mjs', import.meta.url));

/** Measures the API's event loop, as `npm start` runs it, while workers correct large photos and a client sends queries. */
export async function benchEventLoop({ photos, repeats }: EventLoopOptions): Promise<EventLoopBench> {
  const dataDir = mkdtempSync(join(tmpdir(), 'graycard-event-loop-'));
  const env = { DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'warn', RATE_LIMIT_SCALE: '100' };
  const api = await startChild('../../dist/server.js', env, { preload });
  try {
    const { token } = await signUp(api.url);
    const run = <R>(query: string, variables: object = {}) => ask<R>(api.url, query, variables, token);
    const files = await writeVariedPhotos(dataDir, photos, 24);
    const ids: string[] = [];
    for (const file of files) ids.push(...(await upload(api.url, token, [readFileSync(file)])));
    const create = 'mutation($id: ID!) { createJob(input: { imageId: $id, type: DETECT_AND_CORRECT }) { id } }';
    const rounds: Delays[] = [];
    console.log(`Event loop of the API during the correction of ${photos} photos of 24 megapixels`);
    for (let round = 0; round < repeats; round += 1) {
      api.send({ kind: 'loop-delay.reset' });
      for (const id of ids) await run(create, { id });
      while ((await countOpen(run)) > 0) await delay(20);
      const told = api.told<Delays>('loop-delay');
      api.send({ kind: 'loop-delay.read' });
      const { p50, p99, max } = await told;
      rounds.push({ p50, p99, max });
      console.log(`  p50 ${p50.toFixed(1)}  p99 ${p99.toFixed(1)} (<= ${budget.p99})  max ${max.toFixed(1)} ms`);
    }
    return { photos, repeats, rounds, isKept: median(rounds.map(({ p99 }) => p99)) <= budget.p99 };
  } finally {
    await api.end();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function countOpen(run: <R>(query: string) => Promise<R>): Promise<number> {
  const query = '{ jobs(filter: { statuses: [PENDING, RUNNING] }) { totalCount } }';
  return (await run<{ jobs: { totalCount: number } }>(query)).jobs.totalCount;
}
