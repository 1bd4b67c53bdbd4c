import { ambientVisibility, lampVisibility, type Solid } from './solid.ts';
import { VIEW_WIDTH_MM, type View } from './view.ts';

/** The distance between grid points. */
const CELL_PX = 5;
/** If neighbouring grid points differ by more than this, the shadow is computed exactly: low objects cast sharp shadows. */
const STEEP = 0.15;
const REACH_X = 540;
const REACH_Y = 420;

/** Writes to `out` the visible share of the lamp [0] and of the surroundings [1] from a point on the desk, each 0..1. */
export type ShadowMap = (x: number, y: number, out: Float64Array) => void;

/** The shadows of the solids on the desk, computed on a grid and interpolated where they are soft. */
export function createShadowMap(solids: readonly Solid[], view: View): ShadowMap {
  if (solids.length === 0) {
    return (_x, _y, out) => {
      out[0] = 1; // faster than fill
      out[1] = 1;
    };
  }
  const cell = (CELL_PX * VIEW_WIDTH_MM) / view.width;
  const columns = Math.ceil((2 * REACH_X) / cell) + 1;
  const rows = Math.ceil((2 * REACH_Y) / cell) + 1;
  const grid = new Float32Array(columns * rows * 2);
  const point = new Float64Array(3);
  const up = Float64Array.of(0, 0, 1);
  for (let i = 0; i < columns * rows; i++) {
    point[0] = (i % columns) * cell - REACH_X;
    point[1] = Math.floor(i / columns) * cell - REACH_Y;
    grid[2 * i] = lampVisibility(solids, point[0], point[1], 0);
    grid[2 * i + 1] = ambientVisibility(solids, point, up);
  }
  return (x, y, out) => {
    const u = Math.min(Math.max((x + REACH_X) / cell, 0), columns - 1.001);
    const v = Math.min(Math.max((y + REACH_Y) / cell, 0), rows - 1.001);
    const [column, row] = [Math.floor(u), Math.floor(v)];
    const [s, t] = [u - column, v - row];
    const at = 2 * (row * columns + column);
    const below = at + 2 * columns;
    for (let i = 0; i < 2; i++) {
      const top = grid[at + i]! * (1 - s) + grid[at + i + 2]! * s;
      const bottom = grid[below + i]! * (1 - s) + grid[below + i + 2]! * s;
      out[i] = top * (1 - t) + bottom * t;
    }
    const corners = [grid[at]!, grid[at + 2]!, grid[below]!, grid[below + 2]!] as const;
    const steep = Math.max(...corners) - Math.min(...corners) > STEEP;
    if (steep) out[0] = lampVisibility(solids, x, y, 0);
  };
}
