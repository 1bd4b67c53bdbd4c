/**
 * npm run bench -- pipeline: how much work Graycard makes of a photo, against a floor in the same run.
 * npm run bench -- memory: whether a worker's memory stays level over many photos; fails where it does not.
 * npm run bench -- events: how fast many subscribers of one job hear of it, against a bare WebSocket server.
 * npm run bench -- fan-out: what thousands of subscribers of one batch cost, and how soon they hear of its end.
 * npm run bench -- latency: how soon an idle system takes up a job.
 * npm run bench -- queries: how many queries a second, against PostGraphile on the same database and against bare Yoga.
 * npm run bench -- library: how fast a library of a million images can be looked at and put in order; fails where it is not.
 * npm run bench -- accuracy: how well it finds charts and matches colours, on photos whose charts are known.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ManifestError } from './accuracy/manifest.ts';
import { describeMachine } from './machine.ts';

const usage = `usage: npm run bench -- pipeline [--photo file] [--json file] [--repeats 5]
       npm run bench -- memory [--photos 200] [--megapixels 24] [--json file]
       npm run bench -- events [--subscribers 1000] [--rounds 50] [--json file]
       npm run bench -- fan-out [--subscribers 5000] [--rounds 50] [--json file]
       npm run bench -- latency [--jobs 200] [--json file]
       npm run bench -- queries [--repeats 5] [--seconds 5] [--json file]
       npm run bench -- library [--images 1000000] [--json file]
       npm run bench -- accuracy [folder] [--json file] [--quick | --prices]`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    photo: { type: 'string' },
    json: { type: 'string' },
    repeats: { type: 'string', default: '5' },
    photos: { type: 'string', default: '200' },
    megapixels: { type: 'string', default: '24' },
    subscribers: { type: 'string' },
    rounds: { type: 'string', default: '50' },
    jobs: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '5' },
    images: { type: 'string', default: '1000000' },
    quick: { type: 'boolean', default: false },
    prices: { type: 'boolean', default: false },
  },
});
const [suite, folder] = positionals;
const suites = { pipeline, memory, events, 'fan-out': fanOut, latency, queries, library, accuracy };
const [repeats, photos, megapixels] = [Number(values.repeats), Number(values.photos), Number(values.megapixels)];
const isWhole = (value: number, least: number) => Number.isInteger(value) && value >= least;
const [subscribers, rounds, jobs] = [
  Number(values.subscribers ?? (suite === 'fan-out' ? 5000 : 1000)),
  Number(values.rounds),
  Number(values.jobs),
];
const [images, seconds] = [Number(values.images), Number(values.seconds)];
const isUsable =
  isWhole(photos, 20) &&
  megapixels >= 1 &&
  [repeats, subscribers, rounds, jobs, images, seconds].every((one) => isWhole(one, 1));
if (!isUsable || !isSuite(suite) || positionals.length > (suite === 'accuracy' ? 2 : 1)) {
  console.error(usage);
  process.exit(2);
}

const machine = describeMachine();
console.log(`${machine.processor}, ${machine.cores} cores, ${machine.memoryGb} GB, Node ${machine.node}\n`);
try {
  const result = await suites[suite]();
  if (values.json) writeFileSync(values.json, `${JSON.stringify({ machine, ...result }, null, 2)}\n`);
} catch (error) {
  if (!(error instanceof ManifestError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function isSuite(name: string | undefined): name is keyof typeof suites {
  return name !== undefined && name in suites;
}

async function memory() {
  const { benchMemory } = await import('./memory/suite.ts');
  const bench = await benchMemory({ photos, megapixels });
  if (!bench.isKept) process.exitCode = 1;
  return bench;
}

async function events() {
  const { benchEvents } = await import('./events/suite.ts');
  const bench = await benchEvents({ of: 'job', subscribers, rounds });
  if (!bench.isKept) process.exitCode = 1;
  return bench;
}

async function fanOut() {
  const { benchEvents } = await import('./events/suite.ts');
  const bench = await benchEvents({ of: 'batch', subscribers, rounds });
  if (!bench.isKept) process.exitCode = 1;
  return bench;
}

async function latency() {
  const { benchLatency } = await import('./latency/suite.ts');
  const bench = await benchLatency({ jobs });
  if (!bench.isKept) process.exitCode = 1;
  return bench;
}

async function queries() {
  const { benchQueries } = await import('./queries/suite.ts');
  const bench = await benchQueries({ repeats, seconds });
  if (!bench.isKept) process.exitCode = 1;
  return bench;
}

async function library() {
  const { benchLibrary } = await import('./library/suite.ts');
  const bench = await benchLibrary({ images });
  if (!bench.isKept) process.exitCode = 1;
  return bench;
}

async function pipeline() {
  const { benchPipeline } = await import('./pipeline/suite.ts');
  return await benchPipeline(repeats, values.photo);
}

async function accuracy() {
  const { benchAccuracy } = await import('./accuracy/suite.ts');
  return await benchAccuracy({ folder, models: !values.quick, prices: values.prices });
}
