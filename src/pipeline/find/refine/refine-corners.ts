import type { Point } from '../../chart/chart.ts';
import { distance, median } from '../../chart/geometry.ts';
import { type Correspondence, fitHomography, type Homography, project } from '../../chart/homography.ts';
import type { RgbImage } from '../../pixels/rgb-image.ts';
import { PATCH_CENTERS } from '../lattice/placement.ts';
import { findPatchEdges, type PatchEdges } from './patch-edges.ts';

/** The chart's plane held by the patches' own edges. */
export interface RefinedOutline {
  /** Chart units to pixels of the picture. */
  readonly plane: Homography;
  /** Half a patch, chart units: across and down. */
  readonly half: Point;
  /** Patches of which at least three edges lie where the others say. */
  readonly patchesSeen: number;
}

const ROUNDS = 3;
/** Fewer edges on an axis than this say nothing about the patches' size. */
const MIN_EDGES = 10;
/** Farthest an edge may lie from where the others say, chart units. */
const TOLERANCE = 0.07;
const MIN_PATCHES = 9;

/** Fits a plane that is right to a fraction of a patch to the patches' edges; null where too few of them show. */
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

/** Half a patch along one axis, or NaN. The two edges' sum does not feel where the centre is. */
function halfSize(edges: readonly PatchEdges[], low: keyof PatchEdges, high: keyof PatchEdges): number {
  const halves = edges.flatMap((patch) => {
    const [a, b] = [patch[low], patch[high]];
    return a === null || b === null ? [] : [(a + b) / 2];
  });
  return halves.length < MIN_EDGES / 2 ? Number.NaN : median(halves);
}

/** How far a patch's centre lies from where the plane says, along one axis; null where no edge tells. */
function offset(low: number | null, high: number | null, half: number): number | null {
  if (low !== null && high !== null && Math.abs(low + high - 2 * half) < 2 * TOLERANCE) return (high - low) / 2;
  return null;
}

function countPatches(edges: readonly PatchEdges[], half: Point): number {
  return edges.filter(({ left, right, top, bottom }) => {
    const seen = (edge: number | null, at: number) => (edge !== null && Math.abs(edge - at) < TOLERANCE ? 1 : 0);
    return seen(left, half.x) + seen(right, half.x) + seen(top, half.y) + seen(bottom, half.y) >= 3;
  }).length;
}

/** Least squares, and once more without what lies farther off than most. */
function fitWithoutOutliers(pairs: readonly Correspondence[]): Homography | null {
  const first = fitHomography(pairs, STIFFNESS);
  if (!first) return null;
  const misses = pairs.map(({ from, to }) => distance(project(first, from), to));
  const limit = 3 * median(misses) + 0.1;
  const kept = pairs.filter((_, i) => misses[i]! <= limit);
  return kept.length < MIN_PATCHES ? first : fitHomography(kept, STIFFNESS);
}

/** Centres measured to a hundredth of a patch need next to no help against bending. */
const STIFFNESS = 1e-5;
