import type { DeskSurface } from '../../../examples/sample/desk-surface.ts';
import type { LinearRgb } from '../../../src/pipeline/color/rgb-space.ts';

/** A board of coloured cells on a desk, which resembles walls, keyboards, cards and cubes. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
  /** The distance between cell centres, in millimetres. The image is 700 mm wide. */
  readonly pitch: { readonly across: number; readonly down: number };
  /** The gap between cells, as a share of the pitch. */
  readonly gap: number;
  /** The corner radius of the cells, as a share of the pitch. */
  readonly rounding: number;
  /** The offset of each row from the one above, as a share of the pitch: 0 in a grid, 0.5 in brickwork. */
  readonly stagger: number;
  readonly turnDeg: number;
  /** The centre of the board, in millimetres from the centre of the image. */
  readonly center: { readonly x: number; readonly y: number };
  /** The reflectances of the cells, row by row; repeated if there are fewer than cells. */
  readonly colors: readonly LinearRgb[];
  /** The reflectance between the cells and in a narrow margin around them. */
  readonly ground: LinearRgb;
}

/** Lays a grid on a desk. */
export function gridSurface(grid: Grid, desk: DeskSurface): DeskSurface {
  const { columns, rows, pitch, gap, rounding, stagger, center, colors, ground } = grid;
  const [cos, sin] = [Math.cos((grid.turnDeg * Math.PI) / 180), Math.sin((grid.turnDeg * Math.PI) / 180)];
  const write = (color: LinearRgb, out: Float64Array) => {
    for (let i = 0; i < 3; i++) out[i] = color[i]!;
  };
  return (x, y, out) => {
    const across = ((x - center.x) * cos + (y - center.y) * sin) / pitch.across + columns / 2;
    const down = ((y - center.y) * cos - (x - center.x) * sin) / pitch.down + rows / 2;
    const margin = 0.3;
    if (across < -margin || across > columns + margin || down < -margin || down > rows + margin) return desk(x, y, out);
    const row = Math.floor(down);
    const shifted = across - ((stagger * row) % 1);
    const column = Math.floor(shifted);
    const inside = row >= 0 && row < rows && column >= 0 && column < columns;
    if (!inside || isGap(shifted - column - 0.5, down - row - 0.5, gap, rounding)) {
      write(ground, out);
      return 300;
    }
    const cell = row * columns + column;
    write(colors[cell % colors.length]!, out);
    return 1000 + cell;
  };
}

/** Returns true if a point, relative to the cell's centre in pitches, is outside the cell's rounded square. */
function isGap(x: number, y: number, gap: number, rounding: number): boolean {
  const half = 0.5 - gap / 2 - rounding;
  const dx = Math.max(0, Math.abs(x) - half);
  const dy = Math.max(0, Math.abs(y) - half);
  return dx * dx + dy * dy > rounding * rounding || (rounding === 0 && dx + dy > 0);
}
