import type { Point, Quad } from '../../chart/chart.ts';
import { distance, insideQuad, quadArea, quadCenter } from '../../chart/geometry.ts';
import type { WorkingImage } from '../reduce.ts';
import { createPointIndex, type PointIndex } from './point-index.ts';

/** A four-sided field of one colour, perhaps a patch. In working pixels. */
export interface Field {
  readonly quad: Quad;
  readonly center: Point;
  /** Square pixels. */
  readonly area: number;
  /** In how many masks it showed: those that show in most are tried first. */
  readonly sightings: number;
}

export type FieldIndex = PointIndex<Field>;

/** Largest standard deviation within a field, code values: print texture and noise pass, pictures of things do not. */
const MAX_DEVIATION = 22;

/** Merges the quads that are one field seen in several masks and drops those that are not even inside. */
export function collectFields(image: WorkingImage, quads: readonly Quad[]): FieldIndex {
  const longestSide = Math.max(image.width, image.height);
  const candidates = quads
    .map((quad) => ({ quad, center: quadCenter(quad), area: quadArea(quad), sightings: 1 }))
    .sort((a, b) => b.area - a.area);
  const merged = createPointIndex<(typeof candidates)[number]>(longestSide / 40);
  for (const candidate of candidates) {
    // Larger ones come first, so what is found here is at least as large.
    const reach = 0.25 * Math.sqrt(candidate.area / 0.45);
    const twin = merged
      .around(candidate.center, reach)
      .find(
        (other) =>
          distance(other.center, candidate.center) < 0.25 * Math.sqrt(other.area) && candidate.area > 0.45 * other.area,
      );
    if (twin) twin.sightings += 1;
    else merged.add(candidate);
  }
  const fields = createPointIndex<Field>(longestSide / 40);
  for (const field of merged.items) if (deviation(image, field.quad) < MAX_DEVIATION) fields.add(field);
  return fields;
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
