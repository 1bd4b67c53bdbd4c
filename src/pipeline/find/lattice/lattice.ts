import type { Point } from '../../chart/chart.ts';
import { distance } from '../../chart/geometry.ts';
import type { PatchCandidate, PatchCandidateIndex } from '../candidates/patch-candidates.ts';

/** A patch candidate with its position on a lattice; columns and rows are relative to the seed at (0, 0). */
export interface LatticeNode {
  readonly column: number;
  readonly row: number;
  readonly patchCandidate: PatchCandidate;
}

export type Lattice = readonly LatticeNode[];

/** Pitches tried, in patch sides: from charts almost without gaps to the wide gaps of pocket charts. */
const PITCHES = [1.12, 1.25, 1.42, 1.7];
/** Largest distance of a neighbour from its expected position, in patch sides, and the allowed range of area ratios. */
const TOLERANCE = 0.3;
const MIN_AREA_RATIO = 0.35;
const MAX_AREA_RATIO = 2.9;
/** Largest row or column grown: enough to detect that a lattice is larger than any 6 x 4 window. */
const MAX_REACH = 7;
const MAX_NODES = 60;

const NEIGHBORS = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const;

/** A node with the local steps to its neighbours, which perspective changes from node to node. */
interface GrowingNode extends LatticeNode {
  readonly alongRow: Point;
  readonly alongColumn: Point;
}

/** Grows a lattice from a patch candidate, step by step, with each pitch, and returns the largest. */
export function growLattice(patchCandidates: PatchCandidateIndex, seed: PatchCandidate): LatticeNode[] {
  let largest: LatticeNode[] = [];
  for (const pitch of PITCHES) {
    const nodes = growAtPitch(patchCandidates, seed, pitch);
    if (nodes.length > largest.length) largest = nodes;
    if (largest.length >= 24) break;
  }
  return largest;
}

function growAtPitch(patchCandidates: PatchCandidateIndex, seed: PatchCandidate, pitch: number): LatticeNode[] {
  const [a, b, c, d] = seed.quad;
  const half = pitch / 2;
  const first: GrowingNode = {
    column: 0,
    row: 0,
    patchCandidate: seed,
    alongRow: { x: half * (b.x - a.x + c.x - d.x), y: half * (b.y - a.y + c.y - d.y) },
    alongColumn: { x: half * (d.x - a.x + c.x - b.x), y: half * (d.y - a.y + c.y - b.y) },
  };
  const nodes = new Map([['0,0', first]]);
  const taken = new Set([seed]);
  const queue = [first];
  for (let node = queue.shift(); node && nodes.size < MAX_NODES; node = queue.shift()) {
    for (const [across, down] of NEIGHBORS) {
      const column = node.column + across;
      const row = node.row + down;
      const key = `${column},${row}`;
      if (nodes.has(key) || Math.abs(column) > MAX_REACH || Math.abs(row) > MAX_REACH) continue;
      const neighbor = stepTo(patchCandidates, taken, node, across, down);
      if (!neighbor) continue;
      nodes.set(key, neighbor);
      taken.add(neighbor.patchCandidate);
      queue.push(neighbor);
    }
  }
  return [...nodes.values()];
}

/** Finds the neighbour one step across or down, and updates the steps with its position. */
function stepTo(
  patchCandidates: PatchCandidateIndex,
  taken: ReadonlySet<PatchCandidate>,
  node: GrowingNode,
  across: number,
  down: number,
) {
  const sign = across + down;
  const step = across ? node.alongRow : node.alongColumn;
  const { center, area } = node.patchCandidate;
  const expected = { x: center.x + sign * step.x, y: center.y + sign * step.y };
  const patchCandidate = nearestCandidate(patchCandidates, expected, TOLERANCE * Math.sqrt(area), area);
  if (!patchCandidate || taken.has(patchCandidate)) return null;
  const found = { x: sign * (patchCandidate.center.x - center.x), y: sign * (patchCandidate.center.y - center.y) };
  const along = { x: 0.4 * step.x + 0.6 * found.x, y: 0.4 * step.y + 0.6 * found.y };
  // The other step is scaled like the patches themselves.
  const growth = Math.min(1.4, Math.max(0.7, patchCandidate.area / area)) ** 0.25;
  const other = across ? node.alongColumn : node.alongRow;
  const otherStep = { x: growth * other.x, y: growth * other.y };
  return {
    column: node.column + across,
    row: node.row + down,
    patchCandidate,
    alongRow: across ? along : otherStep,
    alongColumn: across ? otherStep : along,
  };
}

/** Returns the patch candidate of similar area nearest to a point, within `reach` pixels. */
function nearestCandidate(
  patchCandidates: PatchCandidateIndex,
  point: Point,
  reach: number,
  area: number,
): PatchCandidate | null {
  let nearest: PatchCandidate | null = null;
  let least = reach;
  for (const patchCandidate of patchCandidates.around(point, reach)) {
    const ratio = patchCandidate.area / area;
    if (ratio < MIN_AREA_RATIO || ratio > MAX_AREA_RATIO) continue;
    const away = distance(patchCandidate.center, point);
    if (away >= least) continue;
    least = away;
    nearest = patchCandidate;
  }
  return nearest;
}
