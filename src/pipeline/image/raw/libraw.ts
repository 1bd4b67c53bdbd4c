import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runOnThread } from '../run-on-thread.ts';
import type { RawRequest, RawResult } from './libraw-thread.ts';

let compiled: WebAssembly.Module | undefined;

/** LibRaw, compiled once: its threads share the machine code, which V8 optimises for longer than it takes to read a small file. */
function libRaw(): WebAssembly.Module {
  const file = createRequire(import.meta.url).resolve('libraw-wasm/dist/libraw.wasm');
  compiled ??= new WebAssembly.Module(readFileSync(file));
  return compiled;
}

/** Reads a raw file with LibRaw. */
export function readWithLibRaw(request: RawRequest): Promise<RawResult> {
  return runOnThread({ path: './libraw-thread', from: import.meta.url, code: libRaw() }, request);
}
