import { quadSides } from '../../chart/geometry.ts';
import { compose, type Homography, invert } from '../../chart/homography.ts';
import { outerCenters, scorePlacement } from '../lattice/placement.ts';
import type { Outline } from '../make-chart.ts';
import { BASE_SIDE, type Pyramid } from '../pyramid.ts';
import { scaleTo, type WorkingImage } from '../reduce.ts';
import { type SharpPlane, sharpenPlane } from '../refine/refine-corners.ts';
import { patchShare, type SnappedPlacement } from '../refine/snap.ts';
import { COLUMNS, ROWS } from './reference-colors.ts';

/** A working copy of the picture or of a part of it, and the way from its pixels to the picture's. */
export interface View {
  readonly image: WorkingImage;
  readonly toFull: Homography;
}

/** A placement (in a view's pixels) with the outline that the patches' edges give it in the picture. */
export interface Sighting extends SnappedPlacement {
  readonly outline: Outline;
}

/** Patch side over pitch where the fields do not tell. */
const USUAL_SHARE = 0.86;
/** Placements that agree less are not worth a look at their edges. */
const MIN_SCORE = 0.25;
/** Least working pixels from patch to patch that edges are measured at; below, the full picture is used. */
const MIN_PITCH = 32;

/** Whether a chart is seen so well that no closer look is needed. */
export function isSure({ score, patchesSeen }: Sighting): boolean {
  return score > 0.75 && patchesSeen >= 18;
}

/**
 * Fits a placement to its patches' edges. That settles the corners; and where gaps are a pixel wide or a shadow runs
 * across, it finds patches that no mask has shown.
 */
export function sight(pyramid: Pyramid, view: View, placement: SnappedPlacement): Sighting {
  const half = (patchShare(placement) ?? USUAL_SHARE) / 2;
  const plane = compose(view.toFull, placement.plane);
  const coarse = { ...placement, outline: { plane, half: { x: half, y: half } } };
  const sharp = placement.score < MIN_SCORE ? null : sharpen(pyramid, plane);
  const scored = sharp && scorePlacement(view.image, compose(invert(view.toFull), sharp.plane));
  // Edges of something else can lead astray; the colours then agree less than before.
  if (!sharp || !scored || scored.score < placement.score - 0.02) return coarse;
  return {
    ...placement,
    ...scored,
    patchesSeen: Math.max(placement.patchesSeen, sharp.patchesSeen),
    outline: { plane: sharp.plane, half: sharp.half },
  };
}

/** Fits a plane to the patches' edges, on the reduced copy where patches are large there already, else on the picture. */
export function sharpen({ full, at }: Pyramid, plane: Homography): SharpPlane | null {
  const reduced = at(BASE_SIDE);
  const inReduced = compose(scaleTo(full, reduced), plane);
  const [top, right, bottom, left] = quadSides(outerCenters(inReduced));
  const pitch = Math.min(Math.min(top, bottom) / (COLUMNS - 1), Math.min(left, right) / (ROWS - 1));
  if (pitch < MIN_PITCH) return sharpenPlane(full, plane);
  const sharp = sharpenPlane(reduced, inReduced);
  return sharp && { ...sharp, plane: compose(scaleTo(reduced, full), sharp.plane) };
}
