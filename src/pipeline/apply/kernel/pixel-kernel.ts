import { hasSimd } from '../../pixels/kernel/module.ts';
import type { PixelKernel, PixelMapping } from '../apply.ts';
import { type ChunkKernel, chunkSize, type Pixels } from './chunk.ts';
import { type PixelTables, pixelTables } from './pixel-tables.ts';
import { plainKernel } from './plain-kernel.ts';
import { simdKernel } from './simd-kernel.ts';

/** What makes kernels: in WebAssembly SIMD or, the same to the last bit, in JavaScript. */
export type MakeKernel = (tables: PixelTables) => ChunkKernel;

/** A mapping made ready for a picture `width` pixels wide. Out goes what `output` holds: 8 or 16 bits. */
export function pixelKernel(
  data: Pixels,
  output: Pixels,
  width: number,
  mapping: PixelMapping,
  makeKernel: MakeKernel = hasSimd() ? simdKernel : plainKernel,
): PixelKernel {
  const doChunk = makeKernel(pixelTables(mapping, depthOf(data), depthOf(output)));
  const isByRow = mapping.evenLight !== null;
  return (from, to) => {
    let start = from;
    while (start < to) {
      const y = Math.floor(start / width);
      const end = Math.min(start + chunkSize, to, isByRow ? (y + 1) * width : to);
      doChunk(data.subarray(start * 3, end * 3), output.subarray(start * 3, end * 3), start - y * width, y);
      start = end;
    }
  };
}

function depthOf(data: Pixels): 8 | 16 {
  return data instanceof Uint16Array ? 16 : 8;
}
