import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { findEmbeddedPostgres } from '../../src/db/embedded.ts';

import { type Child, startChild } from '../events/child.ts';
import { ask, signUp } from '../events/session.ts';
import { median } from '../median.ts';
import { loadWith, type Rate, type Target } from './load.ts';
import { seedImages } from './seed.ts';
import { meShape, postgraphileShapes, type Shape } from './shapes.ts';

export interface QueriesOptions {
  readonly repeats: number;
  readonly seconds: number;
}

export interface Comparison {
  readonly what: string;
  readonly peer: string;
  readonly ours: Rate;
  readonly theirs: Rate;
  /** Requests per second relative to the other server, in each round, and the median. */
  readonly ratios: readonly number[];
  readonly ratio: number;
  readonly leastRatio: number;
}

const IMAGES = 400;
const WARM_UP_SECONDS = 4;
/** PostGraphile needs Node 22. With an older Node, all servers run on the Node installed with the peers. */
const isNewEnough = Number(process.versions.node.split('.')[0]) >= 22;
const peers = fileURLToPath(new URL('../peers', import.meta.url));

/** Compares queries per second with PostGraphile on the same database and with bare Yoga. */
export async function benchQueries(options: QueriesOptions) {
  installPeers();
  const dataDir = mkdtempSync(join(tmpdir(), 'graycard-queries-'));
  const production = { NODE_ENV: 'production' };
  const quiet = { LOG_LEVEL: 'warn', RATE_LIMIT_SCALE: '1000' };
  const started: Child[] = [];
  const start = async (file: string, env: Record<string, string>) => {
    const node = isNewEnough ? process.execPath : join(peers, 'node_modules/node/bin/node');
    const child = await startChild(file, { ...production, ...env }, { execPath: node });
    started.push(child);
    return child;
  };
  try {
    const api = await start('api-process.ts', { DATA_DIR: dataDir, PORT: '0', WORKERS: '0', ...quiet });
    const DATABASE_URL = (await findEmbeddedPostgres(dataDir)) ?? '';
    const session = await signUp(api.url);
    const ownerId = await fill(api.url, session.token, DATABASE_URL);
    const ours: Target = { ...api, token: session.token };
    const floor = await start('../queries/floor-process.ts', {});
    const peer = await start('../peers/postgraphile.mjs', { DATABASE_URL, GRAPHILE_ENV: 'production' });
    const comparisons = [];
    for (const shape of postgraphileShapes(ownerId)) {
      comparisons.push(await compare(shape, ours, ['PostGraphile', peer], options));
    }
    comparisons.push(await compare(meShape, ours, ['bare Yoga', floor], options));
    const isKept = comparisons.every(({ ratio, leastRatio }) => ratio >= leastRatio);
    return { ...options, comparisons, isKept };
  } finally {
    await Promise.all(started.map((child) => child.end()));
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Installs the peers, which are not dependencies of the project. */
function installPeers(): void {
  if (existsSync(join(peers, 'node_modules/postgraphile'))) return;
  console.log('Installing the software to compare with (npm ci in bench/peers)');
  const { status } = spawnSync('npm', ['ci', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: peers,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error('the peers could not be installed');
}

async function fill(url: string, token: string, databaseUrl: string): Promise<string> {
  const { me } = await ask<{ me: { id: string } }>(url, '{ me { id } }', {}, token);
  const ownerId = Buffer.from(me.id, 'base64url').toString().split(':')[1] ?? '';
  const db = new pg.Client({ connectionString: databaseUrl });
  await db.connect();
  await seedImages((text, values) => db.query(text, [...values]), ownerId, IMAGES);
  await db.end();
  return ownerId;
}

async function compare(
  { what, ours, theirs, leastRatio }: Shape,
  us: Target,
  [peer, them]: [string, Target],
  { repeats, seconds }: QueriesOptions,
): Promise<Comparison> {
  await ask(us.url, ours, {}, us.token); // throws if the response has errors
  await ask(them.url, theirs, {});
  await loadWith(ours, us, WARM_UP_SECONDS);
  await loadWith(theirs, them, WARM_UP_SECONDS);
  const rounds: { ours: Rate; theirs: Rate }[] = [];
  for (let round = 0; round < repeats; round += 1) {
    rounds.push({ ours: await loadWith(ours, us, seconds), theirs: await loadWith(theirs, them, seconds) });
  }
  const ratios = rounds.map((round) => round.ours.requestsPerSecond / round.theirs.requestsPerSecond);
  const comparison = {
    what,
    peer,
    ours: middle(rounds.map((round) => round.ours)),
    theirs: middle(rounds.map((round) => round.theirs)),
    ratios,
    ratio: median(ratios),
    leastRatio,
  };
  print(comparison);
  return comparison;
}

function middle(rates: readonly Rate[]): Rate {
  const of = (key: keyof Rate) => median(rates.map((rate) => rate[key]));
  return { requestsPerSecond: of('requestsPerSecond'), p50: of('p50'), p99: of('p99'), cpuMs: of('cpuMs') };
}

function print({ what, peer, ours, theirs, ratio, leastRatio }: Comparison): void {
  const line = (who: string, { requestsPerSecond, p50, p99, cpuMs }: Rate) =>
    `  ${who.padEnd(12)} ${requestsPerSecond.toFixed(0).padStart(6)} requests per second   p50 ${p50.toFixed(0).padStart(3)}  p99 ${p99.toFixed(0).padStart(3)} ms   ${cpuMs.toFixed(2)} ms of CPU per request`;
  console.log(what);
  console.log(line('Graycard', ours));
  console.log(line(peer, theirs));
  console.log(`  ratio ${ratio.toFixed(2)} (>= ${leastRatio})\n`);
}
