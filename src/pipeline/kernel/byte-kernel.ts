import type { PixelKernel, PixelMapping } from '../apply.ts';
import { byteTables } from './byte-tables.ts';
import { hasSimd } from './module.ts';
import { plainKernel } from './plain-kernel.ts';
import { simdKernel } from './simd-kernel.ts';

/** What a picture's 8-bit pixels go through. Tone curves are in its tables: there is nothing to bend between mix and terms. */
export type ByteMapping = Omit<PixelMapping, 'toneCurves'>;

/** 8 bits in, 8 bits out, in place: within one code value of what 64-bit floats come to. */
export function byteKernel(data: Uint8Array, mapping: ByteMapping): PixelKernel {
  return (hasSimd() ? simdKernel : plainKernel)(data, byteTables(mapping));
}
