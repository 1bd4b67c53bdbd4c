import { quantile } from '../color/quantile.ts';
import type { Sharpness } from '../contract/picture-analysis.ts';
import { codeMax } from '../pixels/linear-light.ts';
import type { RgbImage } from '../pixels/rgb-image.ts';

/** Number of rows, and of columns, searched for edges; evenly spaced. */
const lineCount = 240;
/** Minimum contrast of an edge, as a share of the code range: texture and noise stay below. */
const minContrast = 0.15;
/** Reversals smaller than this share of the code range are noise and do not end an edge. */
const slack = 0.03;
/** Transitions wider than this share of the line are shading, not edges. */
const shadingShare = 0.2;
/** With fewer edges, sharpness is not reported. */
const minEdges = 20;

/**
 * Median width of the edges along rows and columns of green code values, each taken from one extremum to the next
 * (Marziliano, Dufaux, Winkler & Ebrahimi 2002, ICIP, "A no-reference perceptual blur metric"). Width is contrast divided
 * by the steepest slope instead of the distance between the extrema, which noise and shading stretch. Edges nearly
 * parallel to the line are left to the other direction; the widths of slanted edges are measured across them.
 */
export function sharpness(image: RgbImage): Sharpness | null {
  const { width, height } = image;
  const rows = linePositions(height).map((row): Line => ({ start: row * width, step: 1, count: width, side: width }));
  const columns = linePositions(width).map((column): Line => ({ start: column, step: width, count: height, side: 1 }));
  const widths = Float64Array.from([...rows, ...columns].flatMap((line) => edgesAlong(image, line))).sort();
  if (widths.length < minEdges) return null;
  const edgeWidth = quantile(widths, 0.5);
  return { edgeWidth, widthsPerPictureHeight: Math.min(width, height) / edgeWidth, edges: widths.length };
}

/** A row or column as pixel offsets; `side` is the offset to the neighbouring line. */
interface Line {
  readonly start: number;
  readonly step: number;
  readonly count: number;
  readonly side: number;
}

/** Positions of evenly spaced lines that have a neighbour on either side. */
function linePositions(size: number): number[] {
  const count = Math.max(Math.min(lineCount, size - 2), 0);
  return Array.from({ length: count }, (_, index) => 1 + Math.floor(((index + 0.5) * (size - 2)) / count));
}

/** Widths of the edges along one line, which is split at extrema: where the direction reverses by more than `slack`. */
function edgesAlong(image: RgbImage, line: Line): number[] {
  const { data } = image;
  const max = codeMax(image);
  const green = (k: number) => data[(line.start + k * line.step) * 3 + 1]!;
  const widths: number[] = [];
  const addEdge = (from: number, to: number) => {
    const contrast = Math.abs(green(to) - green(from));
    const slope = contrast < minContrast * max ? 0 : steepestSlope(data, line, from, to);
    if (contrast < slope * shadingShare * line.count) widths.push(contrast / slope);
  };
  let [from, extreme, direction] = [0, 0, 0];
  for (let k = 1; k < line.count; k++) {
    const change = green(k) - green(extreme);
    if (direction === 0 ? Math.abs(change) > slack * max : change * direction >= 0) {
      direction ||= Math.sign(change);
      extreme = k;
    } else if (direction !== 0 && Math.abs(change) > slack * max) {
      addEdge(from, extreme);
      [from, extreme, direction] = [extreme, k, -direction];
    }
  }
  addEdge(from, extreme);
  return widths;
}

/** Steepest slope of green between two positions, in code values per pixel; 0 if the edge is closer to parallel to the line. */
function steepestSlope(data: RgbImage['data'], { start, step, count, side }: Line, from: number, to: number): number {
  let [along, across] = [0, 0];
  for (let k = Math.max(from, 1); k <= Math.min(to, count - 2); k++) {
    const i = (start + k * step) * 3 + 1;
    const slope = Math.abs(data[i + step * 3]! - data[i - step * 3]!) / 2; // over two pixels, so that noise in one pixel is not an edge
    if (slope > along) [along, across] = [slope, Math.abs(data[i + side * 3]! - data[i - side * 3]!) / 2];
  }
  return across > along ? 0 : Math.hypot(along, across);
}
