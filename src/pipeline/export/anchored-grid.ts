import { solveSymmetric } from '../color/least-squares.ts';
import type { LinearRgb } from '../color/rgb-space.ts';
import { srgbEncode } from '../color/transfer.ts';
import { type Grid, sampleGrid } from './sample-grid.ts';

/** A grid point that contributes to an interpolated colour: the index of its first value, and its weight. */
interface Corner {
  readonly index: number;
  readonly weight: number;
}

/** Regularization: keeps several anchors in one cell from moving its corners far apart. */
const ridge = 1e-3;

/**
 * Samples a grid, and moves the points around the anchors so that readers show the anchors exactly, with trilinear (eight
 * points) and with tetrahedral interpolation (four points). Of all such moves, those with the smallest sum of squares are
 * used: Aᵀ (A Aᵀ + ridge I)⁻¹ m, where A has the interpolation weights as rows and m is the error at the anchors. Black is
 * not moved.
 */
export function anchoredGrid(grid: Grid, anchors: readonly LinearRgb[]): Float64Array {
  const values = sampleGrid(grid);
  const readings = anchors.flatMap((anchor) => {
    const target = grid.colorAt(anchor);
    return [trilinear, tetrahedral].map((interpolate) => {
      const all = interpolate(grid, anchor);
      return { all, corners: all.filter(({ index }) => index !== 0), target };
    });
  });
  const count = readings.length;
  const systems = [0, 1, 2].map(() => new Float64Array(count * (count + 1)));
  readings.forEach(({ corners, all, target }, i) => {
    const overlaps = readings.map((other) => overlap(corners, other.corners));
    systems.forEach((system, channel) => {
      const shown = all.reduce((sum, { index, weight }) => sum + weight * values[index + channel]!, 0);
      system.set([...overlaps, target[channel]! - shown], i * (count + 1));
    });
  });
  const moves = systems.map((system) => solveSymmetric(system, count, ridge));
  readings.forEach(({ corners }, i) => {
    for (const { index, weight } of corners) {
      moves.forEach((move, channel) => {
        values[index + channel]! += weight * move[i]!;
      });
    }
  });
  return values;
}

function overlap(some: readonly Corner[], others: readonly Corner[]): number {
  let sum = 0;
  for (const { index, weight } of some) {
    for (const other of others) if (other.index === index) sum += weight * other.weight;
  }
  return sum;
}

/** The eight points around a colour, with their weights. */
function trilinear(grid: Grid, anchor: LinearRgb): Corner[] {
  const cell = cellOf(grid, anchor);
  return [0, 1, 2, 3, 4, 5, 6, 7].map((corner) => {
    const ends = [corner >> 2, (corner >> 1) & 1, corner & 1];
    const weight = ends.reduce((product, end, channel) => {
      const { fraction } = cell[channel]!;
      return product * (end ? fraction : 1 - fraction);
    }, 1);
    const point = cell.map(({ low }, channel) => low + ends[channel]!);
    return { index: indexOf(grid, point), weight };
  });
}

/** The four points on the path from the cell's lowest corner along the channels, in descending order of their fractions. */
function tetrahedral(grid: Grid, anchor: LinearRgb): Corner[] {
  const cell = cellOf(grid, anchor);
  const path = [0, 1, 2].sort((a, b) => cell[b]!.fraction - cell[a]!.fraction);
  const point = cell.map(({ low }) => low);
  const fractions = [1, ...path.map((channel) => cell[channel]!.fraction), 0];
  return [null, ...path].map((channel, step) => {
    if (channel !== null) point[channel]!++;
    return { index: indexOf(grid, point), weight: fractions[step]! - fractions[step + 1]! };
  });
}

/** For each channel: the last point of its axis that is not above the colour, and the fraction of the way to the next point. */
function cellOf({ axes }: Grid, anchor: LinearRgb): { low: number; fraction: number }[] {
  return axes.map((axis, channel) => {
    const code = Math.min(Math.max(srgbEncode(anchor[channel]!), 0), 1);
    const above = axis.findIndex((point) => point > code);
    const low = above < 0 ? axis.length - 2 : Math.max(above - 1, 0);
    return { low, fraction: (code - axis[low]!) / (axis[low + 1]! - axis[low]!) };
  });
}

function indexOf({ axes, order }: Grid, [i = 0, j = 0, k = 0]: readonly number[]): number {
  const points = axes[0].length;
  return 3 * (order === 'FIRST_FASTEST' ? (k * points + j) * points + i : (i * points + j) * points + k);
}
