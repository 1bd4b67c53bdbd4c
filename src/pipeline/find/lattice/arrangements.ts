import { distance, median } from '../../chart/geometry.ts';
import { fitHomography, type Homography, project } from '../../chart/homography.ts';
import { COLUMNS, ROWS } from '../judge/reference-colors.ts';
import type { LatticeNode } from './lattice.ts';

/** Fewest nodes that make a plane worth trying: a bent row of five does not pass for one by chance. */
export const MIN_LATTICE = 5;

/** The plane through a lattice (column, row -> pixels) and the nodes that lie on it, or null where too few do. */
export function fitLattice(nodes: readonly LatticeNode[]): { plane: Homography; nodes: readonly LatticeNode[] } | null {
  const plane = planeThrough(nodes);
  if (!plane) return null;
  const side = Math.sqrt(median(nodes.map((node) => node.patchCandidate.area)));
  const onPlane = nodes.filter(
    ({ column, row, patchCandidate }) =>
      distance(project(plane, { x: column, y: row }), patchCandidate.center) < 0.3 * side,
  );
  if (onPlane.length < MIN_LATTICE) return null;
  const better = onPlane.length < nodes.length ? planeThrough(onPlane) : plane;
  return { plane: better ?? plane, nodes: onPlane };
}

function planeThrough(nodes: readonly LatticeNode[]): Homography | null {
  return fitHomography(
    nodes.map(({ column, row, patchCandidate }) => ({ from: { x: column, y: row }, to: patchCandidate.center })),
  );
}

/**
 * Every way a chart can lie on a lattice: each window of 6 x 4 or 4 x 6 nodes that holds the lattice (or lies within it,
 * where it is larger), in all turns and both ways round. As maps from chart units to columns and rows of the lattice, which
 * take whole numbers to whole numbers.
 */
export function* arrangements(nodes: readonly LatticeNode[]): Generator<Homography> {
  for (const upright of [true, false]) {
    const lefts = starts(
      nodes.map((node) => node.column),
      upright ? COLUMNS : ROWS,
    );
    const tops = starts(
      nodes.map((node) => node.row),
      upright ? ROWS : COLUMNS,
    );
    for (const left of lefts) for (const top of tops) yield* orientationsIn(left, top, upright);
  }
}

/** First columns (or rows) of the windows of `length` over a lattice. */
function starts(positions: readonly number[], length: number): number[] {
  const low = Math.min(...positions);
  const high = Math.max(...positions) - length + 1;
  const first = Math.min(low, high);
  return Array.from({ length: Math.abs(high - low) + 1 }, (_, i) => first + i);
}

/** The four ways the chart fills one window: its rows along the lattice's rows (`upright`) or along its columns. */
function* orientationsIn(left: number, top: number, upright: boolean): Generator<Homography> {
  for (const columnSign of [1, -1]) {
    for (const rowSign of [1, -1]) {
      const column = columnSign > 0 ? 0 : COLUMNS - 1;
      const row = rowSign > 0 ? 0 : ROWS - 1;
      if (upright) yield [columnSign, 0, left + column, 0, rowSign, top + row, 0, 0, 1];
      else yield [0, rowSign, left + row, columnSign, 0, top + column, 0, 0, 1];
    }
  }
}
