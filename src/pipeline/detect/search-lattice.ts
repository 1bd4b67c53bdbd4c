import { arrangements, fitLattice, MIN_LATTICE } from './arrangements.ts';
import type { Field, FieldIndex } from './fields.ts';
import type { Homography } from './homography.ts';
import { growLattice, type LatticeNode } from './lattice.ts';
import { type Placement, scorePlacement } from './placement.ts';
import type { WorkingImage } from './reduce.ts';
import { type SnappedPlacement, snapToFields } from './snap.ts';

/** What a search among fields came to: the best placement, and how large a lattice was seen at all. */
export interface LatticeSearch {
  readonly best: SnappedPlacement | null;
  readonly largestLattice: number;
}

const MAX_SEEDS = 220;
const MAX_LATTICES = 12;
/** A placement this good needs no rival. */
const CERTAIN_SCORE = 0.93;
const CERTAIN_NODES = 20;
/** What one more lattice node is worth in score, so that of two like placements the better seen one wins. */
const NODE_BONUS = 0.004;

export interface SearchLimits {
  /** Whether a placement may be considered at all; where the chart is is sometimes known beforehand. */
  readonly allows?: (plane: Homography) => boolean;
  /** Throws when time is up. */
  readonly checkTime: () => void;
}

/** Grows lattices from the fields, lays the chart on each in every way, and snaps the best to the fields under it. */
export function searchLattices(image: WorkingImage, fields: FieldIndex, limits: SearchLimits): LatticeSearch {
  const lattices = growLattices(fields, limits.checkTime);
  let best: { placement: Placement; rank: number } | null = null;
  for (const lattice of lattices.slice(0, MAX_LATTICES)) {
    limits.checkTime();
    const fitted = fitLattice(lattice);
    if (!fitted) continue;
    for (const plane of arrangements(fitted.plane, fitted.nodes)) {
      if (limits.allows && !limits.allows(plane)) continue;
      const placement = scorePlacement(image, plane);
      if (!placement) continue;
      const rank = placement.score + NODE_BONUS * Math.min(24, fitted.nodes.length);
      if (!best || rank > best.rank) best = { placement, rank };
    }
    if (best && best.placement.score > CERTAIN_SCORE && fitted.nodes.length >= CERTAIN_NODES) break;
  }
  return {
    best: best && snapToFields(image, fields, best.placement),
    largestLattice: lattices[0]?.length ?? 0,
  };
}

/** Lattices of five nodes and more, largest first. */
function growLattices(fields: FieldIndex, checkTime: () => void): LatticeNode[][] {
  const seeds = fields.items.toSorted((a, b) => b.sightings - a.sightings).slice(0, MAX_SEEDS);
  const covered = new Set<Field>();
  const lattices: LatticeNode[][] = [];
  for (const seed of seeds) {
    if (covered.has(seed)) continue;
    checkTime();
    const lattice = growLattice(fields, seed);
    if (lattice.length < MIN_LATTICE) continue;
    for (const node of lattice) covered.add(node.field);
    lattices.push(lattice);
  }
  return lattices.sort((a, b) => b.length - a.length);
}
