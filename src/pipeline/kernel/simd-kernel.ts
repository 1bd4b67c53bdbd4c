import type { PixelKernel } from '../apply.ts';
import type { ByteTables } from './byte-tables.ts';
import { Layout } from './layout.ts';
import { instantiate, type KernelExports } from './module.ts';

/** Pixels in WebAssembly memory at once: few enough to stay in the processor's cache while they are copied in and out. */
const chunk = 1 << 15;
/** The bits of `ROUNDING` in assembly/pixels.ts: what a rounded 0 looks like. */
const zeroBits = 0x4b400000;

/** The kernel in WebAssembly SIMD, a chunk at a time through memory of its own. */
export function simdKernel(data: Uint8Array, tables: ByteTables): PixelKernel {
  const { light, mixed, roots, weights, codes } = tables;
  const layout = new Layout();
  const lightAt = layout.place(light.byteLength);
  const rootsAt = layout.place((mixed ?? roots).byteLength);
  const weightsAt = layout.place(weights.byteLength);
  const endsAt = layout.place(3 * 16);
  const codesAt = codes.map((table, k) => (k > 0 && table === codes[0] ? null : layout.place(table.length)));
  const pixelsAt = layout.place(chunk * 3);
  const memory = layout.allocate();

  const bytes = new Uint8Array(memory.buffer);
  const putFloats = (at: number, values: Float32Array) =>
    new Float32Array(memory.buffer, at, values.length).set(values);
  putFloats(lightAt, light);
  putFloats(rootsAt, mixed ?? roots);
  putFloats(weightsAt, weights);
  codes.forEach((table, k) => {
    if (codesAt[k] !== null) bytes.set(table, codesAt[k]);
  });
  const ends = new Int32Array(memory.buffer, endsAt, 12).fill(zeroBits);
  codes.forEach((table, k) => {
    ends[4 + k] = zeroBits + table.length - 1;
    ends[8 + k] = (codesAt[k] ?? codesAt[0]!) - zeroBits;
  });

  const run = kernelOf(instantiate(memory), tables);
  const pixels = bytes.subarray(pixelsAt);
  return (from, to) => {
    for (let start = from; start < to; start += chunk) {
      const part = data.subarray(start * 3, Math.min(start + chunk, to) * 3);
      pixels.set(part);
      run(pixelsAt, part.length / 3, lightAt, rootsAt, weightsAt, endsAt);
      part.set(pixels.subarray(0, part.length));
    }
  };
}

function kernelOf(exports: KernelExports, { degree, mixed }: ByteTables): KernelExports['roots2'] {
  if (degree === 1) return (pixel, count, light, _roots, _weights, ends) => exports.linear(pixel, count, light, ends);
  if (degree === 2) return mixed ? exports.mixedRoots2 : exports.roots2;
  return mixed ? exports.mixedRoots3 : exports.roots3;
}
