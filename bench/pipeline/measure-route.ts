/**
 * One route over one photo, in a process of its own so that its peak memory is its own: measure-route.ts <route> <photo>
 * <repeats>. Prints a line of JSON. Route and floor take turns, so that both see the machine in the same mood.
 */
import { readFileSync } from 'node:fs';
import { resolveOptions } from '../../src/pipeline/contract/options.ts';
import { correctPhoto } from '../../src/pipeline/correct.ts';
import { findChart } from '../../src/pipeline/find/find-chart.ts';
import { decode } from '../../src/pipeline/image/decode.ts';
import { createPhotoPool } from '../../src/pipeline/threads/pool.ts';
import { median } from '../median.ts';
import { correctBy, corrections, floor } from './routes.ts';
import { type StageFigures, stageFigures, startStageClock } from './stages.ts';

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
  /** Cores that one photo at a time keeps busy: CPU time over wall time. */
  readonly cores: number;
  /** CPU time of two at once over that of the two in turn: what they take from each other in caches and memory. */
  readonly cpuGrowth: number;
  readonly peakMb: number;
}
/** Looking for a chart in a decoded picture. */
export interface FindFigures {
  readonly cpuMs: number;
  readonly isFound: boolean;
}

const [route = '', path = '', repeats = '5'] = process.argv.slice(2);
const photo = readFileSync(path);
const turns = Array.from({ length: Number(repeats) });
/** Before anything is measured: code compiled, OpenCV loaded, memory as it is in a worker that has worked. */
const warmUps = 8;

console.log(JSON.stringify(await measure()));

function measure(): Promise<PairFigures | RouteFigures | readonly StageFigures[] | FindFigures> {
  if (route === 'pair') return measurePair();
  if (route === 'stages') return measureStages();
  if (route === 'find') return measureFind();
  return measureRoute();
}

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
  const figures = [];
  for (const _ of turns) figures.push({ alone: await timed(inTurn), together: await timed(both) });
  return {
    speedup: median(figures.map(({ alone, together }) => alone.wallMs / together.wallMs)),
    cores: median(figures.map(({ alone }) => alone.cpuMs / alone.wallMs)),
    cpuGrowth: median(figures.map(({ alone, together }) => together.cpuMs / alone.cpuMs)),
    peakMb: peak(),
  };
}

/** The whole job on this very thread, whose hooks tell the stages to the point. */
async function measureStages(): Promise<StageFigures[]> {
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
  return stageFigures(cold, warm);
}

async function measureFind(): Promise<FindFigures> {
  const image = await decode(photo);
  const find = () => findChart(image, { kind: null });
  for (let i = 0; i < warmUps; i++) await find();
  const figures = [];
  for (const _ of turns) figures.push(await timed(find));
  return { cpuMs: median(figures.map(({ cpuMs }) => cpuMs)), isFound: (await find()).chart !== null };
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
