/**
 * One route over one photo, in a process of its own so that its peak memory is its own: measure-route.ts <route> <photo>
 * <repeats>. Prints a line of JSON. Route and floor take turns, so that both see the machine in the same mood.
 */
import { readFileSync } from 'node:fs';
import { resolveOptions } from '../../src/pipeline/options.ts';
import { createPhotoPool } from '../../src/pipeline/pool.ts';
import { median } from '../median.ts';
import { correctBy, corrections, floor } from './routes.ts';

/** CPU time of all threads, wall time and peak memory of the process. */
export interface RouteFigures {
  readonly cpuMs: number;
  readonly wallMs: number;
  /** CPU time over the floor's, median of the turns. */
  readonly ratio: number;
  readonly peakMb: number;
}
/** Two photos at once against one after the other, by wall time. */
export interface PairFigures {
  readonly speedup: number;
  readonly peakMb: number;
}

const [route = '', path = '', repeats = '5'] = process.argv.slice(2);
const photo = readFileSync(path);
const turns = Array.from({ length: Number(repeats) });
/** Before anything is measured: code compiled, OpenCV loaded, memory as it is in a worker that has worked. */
const warmUps = 2;

console.log(JSON.stringify(route === 'pair' ? await measurePair() : await measureRoute()));

async function measureRoute(): Promise<RouteFigures> {
  await using pool = openPool(1);
  const run = routeOf(pool.correct);
  for (let i = 0; i < warmUps; i++) await run();
  const peakMb = peak();
  await floor(photo);
  const figures = [];
  for (const _ of turns) figures.push({ own: await timed(run), floor: await timed(() => floor(photo)) });
  return {
    cpuMs: median(figures.map(({ own }) => own.cpuMs)),
    wallMs: median(figures.map(({ own }) => own.wallMs)),
    ratio: median(figures.map((turn) => turn.own.cpuMs / turn.floor.cpuMs)),
    peakMb,
  };
}

async function measurePair(): Promise<PairFigures> {
  await using pool = openPool(2);
  const both = () => Promise.all([pool.correct(), pool.correct()]);
  const inTurn = async () => {
    await pool.correct();
    await pool.correct();
  };
  for (let i = 0; i < warmUps; i++) await both();
  const speedups = [];
  for (const _ of turns) speedups.push((await timed(inTurn)).wallMs / (await timed(both)).wallMs);
  return { speedup: median(speedups), peakMb: peak() };
}

function routeOf(wholeJob: () => Promise<unknown>): () => Promise<unknown> {
  if (route === 'floor') return () => floor(photo);
  if (route === 'job') return wholeJob;
  if (route in corrections) return () => correctBy(corrections[route as keyof typeof corrections], photo);
  throw new RangeError(`There is no route ${route}.`);
}

/** Whole jobs as a worker does them: on threads. */
function openPool(threads: number) {
  const pool = createPhotoPool({ threads });
  const options = resolveOptions();
  return {
    correct: () => pool.correct({ type: 'DETECT_AND_CORRECT', photo, options }),
    [Symbol.asyncDispose]: () => pool.dispose(),
  };
}

async function timed(work: () => Promise<unknown>) {
  const [cpu, wall] = [process.cpuUsage(), performance.now()];
  await work();
  const { user, system } = process.cpuUsage(cpu);
  return { cpuMs: (user + system) / 1000, wallMs: performance.now() - wall };
}

function peak(): number {
  return process.resourceUsage().maxRSS / 1024;
}
