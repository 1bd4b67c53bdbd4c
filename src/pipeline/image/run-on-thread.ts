import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { threadFile } from '../../program-file.ts';

/**
 * Runs a decoder in WebAssembly on a thread of its own, for one file: its memory never shrinks, so ending the thread is what
 * frees it. The thread gets `{ request, code, port }`, and posts one message. It also ends with the calling thread.
 */
export async function runOnThread<Result>(
  thread: { readonly path: string; readonly from: string; readonly code: WebAssembly.Module },
  request: object,
): Promise<Result> {
  const { port1, port2 } = new MessageChannel();
  const { path, execArgv } = threadFile(thread.path, thread.from);
  const worker = new Worker(path, {
    workerData: { request, code: thread.code, port: port2 },
    transferList: [port2],
    execArgv,
  });
  try {
    return await new Promise<Result>((resolve, reject) => {
      port1.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => {
        const last = receiveMessageOnPort(port1); // on a busy machine, its end can be reported before its result
        if (last) resolve(last.message);
        else reject(new Error('A decoder exited without a result'));
      });
    });
  } finally {
    port1.close();
    await worker.terminate();
  }
}
