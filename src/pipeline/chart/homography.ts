import { solveGaussJordan } from '../color/gauss-jordan.ts';
import type { Point } from './chart.ts';
import { distance } from './geometry.ts';

/** A plane seen in perspective: row-major 3x3, x' = (h0 x + h1 y + h2) / (h6 x + h7 y + h8). */
export type Homography = readonly [number, number, number, number, number, number, number, number, number];

/** A point on the plane and its position in the image. */
export interface Correspondence {
  readonly from: Point;
  readonly to: Point;
}

export function project(h: Homography, { x, y }: Point): Point {
  const w = h[6] * x + h[7] * y + h[8];
  return { x: (h[0] * x + h[1] * y + h[2]) / w, y: (h[3] * x + h[4] * y + h[5]) / w };
}

/**
 * Fits a homography to at least four correspondences by least squares (normalised direct linear transform, last element 1).
 * `stiffness` regularises it towards an affine map, so that few or noisy points do not distort the plane. Null if the points
 * do not span a plane.
 */
export function fitHomography(pairs: readonly Correspondence[], stiffness = 2e-3): Homography | null {
  if (pairs.length < 4) return null;
  const from = normalizer(pairs.map((pair) => pair.from));
  const to = normalizer(pairs.map((pair) => pair.to));
  const rows = Array.from({ length: 8 }, () => new Float64Array(9));
  const add = (terms: readonly number[], value: number) => {
    for (let r = 0; r < 8; r++) {
      if (terms[r] === 0) continue;
      for (let c = 0; c < 8; c++) rows[r]![c] = rows[r]![c]! + terms[r]! * terms[c]!;
      rows[r]![8] = rows[r]![8]! + terms[r]! * value;
    }
  };
  for (const pair of pairs) {
    const { x, y } = from.apply(pair.from);
    const target = to.apply(pair.to);
    add([x, y, 1, 0, 0, 0, -x * target.x, -y * target.x], target.x);
    add([0, 0, 0, x, y, 1, -x * target.y, -y * target.y], target.y);
  }
  rows[6]![6] = rows[6]![6]! + stiffness * pairs.length;
  rows[7]![7] = rows[7]![7]! + stiffness * pairs.length;
  const solved = solveGaussJordan(rows)?.map((row) => row[0]!);
  if (!solved) return null;
  const [a, b, c, d, e, f, g, h] = solved as [number, number, number, number, number, number, number, number];
  return compose(to.denormalize, compose([a, b, c, d, e, f, g, h, 1], from.normalize));
}

/** Composes two homographies: `inner` is applied first, then `outer`. */
export function compose(outer: Homography, inner: Homography): Homography {
  const at = (r: number, c: number) =>
    outer[3 * r]! * inner[c]! + outer[3 * r + 1]! * inner[3 + c]! + outer[3 * r + 2]! * inner[6 + c]!;
  return [at(0, 0), at(0, 1), at(0, 2), at(1, 0), at(1, 1), at(1, 2), at(2, 0), at(2, 1), at(2, 2)];
}

/** The inverse, as the adjugate: it differs only in scale, which does not affect projection. */
export function invert([a, b, c, d, e, f, g, h, i]: Homography): Homography {
  return [
    e * i - f * h,
    c * h - b * i,
    b * f - c * e,
    f * g - d * i,
    a * i - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ];
}

/** Shift and scale that centre points on the origin at a mean distance of 1: without it, least squares is ill-conditioned. */
function normalizer(points: readonly Point[]) {
  const center = {
    x: points.reduce((sum, point) => sum + point.x, 0) / points.length,
    y: points.reduce((sum, point) => sum + point.y, 0) / points.length,
  };
  const size = points.reduce((sum, point) => sum + distance(point, center), 0) / points.length || 1;
  const normalize: Homography = [1 / size, 0, -center.x / size, 0, 1 / size, -center.y / size, 0, 0, 1];
  const denormalize: Homography = [size, 0, center.x, 0, size, center.y, 0, 0, 1];
  return { apply: (point: Point) => project(normalize, point), normalize, denormalize };
}
