import { distance, lowerMedian } from '../../chart/geometry.ts';
import { fitHomography, project } from '../../chart/homography.ts';
import { candidateUnder, pitchAt } from '../candidates/candidate-under.ts';
import type { PatchCandidate, PatchCandidateIndex } from '../candidates/patch-candidates.ts';
import { PATCH_CENTERS, type Placement, scorePlacement } from '../lattice/placement.ts';
import type { WorkingImage } from '../reduce.ts';

/** A placement that was fitted to the patch candidates under its patches. */
export interface SnappedPlacement extends Placement {
  /** The patch candidate under each patch, in chart order; null if there is none. */
  readonly patchCandidates: readonly (PatchCandidate | null)[];
  /** Number of patches found, by their patch candidates or by their edges. */
  readonly patchesSeen: number;
  /** Root mean square distance of the patch candidates' centres from the plane, in pitches. */
  readonly residual: number;
}

const ROUNDS = 3;
/** Minimum number of patches to which a plane is fitted. */
const MIN_PATCHES = 6;

/** Fits a placement to the patch candidates under its patches. Each round finds more of them and fits again. */
export function snapToCandidates(
  image: WorkingImage,
  patchCandidates: PatchCandidateIndex,
  start: Placement,
): SnappedPlacement | null {
  let placement = start;
  let snapped: SnappedPlacement | null = null;
  for (let round = 0; round < ROUNDS; round++) {
    const under = PATCH_CENTERS.map((center) => candidateUnder(patchCandidates, placement.plane, center));
    const pairs = under.flatMap((patchCandidate, i) =>
      patchCandidate ? [{ from: PATCH_CENTERS[i]!, to: patchCandidate.center }] : [],
    );
    if (pairs.length < MIN_PATCHES) break;
    const plane = fitHomography(pairs);
    const scored = plane && scorePlacement(image, plane);
    if (!scored) break;
    const squares = pairs.map(({ from, to }) => {
      const { across, down } = pitchAt(scored.plane, from);
      return (distance(project(scored.plane, from), to) / Math.min(across, down)) ** 2;
    });
    const residual = Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length);
    snapped = { ...scored, patchCandidates: under, patchesSeen: pairs.length, residual };
    placement = scored;
  }
  return snapped;
}

/** Patch side over pitch, measured on the patch candidates; null if there are too few. */
export function patchShare(placement: SnappedPlacement): number | null {
  const shares = placement.patchCandidates.flatMap((patchCandidate, i) => {
    if (!patchCandidate) return [];
    const { across, down } = pitchAt(placement.plane, PATCH_CENTERS[i]!);
    return [Math.sqrt(patchCandidate.area / (across * down))];
  });
  return shares.length < MIN_PATCHES ? null : lowerMedian(shares);
}
