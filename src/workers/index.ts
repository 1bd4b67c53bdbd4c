import { readConfig } from '../config.ts';
import { createDeps } from '../deps.ts';
import type { Peer } from '../events/local.ts';
import { runProgram } from '../program.ts';
import { startWorker } from './worker.ts';

/** The worker program. By itself it needs Redis to be heard; the API starts it with an IPC channel instead. */
await runProgram('worker', async (defer) => {
  const config = readConfig(process.env);
  if (!config.redisUrl && !process.send) {
    throw new Error(
      'REDIS_URL is missing: a worker in a process of its own tells its progress through Redis. Set REDIS_URL here and for the API, or run npm start alone, which has a worker of its own.',
    );
  }
  const deps = await createDeps(config, { name: 'worker', startDatabase: false });
  defer(() => deps.dispose());
  deps.localEvents?.connect(parentProcess());
  const worker = await startWorker(deps);
  defer(() => worker.stop());
  process.send?.({ kind: 'graycard.ready' });
});

/** The API that started this process. When it is gone, so are we. */
function parentProcess(): Peer {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  return {
    send: (message) => void (process.connected && process.send?.(message)),
    onMessage: (listener) => void process.on('message', listener),
  };
}
