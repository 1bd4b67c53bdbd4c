import { loadConfig } from '../config.ts';
import { createDeps } from '../deps.ts';
import type { Peer } from '../events/local.ts';
import { runProgram } from '../program.ts';
import { slotKinds } from '../queue/tasks.ts';
import { SLOT, startWorkerProcesses } from '../worker-process.ts';
import { startWorker } from './worker.ts';

/**
 * The worker program. Started manually, it requires Redis and supervises the processes that do the work: one for each
 * image processed at the same time, and one for libraries. Each of them is this program too, started with an IPC channel by
 * the worker program or by the API.
 */
await runProgram('worker', async (defer) => {
  const config = loadConfig();
  const isSlot = process.argv.includes(SLOT);
  const kind = slotKinds.find((one) => process.argv.includes(one));
  if (!config.redisUrl && !isSlot) {
    throw new Error(
      'REDIS_URL is missing: a separate worker program reports its progress through Redis. Set REDIS_URL here and for the API, or run only npm start, which starts its own workers.',
    );
  }
  const deps = await createDeps(config, { name: 'worker', startDatabase: false });
  defer(() => deps.dispose());
  const parent = isSlot ? parentProcess() : null;
  if (parent) deps.localEvents?.connect(parent);
  if (isSlot) {
    const onPool = (pool: string) => void process.send?.({ kind: 'graycard.pool', pool });
    const worker = await startWorker(deps, { kind, onPool });
    defer(() => worker.stop());
  } else {
    const workers = startWorkerProcesses(deps);
    defer(() => workers.stop());
    await workers.ready;
  }
  process.send?.({ kind: 'graycard.ready' });
});

/** The process that started this one. When it ends, so does this one. */
function parentProcess(): Peer {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  return {
    send: (message) => void (process.connected && process.send?.(message)),
    onMessage: (listener) => void process.on('message', listener),
  };
}
