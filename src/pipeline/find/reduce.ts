import type { Homography } from '../chart/homography.ts';
import { boxMeans } from '../pixels/kernel/box-means.ts';
import { hasSimd } from '../pixels/kernel/module.ts';
import { areaMeans, type Shares } from '../pixels/kernel/row-means.ts';
import type { RgbImage } from '../pixels/rgb-image.ts';

/** A reduced copy of an image: interleaved 8-bit RGB, row-major, in the encoding of the original. */
export interface WorkingImage {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export type Dimensions = Pick<WorkingImage, 'width' | 'height'>;

/** A rectangle of an image in whole pixels. */
export interface Region {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Reduces a region with a box filter: each sample is weighted by the share of it that lies in the output pixel. 16-bit
 * images are reduced to 8 bits, which is enough to find edges. Sides are never enlarged.
 */
export function reduceRegion(image: RgbImage, region: Region, width: number, height: number): WorkingImage {
  const whole = Math.floor(Math.min(region.width / width, region.height / height));
  const boxed = boxMeans(image, region, Math.max(1, whole));
  if (boxed.width <= width && boxed.height <= height) return boxed;
  return areaReduce(boxed, region.width / Math.max(1, whole), region.height / Math.max(1, whole), width, height);
}

/** Area means at any ratio. `fromWidth` and `fromHeight` can be fractional: the last column or row then counts in part. */
function areaReduce(
  image: WorkingImage,
  fromWidth: number,
  fromHeight: number,
  width: number,
  height: number,
): WorkingImage {
  const columns = spread(fromWidth, width);
  const rows = spread(fromHeight, height);
  const unit = 1 / ((fromWidth / width) * (fromHeight / height));
  if (hasSimd()) return areaMeans(image, columns, rows, unit);
  const out = new Uint8Array(width * height * 3);
  const line = new Float64Array(width * 3);
  const sums = new Float64Array(width * 3);
  let inLine = -1; // index of the row in `line`: the last row of one box is often the first of the next
  for (let y = 0; y < height; y++) {
    sums.fill(0);
    for (let row = rows.first[y]!; row <= rows.last[y]!; row++) {
      if (row !== inLine) reduceRow(image, row, columns, line);
      inLine = row;
      const weight = row === rows.first[y]! ? rows.firstWeight[y]! : row === rows.last[y]! ? rows.lastWeight[y]! : 1;
      for (let i = 0; i < sums.length; i++) sums[i] = sums[i]! + weight * line[i]!;
    }
    const start = y * sums.length;
    for (let i = 0; i < sums.length; i++) out[start + i] = sums[i]! * unit + 0.5;
  }
  return { data: out, width, height };
}

function reduceRow(image: WorkingImage, row: number, columns: Shares, line: Float64Array): void {
  const { data, width } = image;
  const { first, last, firstWeight, lastWeight } = columns;
  const start = row * width * 3;
  for (let column = 0, at = 0; column < first.length; column++, at += 3) {
    const end = start + last[column]! * 3;
    let offset = start + first[column]! * 3;
    const weight = firstWeight[column]!;
    let red = data[offset]! * weight;
    let green = data[offset + 1]! * weight;
    let blue = data[offset + 2]! * weight;
    for (offset += 3; offset < end; offset += 3) {
      red += data[offset]!;
      green += data[offset + 1]!;
      blue += data[offset + 2]!;
    }
    if (offset === end) {
      const rest = lastWeight[column]!;
      red += data[end]! * rest;
      green += data[end + 1]! * rest;
      blue += data[end + 2]! * rest;
    }
    line[at] = red;
    line[at + 1] = green;
    line[at + 2] = blue;
  }
}

/** Distributes `from` samples over `to` boxes: the first and last sample of each box, and their weights. `from` can be fractional. */
function spread(from: number, to: number): Shares {
  const ratio = from / to;
  const first = new Int32Array(to);
  const last = new Int32Array(to);
  const firstWeight = new Float64Array(to);
  const lastWeight = new Float64Array(to);
  for (let i = 0; i < to; i++) {
    const start = i * ratio;
    const end = Math.min(from, start + ratio);
    first[i] = Math.floor(start + 1e-9);
    last[i] = Math.max(first[i]!, Math.ceil(end - 1e-9) - 1);
    firstWeight[i] = Math.min(end, first[i]! + 1) - start;
    lastWeight[i] = end - last[i]!;
  }
  return { first, last, firstWeight, lastWeight };
}

/** Reduces an image until its longest side is `longestSide`; smaller images keep their size. */
export function reduceImage(image: RgbImage, longestSide: number): WorkingImage {
  const { data } = image;
  const scale = Math.min(1, longestSide / Math.max(image.width, image.height));
  if (scale === 1 && data instanceof Uint8Array) return { data, width: image.width, height: image.height };
  const width = Math.max(1, Math.round(image.width * scale));
  const height = Math.max(1, Math.round(image.height * scale));
  return reduceRegion(image, { left: 0, top: 0, width: image.width, height: image.height }, width, height);
}

/** The map from pixels of one copy of an image to those of another. */
export function scaleTo(from: Dimensions, to: Dimensions): Homography {
  return [to.width / from.width, 0, 0, 0, to.height / from.height, 0, 0, 0, 1];
}
