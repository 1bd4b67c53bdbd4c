import { solveSymmetric } from '../color/least-squares.ts';
import type { LinearRgb } from '../color/rgb-space.ts';
import { srgbEncode } from '../color/transfer.ts';
import { type Grid, sampleGrid } from './sample-grid.ts';

/** A point of the grid, by its place among the values, and its share in what a reader shows of some colour. */
interface Corner {
  readonly place: number;
  readonly share: number;
}

/** Keeps anchors that lie in one cell from pulling its corners far apart. */
const ridge = 1e-3;

/**
 * The grid sampled, and its points about the anchors moved so that readers show the anchors right, whether they go between
 * eight points (trilinear) or four (tetrahedral). Of all ways to do so the one with the least sum of squares is taken:
 * with rows a of shares and what is missing m, the moves are Aᵀ (A Aᵀ + ridge)⁻¹ m. Black stays where it is.
 */
export function anchoredGrid(grid: Grid, anchors: readonly LinearRgb[]): Float64Array {
  const values = sampleGrid(grid);
  const readings = anchors.flatMap((anchor) => {
    const wanted = grid.colorAt(anchor);
    return [trilinear, tetrahedral].map((way) => {
      const all = way(grid, anchor);
      return { all, corners: all.filter(({ place }) => place !== 0), wanted };
    });
  });
  const count = readings.length;
  const systems = [0, 1, 2].map(() => new Float64Array(count * (count + 1)));
  readings.forEach(({ corners, all, wanted }, i) => {
    const overlaps = readings.map((other) => overlap(corners, other.corners));
    systems.forEach((system, channel) => {
      const shown = all.reduce((sum, { place, share }) => sum + share * values[place + channel]!, 0);
      system.set([...overlaps, wanted[channel]! - shown], i * (count + 1));
    });
  });
  const moves = systems.map((system) => solveSymmetric(system, count, ridge));
  readings.forEach(({ corners }, i) => {
    for (const { place, share } of corners) {
      moves.forEach((move, channel) => {
        values[place + channel]! += share * move[i]!;
      });
    }
  });
  return values;
}

function overlap(some: readonly Corner[], others: readonly Corner[]): number {
  let sum = 0;
  for (const { place, share } of some) {
    for (const other of others) if (other.place === place) sum += share * other.share;
  }
  return sum;
}

/** The eight points around a colour. */
function trilinear(grid: Grid, anchor: LinearRgb): Corner[] {
  const cell = cellOf(grid, anchor);
  return [0, 1, 2, 3, 4, 5, 6, 7].map((corner) => {
    const ends = [corner >> 2, (corner >> 1) & 1, corner & 1];
    const share = ends.reduce((product, end, channel) => {
      const { beyond } = cell[channel]!;
      return product * (end ? beyond : 1 - beyond);
    }, 1);
    return {
      place: placeOf(
        grid,
        cell.map(({ low }, channel) => low + ends[channel]!),
      ),
      share,
    };
  });
}

/** The four points on the way from the cell's lowest corner along the channels, the one that is furthest on first. */
function tetrahedral(grid: Grid, anchor: LinearRgb): Corner[] {
  const cell = cellOf(grid, anchor);
  const way = [0, 1, 2].sort((a, b) => cell[b]!.beyond - cell[a]!.beyond);
  const at = cell.map(({ low }) => low);
  const shares = [1, ...way.map((channel) => cell[channel]!.beyond), 0];
  return [null, ...way].map((channel, step) => {
    if (channel !== null) at[channel]!++;
    return { place: placeOf(grid, at), share: shares[step]! - shares[step + 1]! };
  });
}

/** For each channel the last point of its axis that is not above the colour, and how far on to the next the colour lies. */
function cellOf({ axes }: Grid, anchor: LinearRgb): { low: number; beyond: number }[] {
  return axes.map((axis, channel) => {
    const code = Math.min(Math.max(srgbEncode(anchor[channel]!), 0), 1);
    const above = axis.findIndex((point) => point > code);
    const low = above < 0 ? axis.length - 2 : Math.max(above - 1, 0);
    return { low, beyond: (code - axis[low]!) / (axis[low + 1]! - axis[low]!) };
  });
}

function placeOf({ axes, order }: Grid, [i = 0, j = 0, k = 0]: readonly number[]): number {
  const points = axes[0].length;
  return 3 * (order === 'FIRST_FASTEST' ? (k * points + j) * points + i : (i * points + j) * points + k);
}
