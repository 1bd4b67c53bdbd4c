import { readConfig } from './config.ts';
import { createDeps } from './deps.ts';
import { startApi } from './http/api.ts';
import { runProgram } from './program.ts';
import { startWorkerProcesses } from './worker-process.ts';

/** The API program: config, then what it needs, then listen; in reverse at the end. */
await runProgram('graycard', async (defer) => {
  const config = readConfig(process.env);
  const deps = await createDeps(config, { name: 'graycard', startDatabase: true });
  defer(() => deps.dispose());
  if (config.workers > 0) {
    const worker = await startWorkerProcesses(deps);
    defer(() => worker.stop());
  }
  // What nobody waits for is one request's. The requests of everybody else go on.
  process.on('unhandledRejection', (err) => deps.log.error({ err }, 'a rejection that nobody handles'));
  const api = await startApi(deps);
  defer(() => api.stop());
  deps.log.info(
    { url: api.url, workers: config.workers, events: config.redisUrl ? 'redis' : 'in process' },
    `Graycard runs at ${api.url}`,
  );
  process.send?.({ kind: 'graycard.ready', url: api.url });
});
