import type { RgbImage } from './rgb-image.ts';

/** Indices in `data` of the red values of about `count` pixels, on an even grid. All pixels if the image has fewer. */
export function pixelGrid({ width, height }: Pick<RgbImage, 'width' | 'height'>, count: number): Uint32Array {
  const step = Math.max(1, Math.floor(Math.sqrt((width * height) / count)));
  const first = step >> 1;
  const [columns, rows] = [Math.ceil((width - first) / step), Math.ceil((height - first) / step)];
  const grid = new Uint32Array(Math.max(columns, 0) * Math.max(rows, 0));
  let k = 0; // a loop: `map` with the same arithmetic takes ten times as long
  for (let y = first; y < height; y += step) {
    for (let x = first; x < width; x += step) grid[k++] = (y * width + x) * 3;
  }
  return grid;
}
