import { distance, median } from '../../chart/geometry.ts';
import { fitHomography, project } from '../../chart/homography.ts';
import { candidateUnder, pitchAt } from '../candidates/candidate-under.ts';
import type { PatchCandidate, PatchCandidateIndex } from '../candidates/patch-candidates.ts';
import { PATCH_CENTERS, type Placement, scorePlacement } from '../lattice/placement.ts';
import type { WorkingImage } from '../reduce.ts';

/** A placement held by what is seen of its patches. */
export interface SnappedPlacement extends Placement {
  /** The patch candidate under each patch, in chart order; null where none was seen. */
  readonly patchCandidates: readonly (PatchCandidate | null)[];
  /** By their patch candidates, or by their edges. */
  readonly patchesSeen: number;
  /** Root mean square distance of the patch candidates' centres from the plane, in pitches. */
  readonly residual: number;
}

const ROUNDS = 3;
/** A plane through fewer patches than this is a guess. */
const MIN_PATCHES = 6;

/** Moves a placement onto the patch candidates under its patches: each round finds more of them and fits again. */
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

/** Patch side over pitch, from the patch candidates seen; null where too few were seen to tell. */
export function patchShare(placement: SnappedPlacement): number | null {
  const shares = placement.patchCandidates.flatMap((patchCandidate, i) => {
    if (!patchCandidate) return [];
    const { across, down } = pitchAt(placement.plane, PATCH_CENTERS[i]!);
    return [Math.sqrt(patchCandidate.area / (across * down))];
  });
  return shares.length < MIN_PATCHES ? null : median(shares);
}
