import { distance, lowerMedian } from '../../chart/geometry.ts';
import { fitHomography, type Homography, project } from '../../chart/homography.ts';
import { COLUMNS, ROWS } from '../judge/reference-colors.ts';
import type { LatticeNode } from './lattice.ts';

/** Minimum number of nodes for which a plane is fitted: a bent row of five nodes does not fit one by chance. */
export const MIN_LATTICE = 5;

/** Fits a plane (column, row -> pixels) to a lattice and returns it with the nodes that lie on it; null if too few do. */
export function fitLattice(nodes: readonly LatticeNode[]): { plane: Homography; nodes: readonly LatticeNode[] } | null {
  const plane = planeThrough(nodes);
  if (!plane) return null;
  const side = Math.sqrt(lowerMedian(nodes.map((node) => node.patchCandidate.area)));
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
 * Yields every position of a chart on a lattice: each window of 6 x 4 or 4 x 6 nodes that contains the lattice (or lies
 * within it, if the lattice is larger), in all rotations, mirrored and not. Each is a map from chart units to columns and
 * rows of the lattice that takes integers to integers.
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

/** First columns (or rows) of the windows with `length` columns (or rows) over a lattice. */
function starts(positions: readonly number[], length: number): number[] {
  const low = Math.min(...positions);
  const high = Math.max(...positions) - length + 1;
  const first = Math.min(low, high);
  return Array.from({ length: Math.abs(high - low) + 1 }, (_, i) => first + i);
}

/** Yields the four orientations of the chart in a window, its rows along the lattice's rows (`upright`) or columns. */
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
