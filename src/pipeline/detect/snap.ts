import type { Point } from './chart.ts';
import type { Field, FieldIndex } from './fields.ts';
import { distance, median } from './geometry.ts';
import { fitHomography, type Homography, project } from './homography.ts';
import { PATCH_CENTERS, type Placement, scorePlacement } from './placement.ts';
import type { WorkingImage } from './reduce.ts';

/** A placement held by the fields found under its patches. */
export interface SnappedPlacement extends Placement {
  /** The field under each patch, in chart order; null where none was seen. */
  readonly fields: readonly (Field | null)[];
  readonly patchesSeen: number;
  /** Root mean square distance of the fields' centres from the plane, in pitches. */
  readonly residual: number;
}

const ROUNDS = 3;
/** A plane through fewer patches than this is a guess. */
const MIN_PATCHES = 6;

/** Moves a placement onto the fields under its patches: each round finds more of them and fits again. */
export function snapToFields(image: WorkingImage, fields: FieldIndex, start: Placement): SnappedPlacement | null {
  let placement = start;
  let snapped: SnappedPlacement | null = null;
  for (let round = 0; round < ROUNDS; round++) {
    const under = PATCH_CENTERS.map((center) => fieldUnder(fields, placement.plane, center));
    const pairs = under.flatMap((field, i) => (field ? [{ from: PATCH_CENTERS[i]!, to: field.center }] : []));
    if (pairs.length < MIN_PATCHES) break;
    const plane = fitHomography(pairs);
    const scored = plane && scorePlacement(image, plane);
    if (!scored) break;
    const squares = pairs.map(
      ({ from, to }) => (distance(project(scored.plane, from), to) / pitchAt(scored.plane, from)) ** 2,
    );
    const residual = Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length);
    snapped = { ...scored, fields: under, patchesSeen: pairs.length, residual };
    placement = scored;
  }
  return snapped;
}

/** The field nearest to where a patch should be, of a size that a patch can have. */
export function fieldUnder(fields: FieldIndex, plane: Homography, center: Point): Field | null {
  const expected = project(plane, center);
  const pitch = pitchAt(plane, center);
  let [nearest, least]: [Field | null, number] = [null, 0.3 * pitch];
  for (const field of fields.around(expected, least)) {
    const side = Math.sqrt(field.area);
    const away = distance(field.center, expected);
    if (side < 0.45 * pitch || side > 1.25 * pitch || away >= least) continue;
    [nearest, least] = [field, away];
  }
  return nearest;
}

/** Working pixels from one patch to the next, the smaller of across and down. */
export function pitchAt(plane: Homography, { x, y }: Point): number {
  const here = project(plane, { x, y });
  const across = distance(project(plane, { x: x + 1, y }), here);
  const down = distance(project(plane, { x, y: y + 1 }), here);
  return Math.min(across, down);
}

/** Patch side over pitch, from the fields seen; null where too few were seen to tell. */
export function patchShare(placement: SnappedPlacement): number | null {
  const shares = placement.fields.flatMap((field, i) => {
    if (!field) return [];
    const { x, y } = PATCH_CENTERS[i]!;
    const here = project(placement.plane, { x, y });
    const across = distance(project(placement.plane, { x: x + 1, y }), here);
    const down = distance(project(placement.plane, { x, y: y + 1 }), here);
    return [Math.sqrt(field.area / (across * down))];
  });
  return shares.length < MIN_PATCHES ? null : median(shares);
}
