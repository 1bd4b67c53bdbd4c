import type { Point, Quad } from '../chart/chart.ts';
import { quadCenter } from '../chart/geometry.ts';
import { median } from '../color/quantile.ts';
import type { EdgeWidth } from '../contract/photo-report.ts';
import { codeMax } from '../pixels/linear-light.ts';
import type { RgbImage } from '../pixels/rgb-image.ts';

/** Minimum contrast of a measured edge, as a share of the code range: below it, noise is steeper than the edge. */
const minContrast = 0.15;

/**
 * Median width of the edges between the centres of horizontally neighbouring patches: contrast divided by the steepest
 * slope, in code values of green. About 1 to 2 pixels in a sharp image. Null if no edge has enough contrast.
 */
export function edgeWidth(image: RgbImage, patches: readonly Quad[]): EdgeWidth | null {
  const widths = patches.flatMap((patch, index) => {
    const next = patches[index + 1];
    return next && index % 6 < 5 ? (widthBetween(image, quadCenter(patch), quadCenter(next)) ?? []) : [];
  });
  if (widths.length === 0) return null;
  return { pixels: median(widths.map(({ pixels }) => pixels)), share: median(widths.map(({ share }) => share)) };
}

function widthBetween(image: RgbImage, from: Point, to: Point): EdgeWidth | null {
  const distance = Math.hypot(to.x - from.x, to.y - from.y);
  const steps = Math.max(Math.round(distance), 4);
  const profile = Array.from({ length: steps + 1 }, (_, step) => {
    const t = step / steps;
    return greenAt(image, from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t);
  });
  // Over two pixels, so that noise in one pixel does not look like a steep edge.
  const slopes = profile.slice(2).map((value, index) => Math.abs(value - profile[index]!) / 2);
  const contrast = Math.max(...profile) - Math.min(...profile);
  const pixels = (contrast / Math.max(...slopes)) * (distance / steps);
  return contrast < minContrast * codeMax(image) ? null : { pixels, share: pixels / distance };
}

/** Green at a point, with bilinear interpolation. */
function greenAt(image: RgbImage, x: number, y: number): number {
  const [left, top] = [Math.floor(x - 0.5), Math.floor(y - 0.5)];
  const [fx, fy] = [x - 0.5 - left, y - 0.5 - top];
  const above = greenOf(image, left, top) * (1 - fx) + greenOf(image, left + 1, top) * fx;
  const below = greenOf(image, left, top + 1) * (1 - fx) + greenOf(image, left + 1, top + 1) * fx;
  return above * (1 - fy) + below * fy;
}

/** Green of a pixel; outside the image, of the nearest pixel inside. */
function greenOf({ data, width, height }: RgbImage, column: number, row: number): number {
  const x = Math.min(Math.max(column, 0), width - 1);
  const y = Math.min(Math.max(row, 0), height - 1);
  return data[(y * width + x) * 3 + 1]!;
}
