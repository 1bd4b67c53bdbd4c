/**
 * npm run bench -- pipeline: how much work Graycard makes of a photo, against a floor in the same run.
 * npm run bench -- accuracy: how well it finds charts and matches colours, on photos whose charts are known.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ManifestError } from './accuracy/manifest.ts';
import { describeMachine } from './machine.ts';

const usage = `usage: npm run bench -- pipeline [--photo file] [--json file] [--repeats 5]
       npm run bench -- accuracy [folder] [--json file] [--quick]`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    photo: { type: 'string' },
    json: { type: 'string' },
    repeats: { type: 'string', default: '5' },
    quick: { type: 'boolean', default: false },
  },
});
const [suite, folder] = positionals;
const repeats = Number(values.repeats);
const isUsable = Number.isInteger(repeats) && repeats >= 1 && positionals.length <= (suite === 'accuracy' ? 2 : 1);
if (!isUsable || (suite !== 'pipeline' && suite !== 'accuracy')) {
  console.error(usage);
  process.exit(2);
}

const machine = describeMachine();
console.log(`${machine.processor}, ${machine.cores} cores, ${machine.memoryGb} GB, Node ${machine.node}\n`);
try {
  const result = suite === 'pipeline' ? await pipeline() : await accuracy();
  if (values.json) writeFileSync(values.json, `${JSON.stringify({ machine, ...result }, null, 2)}\n`);
} catch (error) {
  if (!(error instanceof ManifestError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function pipeline() {
  const { benchPipeline } = await import('./pipeline/suite.ts');
  return await benchPipeline(repeats, values.photo);
}

async function accuracy() {
  const { benchAccuracy } = await import('./accuracy/suite.ts');
  return await benchAccuracy({ folder, models: !values.quick });
}
