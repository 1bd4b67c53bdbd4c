import type { Chart, ChartKind, Point, Quad } from '../chart/chart.ts';
import { type Homography, project } from '../chart/homography.ts';
import { chartOrientation, isMirrored } from '../chart/orientation.ts';
import { COLUMNS, ROWS } from './judge/reference-colors.ts';
import { PATCH_CENTERS } from './lattice/placement.ts';

/** The position of a chart: its plane (chart units to image pixels) and half a patch's width and height, in chart units. */
export interface Outline {
  readonly plane: Homography;
  readonly half: Point;
}

/** Everything about a chart except its position. */
export interface ChartFacts {
  readonly kind: ChartKind;
  readonly confidence: number;
  readonly markersFound: number;
  readonly others: Chart['others'];
}

/** Makes a chart with the corners and patches that follow from its outline, in image pixels. */
export function makeChart({ plane, half }: Outline, facts: ChartFacts): Chart {
  const at = (x: number, y: number): Point => project(plane, { x, y });
  const [right, bottom] = [COLUMNS - 1 + half.x, ROWS - 1 + half.y];
  const corners: Quad = [at(-half.x, -half.y), at(right, -half.y), at(right, bottom), at(-half.x, bottom)];
  return {
    ...facts,
    corners,
    orientation: chartOrientation(corners),
    mirrored: isMirrored(corners),
    patches: PATCH_CENTERS.map(({ x, y }) => [
      at(x - half.x, y - half.y),
      at(x + half.x, y - half.y),
      at(x + half.x, y + half.y),
      at(x - half.x, y + half.y),
    ]),
  };
}
