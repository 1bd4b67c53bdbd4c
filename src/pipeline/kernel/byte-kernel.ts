import { byteTables } from './byte-tables.ts';
import type { ByteMapping } from './mapping.ts';
import { hasSimd } from './module.ts';
import { plainKernel } from './plain-kernel.ts';
import { simdKernel } from './simd-kernel.ts';

/** Corrects the pixels `from` up to `to` (counted in pixels) of the picture that it was made for. */
export type PixelKernel = (from: number, to: number) => void;

/** 8 bits in, 8 bits out, in place: within one code value of what 64-bit floats come to. */
export function byteKernel(data: Uint8Array, mapping: ByteMapping): PixelKernel {
  return (hasSimd() ? simdKernel : plainKernel)(data, byteTables(mapping));
}
