import type { Point } from '../../chart/chart.ts';
import { distance, lowerMedian } from '../../chart/geometry.ts';
import { type Correspondence, fitHomography, type Homography, project } from '../../chart/homography.ts';
import type { RgbImage } from '../../pixels/rgb-image.ts';
import { PATCH_CENTERS } from '../lattice/placement.ts';
import { findPatchEdges, type PatchEdges } from './patch-edges.ts';

/** A chart outline that was fitted to the patches' edges. */
export interface RefinedOutline {
  /** Maps chart units to image pixels. */
  readonly plane: Homography;
  /** Half a patch's width and height, in chart units. */
  readonly half: Point;
  /** Number of patches with at least three edges at the positions that the outline predicts. */
  readonly patchesSeen: number;
}

const ROUNDS = 3;
/** Minimum number of edges along an axis from which the patches' size is measured. */
const MIN_EDGES = 10;
/** Largest distance of an edge from its predicted position, in chart units. */
const TOLERANCE = 0.07;
const MIN_PATCHES = 9;

/** Refines a plane that is already accurate to a fraction of a patch, using the patches' edges; null if too few are found. */
export function refineCorners(image: RgbImage, start: Homography): RefinedOutline | null {
  let refined: RefinedOutline | null = null;
  for (let round = 0; round < ROUNDS; round++) {
    const plane: Homography = refined?.plane ?? start;
    const edges = findPatchEdges(image, plane);
    const half = { x: halfSize(edges, 'left', 'right'), y: halfSize(edges, 'top', 'bottom') };
    if (!(half.x && half.y)) break;
    const offsets = edges.map((patch) => ({
      x: offset(patch.left, patch.right, half.x),
      y: offset(patch.top, patch.bottom, half.y),
    }));
    const pairs = offsets.flatMap(({ x, y }, i): Correspondence[] => {
      const from = PATCH_CENTERS[i]!;
      return x === null || y === null ? [] : [{ from, to: project(plane, { x: from.x + x, y: from.y + y }) }];
    });
    const fitted = pairs.length < MIN_PATCHES ? null : fitWithoutOutliers(pairs);
    if (!fitted) break;
    refined = { plane: fitted, half, patchesSeen: countPatches(edges, half) };
  }
  return refined;
}

/** Half a patch along one axis, or NaN. The sum of the distances of two opposite edges does not depend on the centre. */
function halfSize(edges: readonly PatchEdges[], low: keyof PatchEdges, high: keyof PatchEdges): number {
  const halves = edges.flatMap((patch) => {
    const [a, b] = [patch[low], patch[high]];
    return a === null || b === null ? [] : [(a + b) / 2];
  });
  return halves.length < MIN_EDGES / 2 ? Number.NaN : lowerMedian(halves);
}

/** Offset of a patch's centre from its predicted position along one axis; null unless both edges are plausible. */
function offset(low: number | null, high: number | null, half: number): number | null {
  if (low !== null && high !== null && Math.abs(low + high - 2 * half) < 2 * TOLERANCE) return (high - low) / 2;
  return null;
}

function countPatches(edges: readonly PatchEdges[], half: Point): number {
  return edges.filter(({ left, right, top, bottom }) => {
    const isAt = (edge: number | null, at: number) => (edge !== null && Math.abs(edge - at) < TOLERANCE ? 1 : 0);
    return isAt(left, half.x) + isAt(right, half.x) + isAt(top, half.y) + isAt(bottom, half.y) >= 3;
  }).length;
}

/** Fits by least squares, then again without the outliers. */
function fitWithoutOutliers(pairs: readonly Correspondence[]): Homography | null {
  const first = fitHomography(pairs, STIFFNESS);
  if (!first) return null;
  const misses = pairs.map(({ from, to }) => distance(project(first, from), to));
  const limit = 3 * lowerMedian(misses) + 0.1;
  const kept = pairs.filter((_, i) => misses[i]! <= limit);
  return kept.length < MIN_PATCHES ? first : fitHomography(kept, STIFFNESS);
}

/** Small, because the centres are accurate to a hundredth of a patch and hardly need regularisation. */
const STIFFNESS = 1e-5;
