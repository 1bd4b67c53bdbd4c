import { hasSimd } from '../../pixels/kernel/module.ts';
import type { PixelKernel, PixelMapping } from '../pixel-mapping.ts';
import { type ChunkKernel, chunkSize, type Pixels } from './chunk.ts';
import { type PixelTables, pixelTables } from './pixel-tables.ts';
import { scalarKernel } from './scalar-kernel.ts';
import { simdKernel } from './simd-kernel.ts';

/** Creates a kernel, in WebAssembly SIMD or JavaScript; both give bit-identical results. */
export type MakeKernel = (tables: PixelTables) => ChunkKernel;

/** Creates the kernel of a mapping for an image `width` pixels wide. The type of `output` sets its depth: 8 or 16 bits. */
export function pixelKernel(
  data: Pixels,
  output: Pixels,
  width: number,
  mapping: PixelMapping,
  makeKernel: MakeKernel = hasSimd() ? simdKernel : scalarKernel,
): PixelKernel {
  const processChunk = makeKernel(pixelTables(mapping, depthOf(data), depthOf(output)));
  const isByRow = mapping.evenLight !== null;
  return (from, to) => {
    let start = from;
    while (start < to) {
      const y = Math.floor(start / width);
      const end = Math.min(start + chunkSize, to, isByRow ? (y + 1) * width : to);
      processChunk(data.subarray(start * 3, end * 3), output.subarray(start * 3, end * 3), start - y * width, y);
      start = end;
    }
  };
}

function depthOf(data: Pixels): 8 | 16 {
  return data instanceof Uint16Array ? 16 : 8;
}
