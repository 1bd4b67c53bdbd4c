/**
 * npm run soak: tests the service's guarantees under extreme conditions. Prints statistics and fails if a guarantee is
 * broken. Needs Linux (/proc), about ten minutes, and an idle machine.
 */
import { parseArgs } from 'node:util';
import { budget } from '../batch/suite.ts';
import { soakBatch } from './big-batch.ts';
import { soakKills } from './kills.ts';

const { values } = parseArgs({
  options: {
    jobs: { type: 'string', default: '400' },
    kills: { type: 'string', default: '50' },
    images: { type: 'string', default: '10000' },
    only: { type: 'string' },
  },
});
const broken: string[] = [];
const promise = (kept: boolean, what: string) => {
  console.log(`${kept ? 'kept  ' : 'BROKEN'} ${what}`);
  if (!kept) broken.push(what);
};

if (values.only !== 'kills') {
  const batch = await soakBatch({ images: Number(values.images) });
  console.log(JSON.stringify(batch, null, 2));
  promise(batch.createSeconds <= budget.seconds, `a batch of ${batch.images} is created within ${budget.seconds} s`);
  promise(
    batch.apiGrowthMb < budget.growthMb,
    `the API's memory grows by less than ${budget.growthMb} MB during that time`,
  );
  promise(batch.ratio <= 1.3, `each of its jobs takes at most 1.3 times as long as in a batch of ${100}`);
  promise(batch.cancelSeconds <= 5, 'cancelBatch stops it within 5 s');
}
if (values.only !== 'batch') {
  const kills = await soakKills({ jobs: Number(values.jobs), kills: Number(values.kills) });
  console.log(JSON.stringify(kills, null, 2));
  const all = kills.jobs + 20;
  promise(kills.kills >= Number(values.kills), `${values.kills} workers were killed while jobs were running`);
  promise(
    kills.statuses.COMPLETED === all && kills.results === all && kills.jobsWithOneResult === all,
    'every job has one result',
  );
  promise(kills.different === 0, 'every picture is the one that an undisturbed run makes');
  promise(
    kills.filesWithoutRow.length + kills.rowsWithoutFile.length === 0,
    'no file without a row, no row without a file',
  );
  promise(kills.longestWaitSeconds <= 10, 'a killed job runs again within 10 s');
}
process.exitCode = broken.length ? 1 : 0;
