import type { Point, Quad } from '../../chart/chart.ts';
import { distance, insideQuad, quadArea, quadCenter } from '../../chart/geometry.ts';
import type { WorkingImage } from '../reduce.ts';
import { createPointIndex, type PointIndex } from './point-index.ts';

/** A four-sided patch candidate of one colour, perhaps a patch. In working pixels. */
export interface PatchCandidate {
  readonly quad: Quad;
  readonly center: Point;
  /** Square pixels. */
  readonly area: number;
  /** In how many masks it showed: those that show in most are tried first. */
  readonly maskCount: number;
}

export type PatchCandidateIndex = PointIndex<PatchCandidate>;

/** Largest standard deviation within a patch candidate, code values: print texture and noise pass, pictures of things do not. */
const MAX_DEVIATION = 22;

/** Merges the quads that are one patch candidate seen in several masks and drops those that are not even inside. */
export function collectPatchCandidates(image: WorkingImage, quads: readonly Quad[]): PatchCandidateIndex {
  const longestSide = Math.max(image.width, image.height);
  const detected = quads
    .map((quad) => ({ quad, center: quadCenter(quad), area: quadArea(quad), maskCount: 1 }))
    .sort((a, b) => b.area - a.area);
  const merged = createPointIndex<(typeof detected)[number]>(longestSide / 40);
  for (const quadCandidate of detected) {
    // Larger ones come first, so what is found here is at least as large.
    const reach = 0.25 * Math.sqrt(quadCandidate.area / 0.45);
    const twin = merged
      .around(quadCandidate.center, reach)
      .find(
        (other) =>
          distance(other.center, quadCandidate.center) < 0.25 * Math.sqrt(other.area) &&
          quadCandidate.area > 0.45 * other.area,
      );
    if (twin) twin.maskCount += 1;
    else merged.add(quadCandidate);
  }
  const patchCandidates = createPointIndex<PatchCandidate>(longestSide / 40);
  for (const patchCandidate of merged.items)
    if (deviation(image, patchCandidate.quad) < MAX_DEVIATION) patchCandidates.add(patchCandidate);
  return patchCandidates;
}

/** Largest channel's standard deviation over the middle half of a quad, code values. */
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
