import { quantile } from '../color/quantile.ts';
import type { Sharpness } from '../contract/picture-analysis.ts';
import { codeMax } from '../pixels/linear-light.ts';
import type { RgbImage } from '../pixels/rgb-image.ts';

/** Lines looked along, evenly spread, across and as many down. */
const lines = 240;
/** Contrast that makes an edge, of the whole range: texture and noise stay below. */
const leastContrast = 0.15;
/** A step back of less than this, of the whole range, does not end an edge: noise does so. */
const slack = 0.03;
/** What is wider than this share of the line is shading, not an edge. */
const shading = 0.2;
/** Fewer edges say little about a picture. */
const fewestEdges = 20;

/**
 * Median width of the edges met along rows and columns of green code values, each taken from one extremum to the next
 * (Marziliano, Dufaux, Winkler & Ebrahimi 2002, ICIP, "A no-reference perceptual blur metric"), but for contrast over
 * steepest slope in place of the distance of the extrema, which noise and shading stretch. Edges that run nearly along the
 * line are left to the other direction; slanted ones are narrowed to what is across them.
 */
export function sharpness(image: RgbImage): Sharpness | null {
  const { width, height } = image;
  const rows = evenly(height).map((row): Line => ({ start: row * width, step: 1, count: width, side: width }));
  const columns = evenly(width).map((column): Line => ({ start: column, step: width, count: height, side: 1 }));
  const widths = Float64Array.from([...rows, ...columns].flatMap((line) => edgesAlong(image, line))).sort();
  if (widths.length < fewestEdges) return null;
  const edgeWidth = quantile(widths, 0.5);
  return { edgeWidth, widthsPerPictureHeight: Math.min(width, height) / edgeWidth, edges: widths.length };
}

/** A row or a column, counted in pixels of the picture; `side` leads to the neighbouring line. */
interface Line {
  readonly start: number;
  readonly step: number;
  readonly count: number;
  readonly side: number;
}

/** Places of evenly spread lines that have a neighbour on either side. */
function evenly(size: number): number[] {
  const count = Math.max(Math.min(lines, size - 2), 0);
  return Array.from({ length: count }, (_, index) => 1 + Math.floor(((index + 0.5) * (size - 2)) / count));
}

/** Widths of the edges of one line: it is cut where the light turns by more than the slack. */
function edgesAlong(image: RgbImage, line: Line): number[] {
  const { data } = image;
  const max = codeMax(image);
  const green = (k: number) => data[(line.start + k * line.step) * 3 + 1]!;
  const widths: number[] = [];
  const cut = (from: number, to: number) => {
    const contrast = Math.abs(green(to) - green(from));
    const slope = contrast < leastContrast * max ? 0 : steepest(data, line, from, to);
    if (contrast < slope * shading * line.count) widths.push(contrast / slope);
  };
  let [from, extreme, direction] = [0, 0, 0];
  for (let k = 1; k < line.count; k++) {
    const change = green(k) - green(extreme);
    if (direction === 0 ? Math.abs(change) > slack * max : change * direction >= 0) {
      direction ||= Math.sign(change);
      extreme = k;
    } else if (direction !== 0 && Math.abs(change) > slack * max) {
      cut(from, extreme);
      [from, extreme, direction] = [extreme, k, -direction];
    }
  }
  cut(from, extreme);
  return widths;
}

/** Greatest slope of green between two places, in code values a pixel; 0 where the edge there runs rather along the line. */
function steepest(data: RgbImage['data'], { start, step, count, side }: Line, from: number, to: number): number {
  let [along, across] = [0, 0];
  for (let k = Math.max(from, 1); k <= Math.min(to, count - 2); k++) {
    const i = (start + k * step) * 3 + 1;
    const slope = Math.abs(data[i + step * 3]! - data[i - step * 3]!) / 2; // over two pixels: the noise of one is no edge
    if (slope > along) [along, across] = [slope, Math.abs(data[i + side * 3]! - data[i - side * 3]!) / 2];
  }
  return across > along ? 0 : Math.hypot(along, across);
}
