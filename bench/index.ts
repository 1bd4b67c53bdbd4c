/** npm run bench -- pipeline [--photo file] [--json file] [--repeats 5]: how much work Graycard makes of a thing, against a floor in the same run. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { describeMachine } from './machine.ts';
import { benchPipeline } from './pipeline/suite.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { photo: { type: 'string' }, json: { type: 'string' }, repeats: { type: 'string', default: '5' } },
});
const repeats = Number(values.repeats);
if (positionals[0] !== 'pipeline' || positionals.length > 1 || !Number.isInteger(repeats) || repeats < 1) {
  console.error('usage: npm run bench -- pipeline [--photo file] [--json file] [--repeats 5]');
  process.exit(2);
}

const machine = describeMachine();
console.log(`${machine.processor}, ${machine.cores} cores, ${machine.memoryGb} GB, Node ${machine.node}\n`);
const result = await benchPipeline(repeats, values.photo);
if (values.json) writeFileSync(values.json, `${JSON.stringify({ machine, ...result }, null, 2)}\n`);
