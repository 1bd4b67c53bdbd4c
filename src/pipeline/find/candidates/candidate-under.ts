import type { Point } from '../../chart/chart.ts';
import { distance } from '../../chart/geometry.ts';
import { type Homography, project } from '../../chart/homography.ts';
import type { PatchCandidate, PatchCandidateIndex } from './patch-candidates.ts';

/** Range of patch side over pitch: from pocket charts with wide gaps to charts almost without, plus what masks add. */
const MIN_SHARE = 0.45;
const MAX_SHARE = 1.25;

/** Returns the patch candidate of plausible size that is nearest to a point on the chart, within `reach` pitches. */
export function candidateUnder(
  patchCandidates: PatchCandidateIndex,
  plane: Homography,
  center: Point,
  reach = 0.3,
): PatchCandidate | null {
  const expected = project(plane, center);
  const { across, down } = pitchAt(plane, center);
  const pitch = Math.min(across, down);
  let [nearest, least]: [PatchCandidate | null, number] = [null, reach * pitch];
  for (const patchCandidate of patchCandidates.around(expected, least)) {
    const side = Math.sqrt(patchCandidate.area);
    const away = distance(patchCandidate.center, expected);
    if (side < MIN_SHARE * pitch || side > MAX_SHARE * pitch || away >= least) continue;
    [nearest, least] = [patchCandidate, away];
  }
  return nearest;
}

/** Distances in pixels from one patch to the next, at a point on the chart. */
export function pitchAt(plane: Homography, { x, y }: Point): { readonly across: number; readonly down: number } {
  const position = project(plane, { x, y });
  return {
    across: distance(project(plane, { x: x + 1, y }), position),
    down: distance(project(plane, { x, y: y + 1 }), position),
  };
}
