import type { RgbImage } from '../rgb-image.ts';
import { hasSimd } from './module.ts';
import { type ByteImage, maxRows, type Part, simdBoxMeans } from './row-means.ts';

/**
 * Reduces a region to the means of boxes of `side` x `side` pixels, as bytes. Boxes in the last column and row can be smaller.
 * Integer sums make this fast. 8-bit input uses WebAssembly SIMD if available, with the same result.
 */
export function boxMeans(image: RgbImage, region: Part, side: number): ByteImage {
  const { data } = image;
  if (data instanceof Uint8Array && side <= maxRows && hasSimd()) return simdBoxMeans({ ...image, data }, region, side);
  const width = Math.ceil(region.width / side);
  const height = Math.ceil(region.height / side);
  const out = new Uint8Array(width * height * 3);
  const sums = new Uint32Array(width * 3);
  const lastSide = region.width - (width - 1) * side;
  const toByte = data instanceof Uint16Array ? 1 / 257 : 1;
  for (let y = 0; y < height; y++) {
    const first = region.top + y * side;
    const end = Math.min(first + side, region.top + region.height);
    sums.fill(0);
    for (let row = first; row < end; row++) addRow(data, (row * image.width + region.left) * 3, side, lastSide, sums);
    const unit = toByte / (side * (end - first));
    const lastUnit = toByte / (lastSide * (end - first));
    const start = y * width * 3;
    const last = sums.length - 3;
    for (let i = 0; i < last; i++) out[start + i] = sums[i]! * unit + 0.5;
    for (let i = last; i < sums.length; i++) out[start + i] = sums[i]! * lastUnit + 0.5;
  }
  return { data: out, width, height };
}

/** Adds the row at index `start` to the sums of its boxes: `side` pixels to each, `lastSide` to the last. */
function addRow(data: RgbImage['data'], start: number, side: number, lastSide: number, sums: Uint32Array): void {
  const last = sums.length - 3;
  for (let at = 0, offset = start; at <= last; at += 3) {
    const count = at < last ? side : lastSide;
    let red = 0;
    let green = 0;
    let blue = 0;
    for (let i = 0; i < count; i++) {
      red += data[offset]!;
      green += data[offset + 1]!;
      blue += data[offset + 2]!;
      offset += 3;
    }
    sums[at] = sums[at]! + red;
    sums[at + 1] = sums[at + 1]! + green;
    sums[at + 2] = sums[at + 2]! + blue;
  }
}
