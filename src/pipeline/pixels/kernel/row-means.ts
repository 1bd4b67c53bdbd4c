import type { RgbImage } from '../rgb-image.ts';
import { Layout } from './layout.ts';
import { instantiate } from './module.ts';

/** 8-bit interleaved RGB, row-major. */
export interface ByteImage {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** A region of an image, in pixels. */
export interface Part {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The distribution of pixels over boxes along one axis: the first and last pixel of each box, and their weights. */
export interface Shares {
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly firstWeight: Float64Array;
  readonly lastWeight: Float64Array;
}

/** Maximum number of rows of bytes that fit in 16-bit sums. */
export const maxRows = 257;

/** Means of boxes of `side` x `side` pixels, `side` at most `maxRows`. Boxes in the last column and row can be smaller. */
export function simdBoxMeans(image: RgbImage & { readonly data: Uint8Array }, part: Part, side: number): ByteImage {
  const width = Math.ceil(part.width / side);
  const height = Math.ceil(part.height / side);
  const count = part.width * 3;
  const layout = new Layout();
  const rowAt = layout.place(count);
  const sumsAt = layout.place(2 * count + 16);
  const outAt = layout.place(width * 3);
  const memory = layout.allocate();
  const { addRow, boxRow } = instantiate(memory);
  const row = new Uint8Array(memory.buffer, rowAt, count);
  const sums = new Uint8Array(memory.buffer, sumsAt, 2 * count);
  const means = new Uint8Array(memory.buffer, outAt, width * 3);

  const out = new Uint8Array(width * height * 3);
  const lastSide = part.width - (width - 1) * side;
  for (let y = 0; y < height; y++) {
    const first = part.top + y * side;
    const end = Math.min(first + side, part.top + part.height);
    sums.fill(0);
    for (let at = first; at < end; at++) {
      const start = (at * image.width + part.left) * 3;
      row.set(image.data.subarray(start, start + count));
      addRow(rowAt, count, sumsAt);
    }
    const [before, last] = [sumsAt + (width - 1) * side * 6, outAt + (width - 1) * 3];
    boxRow(sumsAt, side, width - 1, 1 / (side * (end - first)), outAt);
    boxRow(before, lastSide, 1, 1 / (lastSide * (end - first)), last);
    out.set(means, y * width * 3);
  }
  return { data: out, width, height };
}

/** Reduces an image by any ratio to area means, one for each box of `columns` and `rows`. `unit` is 1 / the area of a box. */
export function areaMeans(image: ByteImage, columns: Shares, rows: Shares, unit: number): ByteImage {
  const width = columns.first.length;
  const height = rows.first.length;
  const stride = image.width * 3;
  const layout = new Layout();
  const rowAt = layout.place(stride);
  const [firstAt, lastAt] = [layout.place(width * 4), layout.place(width * 4)];
  const [firstWeightAt, lastWeightAt] = [layout.place(width * 8), layout.place(width * 8)];
  const [lineAt, sumsAt] = [layout.place(width * 24), layout.place(width * 24)];
  const outAt = layout.place(width * 3);
  const memory = layout.allocate();
  const { areaRow, addLine, finishRow } = instantiate(memory);
  const { buffer } = memory;
  new Int32Array(buffer, firstAt, width).set(columns.first);
  new Int32Array(buffer, lastAt, width).set(columns.last);
  new Float64Array(buffer, firstWeightAt, width).set(columns.firstWeight);
  new Float64Array(buffer, lastWeightAt, width).set(columns.lastWeight);
  const row = new Uint8Array(buffer, rowAt, stride);
  const sums = new Float64Array(buffer, sumsAt, width * 3);
  const means = new Uint8Array(buffer, outAt, width * 3);

  const out = new Uint8Array(width * height * 3);
  let inLine = -1; // the row in that line: the last row of a box is often the first of the next
  for (let y = 0; y < height; y++) {
    const [first, last] = [rows.first[y]!, rows.last[y]!];
    sums.fill(0);
    for (let at = first; at <= last; at++) {
      if (at !== inLine) {
        row.set(image.data.subarray(at * stride, (at + 1) * stride));
        areaRow(rowAt, width, firstAt, lastAt, firstWeightAt, lastWeightAt, lineAt);
      }
      inLine = at;
      addLine(lineAt, width * 3, at === first ? rows.firstWeight[y]! : at === last ? rows.lastWeight[y]! : 1, sumsAt);
    }
    finishRow(sumsAt, width * 3, unit, outAt);
    out.set(means, y * width * 3);
  }
  return { data: out, width, height };
}
