import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runOnThread } from '../run-on-thread.ts';
import type { HeifRequest, HeifResult } from './libheif-thread.ts';
import { enableLoopFilters } from './loop-filters.ts';

let compiled: WebAssembly.Module | undefined;

/** libheif, compiled once for all its threads. */
function libHeif(): WebAssembly.Module {
  const file = createRequire(import.meta.url).resolve('libheif-js/libheif-wasm/libheif.wasm');
  compiled ??= new WebAssembly.Module(enableLoopFilters(readFileSync(file)));
  return compiled;
}

/** Reads a HEIF file with libheif. */
export function readWithLibHeif(request: HeifRequest): Promise<HeifResult> {
  return runOnThread({ path: './libheif-thread', from: import.meta.url, code: libHeif() }, request);
}
