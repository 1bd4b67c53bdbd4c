import { MessageChannel, Worker } from 'node:worker_threads';
import type { RawAnswer, RawRequest } from './libraw-thread.ts';

/**
 * Asks LibRaw about a raw file, on a thread that lives for this one file: WebAssembly memory never shrinks, and this kind
 * is not collected either, so it goes with its thread. Ends with the thread that asks.
 */
export async function askLibRaw(request: RawRequest): Promise<RawAnswer> {
  const { port1, port2 } = new MessageChannel();
  const thread = new Worker(new URL('./libraw-thread.ts', import.meta.url), {
    workerData: { request, port: port2 },
    transferList: [port2],
    execArgv: ['--import', new URL('../../threads/thread-loader.mjs', import.meta.url).href],
  });
  try {
    return await new Promise<RawAnswer>((resolve, reject) => {
      port1.once('message', resolve);
      thread.once('error', reject);
      thread.once('exit', () => reject(new Error('LibRaw ended without an answer')));
    });
  } finally {
    port1.close();
    await thread.terminate();
  }
}
