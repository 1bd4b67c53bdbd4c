/**
 * npm run bench: whatever has a budget, in one table over the suites below; fails where a budget is missed. Takes half an hour.
 * npm run bench -- pipeline: how much work Graycard makes of a photo, against a floor in the same run.
 * npm run bench -- memory: whether a worker's memory stays level over many photos; fails where it does not.
 * npm run bench -- events: how fast many subscribers of one job hear of it, against a bare WebSocket server.
 * npm run bench -- fan-out: what thousands of subscribers of one batch cost, and how soon they hear of its end.
 * npm run bench -- latency: how soon an idle system takes up a job.
 * npm run bench -- queries: how many queries a second, against PostGraphile on the same database and against bare Yoga.
 * npm run bench -- event-loop: how long the API's event loop keeps anything waiting while its workers correct photos.
 * npm run bench -- batch: how soon a large batch is made, and what the API's memory does meanwhile.
 * npm run bench -- web: how soon the web app shows itself on a slow machine; fails where that takes too long.
 * npm run bench -- library: how fast a library of a million images can be looked at and put in order; fails where it is not.
 * npm run bench -- accuracy: how well it finds charts and matches colours, on photos whose charts are known.
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

/** Each is loaded when it is asked for alone. */
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
