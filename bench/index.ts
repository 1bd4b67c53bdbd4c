/**
 * npm run bench: everything that has a budget, in one table over the suites below. Fails if a budget is missed. Half an hour.
 * npm run bench -- pipeline: CPU time and memory for a photo, compared with a floor in the same run.
 * npm run bench -- memory: a worker's memory over many photos. Fails if it grows.
 * npm run bench -- events: delivery rate to many subscribers to one job, compared with a bare WebSocket server.
 * npm run bench -- fan-out: CPU time for thousands of subscribers to one batch, and the delay until they receive its final event.
 * npm run bench -- latency: the time until an idle system starts a job.
 * npm run bench -- queries: queries per second, compared with PostGraphile on the same database and with bare Yoga.
 * npm run bench -- event-loop: the delay of the API's event loop while its workers correct photos.
 * npm run bench -- batch: the time to create a large batch, and the growth of the API's memory during that time.
 * npm run bench -- library: the speed of queries and operations in a library of a million images. Fails if a budget is missed.
 * npm run bench -- web: the largest contentful paint of the sign-in page on a slow machine.
 * npm run bench -- accuracy: charts found and colour errors, on photos with known charts.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ManifestError } from './accuracy/manifest.ts';
import { describeMachine } from './machine.ts';

const usage = `usage: npm run bench [-- --repeats 5] [--seconds 5] [--json file]
       npm run bench -- pipeline [--photo file] [--json file] [--repeats 5]
       npm run bench -- memory [--photos 200] [--megapixels 24] [--json file]
       npm run bench -- events [--subscribers 1000] [--rounds 50] [--json file]
       npm run bench -- fan-out [--subscribers 5000] [--rounds 50] [--json file]
       npm run bench -- latency [--jobs 200] [--json file]
       npm run bench -- queries [--repeats 5] [--seconds 5] [--json file]
       npm run bench -- event-loop [--photos 10] [--repeats 5] [--json file]
       npm run bench -- batch [--images 10000] [--repeats 5] [--json file]
       npm run bench -- web [--repeats 5] [--json file]
       npm run bench -- library [--images 1000000] [--json file]
       npm run bench -- accuracy [folder] [--json file] [--quick | --prices]`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    photo: { type: 'string' },
    json: { type: 'string' },
    repeats: { type: 'string', default: '5' },
    photos: { type: 'string' },
    megapixels: { type: 'string', default: '24' },
    subscribers: { type: 'string' },
    rounds: { type: 'string', default: '50' },
    jobs: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '5' },
    images: { type: 'string' },
    quick: { type: 'boolean', default: false },
    prices: { type: 'boolean', default: false },
  },
});
const [suite = 'budgets', folder] = positionals;
const [repeats, megapixels] = [Number(values.repeats), Number(values.megapixels)];
const photos = Number(values.photos ?? (suite === 'event-loop' ? 10 : 200));
const isWhole = (value: number, least: number) => Number.isInteger(value) && value >= least;
const [subscribers, rounds, jobs] = [
  Number(values.subscribers ?? (suite === 'fan-out' ? 5000 : 1000)),
  Number(values.rounds),
  Number(values.jobs),
];
const [images, seconds] = [Number(values.images ?? (suite === 'batch' ? 10_000 : 1_000_000)), Number(values.seconds)];

/** Each suite is loaded only when it is run. */
const suites = {
  budgets: async () => (await import('./budgets/suite.ts')).benchBudgets({ repeats, seconds }),
  pipeline: async () => (await import('./pipeline/suite.ts')).benchPipeline(repeats, values.photo),
  memory: async () => (await import('./memory/suite.ts')).benchMemory({ photos, megapixels }),
  events: async () => (await import('./events/suite.ts')).benchEvents({ of: 'job', subscribers, rounds }),
  'fan-out': async () => (await import('./events/suite.ts')).benchEvents({ of: 'batch', subscribers, rounds }),
  latency: async () => (await import('./latency/suite.ts')).benchLatency({ jobs }),
  queries: async () => (await import('./queries/suite.ts')).benchQueries({ repeats, seconds }),
  'event-loop': async () => (await import('./event-loop/suite.ts')).benchEventLoop({ photos, repeats }),
  batch: async () => (await import('./batch/suite.ts')).benchBatch({ images, repeats }),
  web: async () => (await import('./web/suite.ts')).benchWeb({ repeats }),
  library: async () => (await import('./library/suite.ts')).benchLibrary({ images }),
  accuracy: async () =>
    (await import('./accuracy/suite.ts')).benchAccuracy({ folder, models: !values.quick, prices: values.prices }),
};

const isUsable =
  isWhole(photos, suite === 'memory' ? 20 : 1) &&
  megapixels >= 1 &&
  [repeats, subscribers, rounds, jobs, images, seconds].every((one) => isWhole(one, 1));
if (!isUsable || !isSuite(suite) || positionals.length > (suite === 'accuracy' ? 2 : 1)) {
  console.error(usage);
  process.exit(2);
}

const machine = describeMachine();
console.log(`${machine.processor}, ${machine.cores} cores, ${machine.memoryGb} GB, Node ${machine.node}\n`);
try {
  const result: object & { readonly isKept?: boolean } = await suites[suite]();
  if (values.json) writeFileSync(values.json, `${JSON.stringify({ machine, ...result }, null, 2)}\n`);
  if (result.isKept === false) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof ManifestError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function isSuite(name: string): name is keyof typeof suites {
  return Object.hasOwn(suites, name);
}
