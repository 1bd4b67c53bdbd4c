import { loadConfig } from './config.ts';
import { createDeps } from './deps.ts';
import { startApi } from './http/api.ts';
import { runProgram } from './program.ts';
import { startWorkerProcesses } from './worker-process.ts';

/** The API program. It listens without waiting for its workers: jobs wait in the queue until one is ready. */
await runProgram('graycard', async (defer) => {
  const config = loadConfig();
  const deps = await createDeps(config, { name: 'graycard', startDatabase: true });
  defer(() => deps.dispose());
  // A rejection that nothing awaits belongs to one request. All other requests continue.
  process.on('unhandledRejection', (err) => deps.log.error({ err }, 'unhandled rejection'));
  if (config.workers > 0) {
    const workers = startWorkerProcesses(deps);
    defer(() => workers.stop());
  }
  const api = await startApi(deps);
  defer(() => api.stop());
  deps.log.info(
    { url: api.url, workers: config.workers, events: config.redisUrl ? 'redis' : 'in process' },
    `Graycard is running at ${api.url}`,
  );
  process.send?.({ kind: 'graycard.ready', url: api.url });
});
