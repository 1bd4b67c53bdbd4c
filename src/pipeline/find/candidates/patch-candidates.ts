import type { Point, Quad } from '../../chart/chart.ts';
import { distance, insideQuad, quadArea, quadCenter } from '../../chart/geometry.ts';
import type { WorkingImage } from '../reduce.ts';
import { createPointIndex, type PointIndex } from './point-index.ts';

/** An evenly coloured quad that could be a patch, in working pixels. */
export interface PatchCandidate {
  readonly quad: Quad;
  readonly center: Point;
  /** Square pixels. */
  readonly area: number;
  /** Number of masks in which it was detected; the candidates with the most masks are tried first. */
  readonly maskCount: number;
}

export type PatchCandidateIndex = PointIndex<PatchCandidate>;

/** Largest standard deviation within a candidate, in code values: print texture and noise pass, images of objects do not. */
const MAX_DEVIATION = 22;

/** Merges quads that were detected in several masks, and drops those whose interior is not evenly coloured. */
export function collectPatchCandidates(image: WorkingImage, quads: readonly Quad[]): PatchCandidateIndex {
  const longestSide = Math.max(image.width, image.height);
  const detected = quads
    .map((quad) => ({ quad, center: quadCenter(quad), area: quadArea(quad), maskCount: 1 }))
    .sort((a, b) => b.area - a.area);
  const merged = createPointIndex<(typeof detected)[number]>(longestSide / 40);
  for (const quadCandidate of detected) {
    // Larger quads come first, so any match is at least as large.
    const reach = 0.25 * Math.sqrt(quadCandidate.area / 0.45);
    const match = merged
      .around(quadCandidate.center, reach)
      .find(
        (other) =>
          distance(other.center, quadCandidate.center) < 0.25 * Math.sqrt(other.area) &&
          quadCandidate.area > 0.45 * other.area,
      );
    if (match) match.maskCount += 1;
    else merged.add(quadCandidate);
  }
  const patchCandidates = createPointIndex<PatchCandidate>(longestSide / 40);
  for (const patchCandidate of merged.items)
    if (deviation(image, patchCandidate.quad) < MAX_DEVIATION) patchCandidates.add(patchCandidate);
  return patchCandidates;
}

/** Standard deviation over the central half of a quad in the channel where it is largest, in code values. */
function deviation({ data, width, height }: WorkingImage, quad: Quad): number {
  const sums = [0, 0, 0];
  const squares = [0, 0, 0];
  for (let i = 0; i < 25; i++) {
    const point = insideQuad(quad, 0.26 + 0.12 * (i % 5), 0.26 + 0.12 * Math.floor(i / 5));
    const x = Math.min(width - 1, Math.max(0, Math.floor(point.x)));
    const y = Math.min(height - 1, Math.max(0, Math.floor(point.y)));
    for (let k = 0; k < 3; k++) {
      const value = data[(y * width + x) * 3 + k]!;
      sums[k] = sums[k]! + value;
      squares[k] = squares[k]! + value * value;
    }
  }
  return Math.sqrt(Math.max(...sums.map((sum, k) => squares[k]! / 25 - (sum / 25) ** 2)));
}
