import type { DeskSurface } from '../../../examples/sample/desk-surface.ts';
import type { LinearRgb } from '../../../src/pipeline/color/rgb-space.ts';

/** A board of coloured cells lying on a desk: what walls, keyboards, cards and cubes look like to a chart finder. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
  /** Millimetres from cell to cell; the picture shows 700 across. */
  readonly pitch: { readonly across: number; readonly down: number };
  /** Share of the pitch that is gap. */
  readonly gap: number;
  /** Radius of the cells' corners, share of the pitch. */
  readonly rounding: number;
  /** How far each row is moved against the one above, share of the pitch: 0 in a grid, 0.5 in brickwork. */
  readonly stagger: number;
  readonly turnDeg: number;
  /** Middle of the board, millimetres from the middle of the picture. */
  readonly center: { readonly x: number; readonly y: number };
  /** Reflectances, row by row; repeated if there are fewer than cells. */
  readonly colors: readonly LinearRgb[];
  /** Between the cells and a little around them. */
  readonly ground: LinearRgb;
}

/** A grid on a desk. */
export function gridSurface(grid: Grid, desk: DeskSurface): DeskSurface {
  const { columns, rows, pitch, gap, rounding, stagger, center, colors, ground } = grid;
  const [cos, sin] = [Math.cos((grid.turnDeg * Math.PI) / 180), Math.sin((grid.turnDeg * Math.PI) / 180)];
  const put = (color: LinearRgb, out: Float64Array) => {
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
      put(ground, out);
      return 300;
    }
    const cell = row * columns + column;
    put(colors[cell % colors.length]!, out);
    return 1000 + cell;
  };
}

/** Whether a point, from its cell's middle in pitches, lies outside a rounded square. */
function isGap(x: number, y: number, gap: number, rounding: number): boolean {
  const half = 0.5 - gap / 2 - rounding;
  const dx = Math.max(0, Math.abs(x) - half);
  const dy = Math.max(0, Math.abs(y) - half);
  return dx * dx + dy * dy > rounding * rounding || (rounding === 0 && dx + dy > 0);
}
