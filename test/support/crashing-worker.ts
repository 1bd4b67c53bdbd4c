import { readConfig } from '../../src/config.ts';
import { createDeps } from '../../src/deps.ts';
import { runOperation } from '../../src/services/operation/run-operation.ts';
import { crashing } from './crashing.ts';

/** A process that resumes one operation and kills itself at a given step. The message `{ id, at }` names both. */
const deps = await createDeps(readConfig(process.env), { name: 'crashing worker', startDatabase: false });
process.once('message', async ({ id, at }: { id: string; at: number }) => {
  const die = () => process.kill(process.pid, 'SIGKILL');
  await runOperation(crashing(deps, at, die), id, new AbortController().signal);
  process.exit(0);
});
process.once('disconnect', () => process.exit(0));
process.send?.({ kind: 'graycard.ready' });
