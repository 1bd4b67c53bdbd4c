import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { threadFile } from '../../../program-file.ts';
import type { RawRequest, RawResult } from './libraw-thread.ts';

let compiled: WebAssembly.Module | undefined;

/** LibRaw, compiled once: its threads share the machine code, which V8 optimises for longer than it takes to read a small file. */
function libRaw(): WebAssembly.Module {
  const file = createRequire(import.meta.url).resolve('libraw-wasm/dist/libraw.wasm');
  compiled ??= new WebAssembly.Module(readFileSync(file));
  return compiled;
}

/**
 * Reads a raw file with LibRaw, on a thread for this one file: WebAssembly memory never shrinks, and LibRaw's is not garbage
 * collected, so ending the thread is what frees it. Also ends with the calling thread.
 */
export async function readWithLibRaw(request: RawRequest): Promise<RawResult> {
  const { port1, port2 } = new MessageChannel();
  const { path, execArgv } = threadFile('./libraw-thread', import.meta.url);
  const thread = new Worker(path, {
    workerData: { request, code: libRaw(), port: port2 },
    transferList: [port2],
    execArgv,
  });
  try {
    return await new Promise<RawResult>((resolve, reject) => {
      port1.once('message', resolve);
      thread.once('error', reject);
      thread.once('exit', () => {
        const last = receiveMessageOnPort(port1); // on a busy machine, its end can be reported before its result
        if (last) resolve(last.message);
        else reject(new Error('LibRaw exited without a result'));
      });
    });
  } finally {
    port1.close();
    await thread.terminate();
  }
}
