import type { RgbImage } from '../rgb-image.ts';
import type { Homography } from './homography.ts';

/** A smaller copy of a picture: interleaved RGB, 8 bit, row-major, in the code values of the original. */
export interface WorkingImage {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export type Dimensions = Pick<WorkingImage, 'width' | 'height'>;

/** A part of a picture in its pixels; whole numbers. */
export interface Region {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** How the box filter spreads `from` samples over `to`: first sample of each box, and how much of it counts. */
function boxes(from: number, to: number) {
  const ratio = from / to;
  return Array.from({ length: to }, (_, index) => {
    const start = index * ratio;
    const end = Math.min(from, (index + 1) * ratio);
    const first = Math.floor(start + 1e-9);
    const last = Math.max(first, Math.ceil(end - 1e-9) - 1);
    return { first, last, firstWeight: Math.min(end, first + 1) - start, lastWeight: end - last };
  });
}

/**
 * Box filter: every sample of `region` goes into the result, once. 16-bit pictures come out in 8 bit, which is enough to
 * find edges by. A side is never enlarged.
 */
export function reduceRegion(image: RgbImage, region: Region, width: number, height: number): WorkingImage {
  const columns = boxes(region.width, Math.min(width, region.width));
  const rows = boxes(region.height, Math.min(height, region.height));
  const [outWidth, outHeight] = [columns.length, rows.length];
  const out = new Uint8Array(outWidth * outHeight * 3);
  const line = new Float64Array(outWidth * 3);
  const sum = new Float64Array(outWidth * 3);
  const area = (region.width / outWidth) * (region.height / outHeight);
  const toByte = image.data instanceof Uint16Array ? 1 / 257 / area : 1 / area;
  let reduced = -1; // the source row now in `line`: the last of one box is often the first of the next
  rows.forEach((box, y) => {
    sum.fill(0);
    for (let row = box.first; row <= box.last; row++) {
      if (row !== reduced) reduceRow(image, region, row, columns, line);
      reduced = row;
      const weight = row === box.first ? box.firstWeight : row === box.last ? box.lastWeight : 1;
      for (let i = 0; i < sum.length; i++) sum[i] = sum[i]! + weight * line[i]!;
    }
    for (let i = 0; i < sum.length; i++) out[y * sum.length + i] = sum[i]! * toByte + 0.5;
  });
  return { data: out, width: outWidth, height: outHeight };
}

function reduceRow(
  image: RgbImage,
  region: Region,
  row: number,
  columns: ReturnType<typeof boxes>,
  line: Float64Array,
) {
  const { data } = image;
  const start = ((region.top + row) * image.width + region.left) * 3;
  let at = 0;
  for (const { first, last, firstWeight, lastWeight } of columns) {
    let offset = start + first * 3;
    let [red, green, blue] = [
      data[offset]! * firstWeight,
      data[offset + 1]! * firstWeight,
      data[offset + 2]! * firstWeight,
    ];
    const end = start + last * 3;
    for (offset += 3; offset < end; offset += 3) {
      red += data[offset]!;
      green += data[offset + 1]!;
      blue += data[offset + 2]!;
    }
    if (last > first) {
      red += data[end]! * lastWeight;
      green += data[end + 1]! * lastWeight;
      blue += data[end + 2]! * lastWeight;
    }
    line[at] = red;
    line[at + 1] = green;
    line[at + 2] = blue;
    at += 3;
  }
}

/** The whole picture with its longest side brought down to `longestSide`, or as it is where that is smaller. */
export function reduceImage(image: RgbImage, longestSide: number): WorkingImage {
  const { data } = image;
  const scale = Math.min(1, longestSide / Math.max(image.width, image.height));
  if (scale === 1 && data instanceof Uint8Array) return { data, width: image.width, height: image.height };
  const width = Math.max(1, Math.round(image.width * scale));
  const height = Math.max(1, Math.round(image.height * scale));
  return reduceRegion(image, { left: 0, top: 0, width: image.width, height: image.height }, width, height);
}

/** Takes points of one copy of a picture to those of another. */
export function scaleTo(from: Dimensions, to: Dimensions): Homography {
  return [to.width / from.width, 0, 0, 0, to.height / from.height, 0, 0, 0, 1];
}
