import { quadSides } from '../../chart/geometry.ts';
import { compose, type Homography, invert } from '../../chart/homography.ts';
import { outerCenters, scorePlacement } from '../lattice/placement.ts';
import type { Outline } from '../make-chart.ts';
import { BASE_SIDE, type Pyramid } from '../pyramid.ts';
import { scaleTo, type WorkingImage } from '../reduce.ts';
import { type RefinedOutline, refineCorners } from '../refine/refine-corners.ts';
import { patchShare, type SnappedPlacement } from '../refine/snap.ts';
import { COLUMNS, ROWS } from './reference-colors.ts';

/** A working copy of an image or of part of it, and the map from its pixels to those of the full image. */
export interface View {
  readonly image: WorkingImage;
  readonly toFull: Homography;
}

/** A placement (in pixels of a view) with its outline in the full image, refined to the patches' edges. */
export interface ChartCandidate extends SnappedPlacement {
  readonly outline: Outline;
}

/** Patch side over pitch if there are too few patch candidates to measure it. */
const DEFAULT_SHARE = 0.86;
/** Placements with a lower score are not refined. */
const MIN_SCORE = 0.25;
/** Minimum pitch in pixels at which edges are measured on the reduced copy; below it, the full image is used. */
const MIN_PITCH = 32;

/** Returns true if a candidate is certain enough to end the search. */
export function isSure({ score, patchesSeen }: ChartCandidate): boolean {
  return score > 0.75 && patchesSeen >= 18;
}

/**
 * Fits a placement to its patches' edges. This refines the corners, and finds patches that no mask has detected, such as
 * those with gaps one pixel wide or with a shadow across them.
 */
export function refineCandidate(pyramid: Pyramid, view: View, placement: SnappedPlacement): ChartCandidate {
  const half = (patchShare(placement) ?? DEFAULT_SHARE) / 2;
  const plane = compose(view.toFull, placement.plane);
  const coarse = { ...placement, outline: { plane, half: { x: half, y: half } } };
  const refined = placement.score < MIN_SCORE ? null : refineOutline(pyramid, plane);
  const scored = refined && scorePlacement(view.image, compose(invert(view.toFull), refined.plane));
  // If edges of other objects have misled the fit, the colours agree less than before.
  if (!refined || !scored || scored.score < placement.score - 0.02) return coarse;
  return {
    ...placement,
    ...scored,
    patchesSeen: Math.max(placement.patchesSeen, refined.patchesSeen),
    outline: { plane: refined.plane, half: refined.half },
  };
}

/** Fits a plane to the patches' edges, on the reduced copy if its patches are large enough, else on the full image. */
export function refineOutline({ full, at }: Pyramid, plane: Homography): RefinedOutline | null {
  const reduced = at(BASE_SIDE);
  const inReduced = compose(scaleTo(full, reduced), plane);
  const [top, right, bottom, left] = quadSides(outerCenters(inReduced));
  const pitch = Math.min(Math.min(top, bottom) / (COLUMNS - 1), Math.min(left, right) / (ROWS - 1));
  if (pitch < MIN_PITCH) return refineCorners(full, plane);
  const refined = refineCorners(reduced, inReduced);
  return refined && { ...refined, plane: compose(scaleTo(reduced, full), refined.plane) };
}
