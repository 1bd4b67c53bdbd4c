import type { Point } from '../../chart/chart.ts';
import { type Homography, project } from '../../chart/homography.ts';
import type { RgbImage } from '../../pixels/rgb-image.ts';
import { PATCH_CENTERS } from '../lattice/placement.ts';

/** Distances of a patch's four edges from its centre in chart units (0.5 is halfway to the next patch); null if not found. */
export interface PatchEdges {
  readonly left: number | null;
  readonly right: number | null;
  readonly top: number | null;
  readonly bottom: number | null;
}

/** Profiles run from inside the patch to just past the midpoint to the next one. */
const START = 0.12;
const END = 0.56;
const STEPS = 30;
/** Parallel lines averaged into one profile, over the middle part of the edge: corners may be rounded. */
const LINES = 9;
const SPREAD = 0.2;
/** Number of steps at the start of the profile whose mean is taken as the patch's colour. */
const INSIDE = 5;
/** Minimum change of colour that counts as an edge, in 8-bit code values. */
const MIN_CONTRAST = 14;

const DIRECTIONS = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  top: { x: 0, y: -1 },
  bottom: { x: 0, y: 1 },
} as const;

/** Searches outwards from each patch's centre for its edges. `plane` maps chart units to pixels of `image`. */
export function findPatchEdges(image: RgbImage, plane: Homography): PatchEdges[] {
  return PATCH_CENTERS.map((center) => ({
    left: findEdge(image, plane, center, DIRECTIONS.left),
    right: findEdge(image, plane, center, DIRECTIONS.right),
    top: findEdge(image, plane, center, DIRECTIONS.top),
    bottom: findEdge(image, plane, center, DIRECTIONS.bottom),
  }));
}

/** Finds the point where the colour is halfway between the patch's and the most different colour before the next patch. */
function findEdge(image: RgbImage, plane: Homography, center: Point, outwards: Point): number | null {
  const profile = sampleProfile(image, plane, center, outwards);
  const inside = [0, 1, 2].map((k) => {
    let sum = 0;
    for (let step = 0; step < INSIDE; step++) sum += profile[step * 3 + k]!;
    return sum / INSIDE;
  });
  const change = Array.from({ length: STEPS }, (_, step) =>
    Math.hypot(...inside.map((value, k) => profile[step * 3 + k]! - value)),
  );
  const most = Math.max(...change);
  if (!(most >= MIN_CONTRAST)) return null;
  const after = change.findIndex((value) => value >= most / 2);
  if (after < 1) return null;
  const before = change[after - 1]!;
  const between = (most / 2 - before) / (change[after]! - before);
  return START + ((END - START) * (after - 1 + between)) / (STEPS - 1);
}

/** Mean colours along a profile, interleaved RGB in 8-bit code values; NaN outside the image. */
function sampleProfile(image: RgbImage, plane: Homography, center: Point, outwards: Point): Float64Array {
  const profile = new Float64Array(STEPS * 3);
  for (let step = 0; step < STEPS; step++) {
    const out = START + ((END - START) * step) / (STEPS - 1);
    for (let line = 0; line < LINES; line++) {
      const aside = SPREAD * ((2 * line) / (LINES - 1) - 1);
      const x = center.x + out * outwards.x + aside * outwards.y;
      const y = center.y + out * outwards.y + aside * outwards.x;
      addSample(image, project(plane, { x, y }), profile, step * 3);
    }
  }
  const unit = (image.data instanceof Uint16Array ? 1 / 257 : 1) / LINES;
  return profile.map((sum) => sum * unit);
}

/** Adds the colour at a point, with bilinear interpolation between pixel centres. */
function addSample({ data, width, height }: RgbImage, { x, y }: Point, into: Float64Array, at: number): void {
  const [left, top] = [Math.floor(x - 0.5), Math.floor(y - 0.5)];
  const [u, v] = [x - 0.5 - left, y - 0.5 - top];
  const inside = left >= 0 && top >= 0 && left + 1 < width && top + 1 < height;
  const first = (top * width + left) * 3;
  const below = first + width * 3;
  for (let k = 0; k < 3; k++) {
    const value = inside
      ? (1 - v) * ((1 - u) * data[first + k]! + u * data[first + 3 + k]!) +
        v * ((1 - u) * data[below + k]! + u * data[below + 3 + k]!)
      : Number.NaN;
    into[at + k] = into[at + k]! + value;
  }
}
