/**
 * Measures one route on one photo, in a separate process so that peak memory is the route's own: measure-route.ts <route>
 * <photo> <repeats>. Prints a line of JSON. Route and floor alternate, so that both see the machine under the same load.
 */
import { readFileSync } from 'node:fs';
import { resolveOptions } from '../../src/pipeline/contract/options.ts';
import { correctPhoto } from '../../src/pipeline/correct.ts';
import { findChart } from '../../src/pipeline/find/find-chart.ts';
import { decode } from '../../src/pipeline/image/decode.ts';
import { createPhotoPool } from '../../src/pipeline/threads/pool.ts';
import { median } from '../median.ts';
import { correctBy, corrections, floor } from './routes.ts';
import { type StageStats, stageStats, startStageClock } from './stages.ts';

/** CPU time of all threads, wall time and peak memory of the process. */
export interface RouteStats {
  readonly cpuMs: number;
  readonly wallMs: number;
  /** CPU time relative to the floor; median of the rounds. */
  readonly ratio: number;
  readonly peakMb: number;
}
/** Two photos at once compared with one after the other, by wall time. */
export interface PairStats {
  readonly speedup: number;
  /** Cores that one photo at a time keeps busy: CPU time divided by wall time. */
  readonly cores: number;
  /** CPU time of two at once relative to two in turn: the cost of sharing caches and memory. */
  readonly cpuGrowth: number;
  readonly peakMb: number;
}
/** A chart search in a decoded image. */
export interface FindStats {
  readonly cpuMs: number;
  readonly isFound: boolean;
}

const [route = '', path = '', repeats = '5'] = process.argv.slice(2);
const photo = readFileSync(path);
const turns = Array.from({ length: Number(repeats) });
/** Warm-up runs before measuring, so that code is compiled, OpenCV loaded, and memory in its working state. */
const warmUps = 8;

console.log(JSON.stringify(await measure()));

function measure(): Promise<PairStats | RouteStats | readonly StageStats[] | FindStats> {
  if (route === 'pair') return measurePair();
  if (route === 'stages') return measureStages();
  if (route === 'find') return measureFind();
  return measureRoute();
}

async function measureRoute(): Promise<RouteStats> {
  await using pool = openPool(1);
  const run = routeOf(pool.correct);
  for (let i = 0; i < warmUps; i++) await run();
  const peakMb = peak();
  await floor(photo);
  const stats = [];
  for (const _ of turns) stats.push({ own: await timed(run), floor: await timed(() => floor(photo)) });
  return {
    cpuMs: median(stats.map(({ own }) => own.cpuMs)),
    wallMs: median(stats.map(({ own }) => own.wallMs)),
    ratio: median(stats.map((turn) => turn.own.cpuMs / turn.floor.cpuMs)),
    peakMb,
  };
}

async function measurePair(): Promise<PairStats> {
  await using pool = openPool(2);
  const both = () => Promise.all([pool.correct(), pool.correct()]);
  const inTurn = async () => {
    await pool.correct();
    await pool.correct();
  };
  for (let i = 0; i < warmUps; i++) await both();
  const stats = [];
  for (const _ of turns) stats.push({ alone: await timed(inTurn), together: await timed(both) });
  return {
    speedup: median(stats.map(({ alone, together }) => alone.wallMs / together.wallMs)),
    cores: median(stats.map(({ alone }) => alone.cpuMs / alone.wallMs)),
    cpuGrowth: median(stats.map(({ alone, together }) => together.cpuMs / alone.cpuMs)),
    peakMb: peak(),
  };
}

/** Runs the whole job on this thread, where hooks report the stages exactly. */
async function measureStages(): Promise<StageStats[]> {
  const run = async () => {
    const { onStage, stop } = startStageClock();
    const task = { type: 'DETECT_AND_CORRECT', photo, options: resolveOptions() } as const;
    await correctPhoto(task, { onStage, throwIfStopped: () => {} });
    return stop();
  };
  const cold = await run();
  for (let i = 1; i < warmUps; i++) await run();
  const warm = [];
  for (const _ of turns) warm.push(await run());
  return stageStats(cold, warm);
}

async function measureFind(): Promise<FindStats> {
  const image = await decode(photo);
  const find = () => findChart(image, { kind: null });
  for (let i = 0; i < warmUps; i++) await find();
  const stats = [];
  for (const _ of turns) stats.push(await timed(find));
  return { cpuMs: median(stats.map(({ cpuMs }) => cpuMs)), isFound: (await find()).chart !== null };
}

function routeOf(wholeJob: () => Promise<unknown>): () => Promise<unknown> {
  if (route === 'floor') return () => floor(photo);
  if (route === 'job') return wholeJob;
  if (route in corrections) return () => correctBy(corrections[route as keyof typeof corrections], photo);
  throw new RangeError(`Unknown route: ${route}`);
}

/** Runs whole jobs on threads, as a worker does. */
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
