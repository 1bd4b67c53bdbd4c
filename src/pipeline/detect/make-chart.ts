import type { Chart, ChartKind, Point, Quad } from './chart.ts';
import { quadSides } from './geometry.ts';
import { compose, type Homography, project } from './homography.ts';
import { chartOrientation, isMirrored } from './orientation.ts';
import { outerCenters, PATCH_CENTERS } from './placement.ts';
import { BASE_SIDE, type Pyramid } from './pyramid.ts';
import { scaleTo } from './reduce.ts';
import { COLUMNS, ROWS } from './reference-colors.ts';
import { sharpenPlane } from './sharpen.ts';
import { patchShare, type SnappedPlacement } from './snap.ts';

/** Where a chart lies: its plane (chart units to pixels of the picture) and half a patch, across and down, in chart units. */
export interface Outline {
  readonly plane: Homography;
  readonly half: Point;
}

/** Patch side over pitch where the fields do not tell. */
const USUAL_SHARE = 0.86;

/** The outline of a placement, fitted to the patches' edges. `toFull` takes the placement's pixels to the picture's. */
export function outlineOf(pyramid: Pyramid, toFull: Homography, placement: SnappedPlacement): Outline {
  const half = (patchShare(placement) ?? USUAL_SHARE) / 2;
  return sharpenOutline(pyramid, { plane: compose(toFull, placement.plane), half: { x: half, y: half } });
}

/** Least working pixels from patch to patch that edges are measured at; below, the full picture is used. */
const MIN_PITCH = 32;

/**
 * The outline fitted to the patches' edges as the picture shows them: on the reduced copy where patches are large there
 * already, on the full picture otherwise. Without enough edges the outline stays as it is.
 */
export function sharpenOutline({ full, at }: Pyramid, outline: Outline): Outline {
  const reduced = at(BASE_SIDE);
  const inReduced = compose(scaleTo(full, reduced), outline.plane);
  const [top, right, bottom, left] = quadSides(outerCenters(inReduced));
  const pitch = Math.min(Math.min(top, bottom) / (COLUMNS - 1), Math.min(left, right) / (ROWS - 1));
  if (pitch < MIN_PITCH) return sharpenPlane(full, outline.plane) ?? outline;
  const sharp = sharpenPlane(reduced, inReduced);
  return sharp ? { half: sharp.half, plane: compose(scaleTo(reduced, full), sharp.plane) } : outline;
}

/** What a chart is besides its place. */
export interface ChartFacts {
  readonly kind: ChartKind;
  readonly confidence: number;
  readonly markersFound: number;
}

/** Corners and patches of a chart from its outline, in pixels of the picture. */
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
