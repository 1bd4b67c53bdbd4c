import { quadSides } from '../../chart/geometry.ts';
import { compose, type Homography, invert } from '../../chart/homography.ts';
import { outerCenters, scorePlacement } from '../lattice/placement.ts';
import type { Outline } from '../make-chart.ts';
import { BASE_SIDE, type Pyramid } from '../pyramid.ts';
import { scaleTo, type WorkingImage } from '../reduce.ts';
import { type RefinedOutline, refineCorners } from '../refine/refine-corners.ts';
import { patchShare, type SnappedPlacement } from '../refine/snap.ts';
import { COLUMNS, ROWS } from './reference-colors.ts';

/** A working copy of the picture or of a part of it, and the way from its pixels to the picture's. */
export interface View {
  readonly image: WorkingImage;
  readonly toFull: Homography;
}

/** A placement (in a view's pixels) with the outline that the patches' edges give it in the picture. */
export interface ChartCandidate extends SnappedPlacement {
  readonly outline: Outline;
}

/** Patch side over pitch where the patch candidates do not tell. */
const DEFAULT_SHARE = 0.86;
/** Placements that agree less are not worth a look at their edges. */
const MIN_SCORE = 0.25;
/** Least working pixels from patch to patch that edges are measured at; below, the full picture is used. */
const MIN_PITCH = 32;

/** Whether a chart is seen so well that no closer look is needed. */
export function isSure({ score, patchesSeen }: ChartCandidate): boolean {
  return score > 0.75 && patchesSeen >= 18;
}

/**
 * Fits a placement to its patches' edges. That settles the corners; and where gaps are a pixel wide or a shadow runs
 * across, it finds patches that no mask has shown.
 */
export function refineCandidate(pyramid: Pyramid, view: View, placement: SnappedPlacement): ChartCandidate {
  const half = (patchShare(placement) ?? DEFAULT_SHARE) / 2;
  const plane = compose(view.toFull, placement.plane);
  const coarse = { ...placement, outline: { plane, half: { x: half, y: half } } };
  const refined = placement.score < MIN_SCORE ? null : refineOutline(pyramid, plane);
  const scored = refined && scorePlacement(view.image, compose(invert(view.toFull), refined.plane));
  // Edges of something else can lead astray; the colours then agree less than before.
  if (!refined || !scored || scored.score < placement.score - 0.02) return coarse;
  return {
    ...placement,
    ...scored,
    patchesSeen: Math.max(placement.patchesSeen, refined.patchesSeen),
    outline: { plane: refined.plane, half: refined.half },
  };
}

/** Fits a plane to the patches' edges, on the reduced copy where patches are large there already, else on the picture. */
export function refineOutline({ full, at }: Pyramid, plane: Homography): RefinedOutline | null {
  const reduced = at(BASE_SIDE);
  const inReduced = compose(scaleTo(full, reduced), plane);
  const [top, right, bottom, left] = quadSides(outerCenters(inReduced));
  const pitch = Math.min(Math.min(top, bottom) / (COLUMNS - 1), Math.min(left, right) / (ROWS - 1));
  if (pitch < MIN_PITCH) return refineCorners(full, plane);
  const refined = refineCorners(reduced, inReduced);
  return refined && { ...refined, plane: compose(scaleTo(reduced, full), refined.plane) };
}
