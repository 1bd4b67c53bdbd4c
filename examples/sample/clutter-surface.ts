import type { DeskSurface } from './desk-surface.ts';

/** A shape on the desk: a rectangle, a disc, or a board of small squares that resembles a chart. */
interface Shape {
  readonly kind: 'rectangle' | 'disc' | 'board';
  readonly x: number;
  readonly y: number;
  readonly halfWidth: number;
  readonly halfHeight: number;
  readonly cos: number;
  readonly sin: number;
  readonly colors: readonly (readonly [number, number, number])[];
}

const CELL_MM = 64;
/** The number of cells after which shapes repeat; a power of two. */
const PERIOD = 32;

/** A desk covered with coloured shapes, one per cell, each large enough to reach into the next cell. */
export function clutterSurface(random: () => number): DeskSurface {
  const shapes = Array.from({ length: PERIOD * PERIOD }, () => randomShape(random));
  return (x, y, out) => {
    const column = Math.floor(x / CELL_MM);
    const row = Math.floor(y / CELL_MM);
    // Later cells are on top, independent of the cell of the point: rows from the bottom up, then columns.
    for (let r = row + 1; r >= row - 1; r--) {
      for (let c = column + 1; c >= column - 1; c--) {
        const index = (r & (PERIOD - 1)) * PERIOD + (c & (PERIOD - 1));
        const color = colorAt(shapes[index]!, x - c * CELL_MM, y - r * CELL_MM);
        if (color < 0) continue;
        const rgb = shapes[index]!.colors[color]!;
        for (let i = 0; i < 3; i++) out[i] = rgb[i]!;
        return 200 + index * 32 + color;
      }
    }
    out[0] = 0.4;
    out[1] = 0.38;
    out[2] = 0.34;
    return 100;
  };
}

function randomShape(random: () => number): Shape {
  const pick = random();
  const kind = pick < 0.6 ? 'rectangle' : pick < 0.88 ? 'disc' : 'board';
  const angle = random() * Math.PI;
  const size = CELL_MM * (0.15 + 0.5 * random()); // keeps half the diagonal below one cell
  const aspect = kind === 'rectangle' ? 0.25 + 0.75 * random() : kind === 'board' ? 0.6 : 1;
  return {
    kind,
    x: CELL_MM * random(),
    y: CELL_MM * random(),
    halfWidth: size,
    halfHeight: size * aspect,
    cos: Math.cos(angle),
    sin: Math.sin(angle),
    colors: Array.from({ length: 32 }, () => randomColor(random)),
  };
}

function randomColor(random: () => number): readonly [number, number, number] {
  const value = 0.03 + 0.8 * random() ** 2;
  const saturation = Math.sqrt(random());
  return [0, 1, 2].map(() => value * (1 - saturation * random())) as [number, number, number];
}

/** The index of the shape's colour at a point, relative to its cell; -1 outside the shape. */
function colorAt(shape: Shape, px: number, py: number): number {
  const x = (px - shape.x) * shape.cos + (py - shape.y) * shape.sin;
  const y = (py - shape.y) * shape.cos - (px - shape.x) * shape.sin;
  if (shape.kind === 'disc') return x * x + y * y < shape.halfWidth ** 2 ? 0 : -1;
  if (Math.abs(x) > shape.halfWidth || Math.abs(y) > shape.halfHeight) return -1;
  if (shape.kind === 'rectangle') return 0;
  const u = ((x / shape.halfWidth + 1) / 2) * 5;
  const v = ((y / shape.halfHeight + 1) / 2) * 3;
  const inGap = Math.min(u % 1, v % 1) < 0.12;
  return inGap ? 31 : Math.floor(u) + 5 * Math.floor(v);
}
