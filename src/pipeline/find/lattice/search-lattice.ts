import type { Point } from '../../chart/chart.ts';
import { compose, type Homography, project } from '../../chart/homography.ts';
import type { PatchCandidate, PatchCandidateIndex } from '../candidates/patch-candidates.ts';
import type { Rgb } from '../judge/reference-colors.ts';
import type { WorkingImage } from '../reduce.ts';
import { arrangements, fitLattice, MIN_LATTICE } from './arrangements.ts';
import { growLattice, type Lattice } from './lattice.ts';
import { type Placement, placementOf, sampleCell } from './placement.ts';

/** A placement on a lattice of patch candidates, with its rank among the placements. */
export interface RankedPlacement extends Placement {
  readonly rank: number;
  readonly nodes: number;
  readonly lattice: Lattice;
}

const MAX_SEEDS = 220;
const MAX_LATTICES = 12;
/** A placement this good ends the search. */
const CERTAIN_SCORE = 0.93;
const CERTAIN_NODES = 20;
/** Added to the score for each lattice node: of two similar placements, the one with more nodes wins. */
const NODE_BONUS = 0.004;

export interface SearchLimits {
  /** Returns false for planes to be skipped: markers restrict the position and orientation of the chart. */
  readonly allows: (plane: Homography) => boolean;
  /** Throws when time is up. */
  readonly checkTime: () => void;
}

/** Tries every position of the chart on each lattice, and returns the best placement for each, best first. */
export function searchLattices(
  image: WorkingImage,
  lattices: readonly Lattice[],
  limits: SearchLimits,
): RankedPlacement[] {
  const found: RankedPlacement[] = [];
  for (const lattice of lattices.slice(0, MAX_LATTICES)) {
    limits.checkTime();
    const best = bestOnLattice(image, lattice, limits.allows);
    if (!best) continue;
    found.push(best);
    if (best.score > CERTAIN_SCORE && best.nodes >= CERTAIN_NODES) break;
  }
  return found.sort((a, b) => b.rank - a.rank);
}

function bestOnLattice(image: WorkingImage, lattice: Lattice, allows: SearchLimits['allows']): RankedPlacement | null {
  const fitted = fitLattice(lattice);
  if (!fitted) return null;
  const colorOf = cellColors(image, fitted.plane);
  let best: Placement | null = null;
  for (const placed of arrangements(fitted.nodes)) {
    const plane = compose(fitted.plane, placed);
    const placement = allows(plane) ? placementOf(plane, (center) => colorOf(project(placed, center))) : null;
    if (placement && placement.score > (best?.score ?? Number.NEGATIVE_INFINITY)) best = placement;
  }
  const nodes = fitted.nodes.length;
  return best && { ...best, nodes, lattice, rank: best.score + NODE_BONUS * Math.min(24, nodes) };
}

/** Returns a cached lookup of the cells' colours: the windows over a large lattice share most of their cells. */
function cellColors(image: WorkingImage, plane: Homography): (cell: Point) => Rgb | null {
  const known = new Map<number, Rgb | null>();
  return (cell) => {
    const key = 1000 * cell.y + cell.x;
    const color = known.get(key);
    if (color !== undefined) return color;
    const sampled = sampleCell(image, plane, cell);
    known.set(key, sampled);
    return sampled;
  };
}

/** Grows lattices of at least five nodes from the patch candidates, and returns them largest first. */
export function growLattices(patchCandidates: PatchCandidateIndex, checkTime: () => void): Lattice[] {
  const seeds = patchCandidates.items.toSorted((a, b) => b.maskCount - a.maskCount).slice(0, MAX_SEEDS);
  const covered = new Set<PatchCandidate>();
  const lattices: Lattice[] = [];
  for (const seed of seeds) {
    if (covered.has(seed)) continue;
    checkTime();
    const lattice = growLattice(patchCandidates, seed);
    if (lattice.length < MIN_LATTICE) continue;
    for (const node of lattice) covered.add(node.patchCandidate);
    lattices.push(lattice);
  }
  return lattices.sort((a, b) => b.length - a.length);
}
