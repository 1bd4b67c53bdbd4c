import type { Point } from '../../chart/chart.ts';
import { quadCenter } from '../../chart/geometry.ts';
import { compose, fitHomography, type Homography, invert, project } from '../../chart/homography.ts';
import { isMirrored } from '../../chart/orientation.ts';
import { COLUMNS, ROWS } from '../judge/reference-colors.ts';
import { CENTER, outerCenters } from '../lattice/placement.ts';
import type { Outline } from '../make-chart.ts';
import type { Dimensions, Region } from '../reduce.ts';
import type { Marker } from './markers.ts';

/** Positions of the markers 0..3 on the unit square. */
const CORNERS: readonly Point[] = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
];

/** The default layout: the patch area is the rectangle of the marker centres, inset by these shares on each side. */
const INSET = { across: 0.1, down: 0.15 };

/** Returns true if each marker lies in its own quarter of the chart, outside the patches. This also fixes the orientation. */
export function isBetween(plane: Homography, markers: readonly Marker[]): boolean {
  if (isMirrored(outerCenters(plane))) return false;
  const toChart = invert(plane);
  return markers.every(({ id, corners }) => {
    const at = project(toChart, quadCenter(corners));
    const corner = CORNERS[id]!;
    const within = at.x > -0.5 && at.x < COLUMNS - 0.5 && at.y > -0.5 && at.y < ROWS - 0.5;
    return !within && at.x > CENTER.x === corner.x > 0 && at.y > CENTER.y === corner.y > 0;
  });
}

/** The region of the image that contains the patches; enlarged if markers are missing. */
export function regionBetween(markers: readonly Marker[], { width, height }: Dimensions): Region {
  const points = markers.flatMap(({ corners }) => corners);
  const [left, right] = [Math.min(...points.map(({ x }) => x)), Math.max(...points.map(({ x }) => x))];
  const [top, bottom] = [Math.min(...points.map(({ y }) => y)), Math.max(...points.map(({ y }) => y))];
  // Two neighbouring markers do not show how far the chart extends to the other side.
  const margin = markers.length === 4 ? 0 : (4 - markers.length) * 0.5 * Math.max(right - left, bottom - top);
  const x = Math.max(0, Math.floor(left - margin));
  const y = Math.max(0, Math.floor(top - margin));
  return {
    left: x,
    top: y,
    width: Math.min(width, Math.ceil(right + margin)) - x,
    height: Math.min(height, Math.ceil(bottom + margin)) - y,
  };
}

/** The patch area of the default layout, with patches without gaps; null unless all four markers were found. */
export function insetOutline(markers: readonly Marker[]): Outline | null {
  if (markers.length < 4) return null;
  const pairs = markers.map(({ id, corners }) => ({ from: CORNERS[id]!, to: quadCenter(corners) }));
  const frame = fitHomography(pairs, 0);
  if (!frame) return null;
  const across = (1 - 2 * INSET.across) / COLUMNS;
  const down = (1 - 2 * INSET.down) / ROWS;
  const toFrame: Homography = [across, 0, INSET.across + across / 2, 0, down, INSET.down + down / 2, 0, 0, 1];
  return { plane: compose(frame, toFrame), half: { x: 0.5, y: 0.5 } };
}
