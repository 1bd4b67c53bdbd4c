import type { Quad } from '../../chart/chart.ts';
import { quadArea, quadSides } from '../../chart/geometry.ts';
import { withMat, withMats } from '../mats.ts';
import type { Mat, OpenCv } from '../opencv.ts';

/** Shortest and longest allowed side of the bounding box of a patch candidate, in pixels. */
export interface SizeRange {
  readonly min: number;
  readonly max: number;
}

/** Limits for how far a bounding box and a quad can be from square: charts are found at up to about 70 degrees of tilt. */
const MAX_BOX_ASPECT = 5;
const MIN_SIDE_RATIO = 0.28;
/** Minimum share of its convex hull that a contour fills: rounded and damaged corners pass, letters and leaves do not. */
const MIN_SOLIDITY = 0.78;
/** Polygon tolerances as shares of the hull's perimeter, in the order tried: the first that leaves four corners is used. */
const TOLERANCES = [0.03, 0.05, 0.08, 0.11];

/** Finds the four-sided contours of a mask, outer and inner, in pixels (pixel centres at .5). */
export function findContourQuads(cv: OpenCv, mask: Mat, range: SizeRange): Quad[] {
  return withMats((own) => {
    const contours = own(new cv.MatVector());
    cv.findContours(mask, contours, own(new cv.Mat()), cv.RETR_LIST, cv.CHAIN_APPROX_SIMPLE);
    const scratch = { hull: own(new cv.Mat()), polygon: own(new cv.Mat()) };
    const quads: Quad[] = [];
    for (let i = 0; i < contours.size(); i++) {
      const quad = withMat(contours.get(i), (contour) => contourQuad(cv, contour, scratch, range));
      if (quad) quads.push(quad);
    }
    return quads;
  });
}

function contourQuad(
  cv: OpenCv,
  contour: Mat,
  scratch: Record<'hull' | 'polygon', Mat>,
  range: SizeRange,
): Quad | null {
  const { hull, polygon } = scratch;
  if (contour.rows < 4 || !fitsBox(contour.data32S, range)) return null;
  const area = cv.contourArea(contour);
  if (area < 0.6 * range.min * range.min) return null;
  cv.convexHull(contour, hull);
  const hullArea = cv.contourArea(hull);
  if (area < MIN_SOLIDITY * hullArea) return null;
  const length = cv.arcLength(hull, true);
  for (const tolerance of TOLERANCES) {
    cv.approxPolyDP(hull, polygon, tolerance * length, true);
    if (polygon.rows < 4) return null;
    if (polygon.rows === 4) return quadIfRegular(readQuad(polygon.data32S), hullArea);
  }
  return null;
}

function fitsBox(xy: Int32Array, { min, max }: SizeRange): boolean {
  let [left, right, top, bottom] = [xy[0]!, xy[0]!, xy[1]!, xy[1]!];
  for (let i = 2; i < xy.length; i += 2) {
    const x = xy[i]!;
    const y = xy[i + 1]!;
    if (x < left) left = x;
    else if (x > right) right = x;
    if (y < top) top = y;
    else if (y > bottom) bottom = y;
  }
  const [width, height] = [right - left, bottom - top];
  if (Math.min(width, height) < min || Math.max(width, height) > max) return false;
  return width < MAX_BOX_ASPECT * height && height < MAX_BOX_ASPECT * width;
}

function quadIfRegular(quad: Quad, hullArea: number): Quad | null {
  const share = quadArea(quad) / hullArea;
  const sides = quadSides(quad);
  const ratio = Math.min(...sides) / Math.max(...sides);
  return share > 0.75 && share < 1.15 && ratio > MIN_SIDE_RATIO ? quad : null;
}

function readQuad(xy: Int32Array): Quad {
  const corner = (i: number) => ({ x: xy[2 * i]! + 0.5, y: xy[2 * i + 1]! + 0.5 });
  return [corner(0), corner(1), corner(2), corner(3)];
}
