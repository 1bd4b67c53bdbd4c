import { readConfig } from '../config.ts';
import { createDeps } from '../deps.ts';
import type { Peer } from '../events/local.ts';
import { runProgram } from '../program.ts';
import { slotKinds } from '../queue/tasks.ts';
import { SLOT, startWorkerProcesses } from '../worker-process.ts';
import { startWorker } from './worker.ts';

/**
 * The worker program. By itself it needs Redis to be heard, and looks after processes that work, one image each and one
 * for libraries; such a process is this program again, started with an IPC channel by it or by the API.
 */
await runProgram('worker', async (defer) => {
  const config = readConfig(process.env);
  const isSlot = process.argv.includes(SLOT);
  const kind = slotKinds.find((one) => process.argv.includes(one));
  if (!config.redisUrl && !isSlot) {
    throw new Error(
      'REDIS_URL is missing: a worker in a process of its own tells its progress through Redis. Set REDIS_URL here and for the API, or run npm start alone, which has a worker of its own.',
    );
  }
  const deps = await createDeps(config, { name: 'worker', startDatabase: false });
  defer(() => deps.dispose());
  const parent = isSlot ? parentProcess() : null;
  if (parent) deps.localEvents?.connect(parent);
  const worker = isSlot
    ? await startWorker(deps, {
        kind,
        onPool: (pool) => void process.send?.({ kind: 'graycard.pool', pool }),
      })
    : await startWorkerProcesses(deps);
  defer(() => worker.stop());
  process.send?.({ kind: 'graycard.ready' });
});

/** Whoever started this process. When they are gone, so are we. */
function parentProcess(): Peer {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  return {
    send: (message) => void (process.connected && process.send?.(message)),
    onMessage: (listener) => void process.on('message', listener),
  };
}
