import { readFileSync } from 'node:fs';

/** Converts light to interleaved code values, with one table per channel. */
type Encode = (
  plane: number,
  count: number,
  gamut: number,
  red: number,
  green: number,
  blue: number,
  steps: number,
  pixel: number,
) => void;
type Decode = (pixel: number, count: number, red: number, green: number, blue: number, plane: number) => void;
type Terms = (plane: number, count: number, weights: number) => void;

/** The exports of assembly/. Arguments are addresses, except for counts, sides, steps, weights, gains and units. */
export interface KernelExports {
  readonly decodeBytes: Decode;
  readonly decodeWords: Decode;
  bend(plane: number, count: number, curve: number, reach: number, steps: number, below: number): void;
  readonly linear: Terms;
  readonly roots2: Terms;
  readonly roots3: Terms;
  cubeRoots(plane: number, count: number): void;
  even(plane: number, count: number, columns: number, row: number): void;
  readonly encodeBytes: Encode;
  readonly encodeWords: Encode;
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

/** Returns true if this processor supports WebAssembly SIMD. If not, JavaScript gives the same results. */
export function hasSimd(): boolean {
  return compile() !== null;
}

/** Creates an instance that works on the caller's `memory`. Check `hasSimd` first. */
export function instantiate(memory: WebAssembly.Memory): KernelExports {
  const code = compile();
  if (!code) throw new Error('This processor does not support WebAssembly SIMD.');
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
