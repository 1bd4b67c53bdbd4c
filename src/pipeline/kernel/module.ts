import { readFileSync } from 'node:fs';

/** The exports of assembly/pixels.ts and rows.ts: addresses, but for counts, sides, weights and units. */
export interface KernelExports {
  linear(pixel: number, count: number, tables: number, ends: number): void;
  roots2(pixel: number, count: number, tables: number, roots: number, weights: number, ends: number): void;
  roots3(pixel: number, count: number, tables: number, roots: number, weights: number, ends: number): void;
  mixedRoots2(pixel: number, count: number, tables: number, mixed: number, weights: number, ends: number): void;
  mixedRoots3(pixel: number, count: number, tables: number, mixed: number, weights: number, ends: number): void;
  addRow(row: number, count: number, sums: number): void;
  boxRow(sums: number, side: number, boxes: number, unit: number, out: number): void;
  areaRow(
    row: number,
    columns: number,
    first: number,
    last: number,
    firstWeight: number,
    lastWeight: number,
    line: number,
  ): void;
  addLine(line: number, count: number, weight: number, sums: number): void;
  finishRow(sums: number, count: number, unit: number, out: number): void;
}

let compiled: WebAssembly.Module | null | undefined;

/** Whether this processor runs WebAssembly SIMD; where it does not, JavaScript does the same. */
export function hasSimd(): boolean {
  return compile() !== null;
}

/** A new instance over `memory`, which belongs to the caller: pages are 64 KiB. Ask `hasSimd` first. */
export function instantiate(memory: WebAssembly.Memory): KernelExports {
  const code = compile();
  if (!code) throw new Error('This processor does not run WebAssembly SIMD.');
  return new WebAssembly.Instance(code, { env: { memory } }).exports as unknown as KernelExports;
}

function compile(): WebAssembly.Module | null {
  if (compiled !== undefined) return compiled;
  try {
    compiled = new WebAssembly.Module(readFileSync(new URL('./kernel.wasm', import.meta.url)));
  } catch (error) {
    if (!(error instanceof WebAssembly.CompileError)) throw error;
    compiled = null;
  }
  return compiled;
}
