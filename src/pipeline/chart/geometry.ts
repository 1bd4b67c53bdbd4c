import type { Point, Quad } from './chart.ts';

export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

export function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

/** Twice the signed area of the triangle a, b, c: positive if it is clockwise on the screen (y points down). */
export function crossProduct(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

export function quadCenter([a, b, c, d]: Quad): Point {
  return { x: (a.x + b.x + c.x + d.x) / 4, y: (a.y + b.y + c.y + d.y) / 4 };
}

/** Unsigned area in square pixels. */
export function quadArea([a, b, c, d]: Quad): number {
  return Math.abs(crossProduct(a, b, c) + crossProduct(a, c, d)) / 2;
}

/** Lengths of the four sides, starting at the first corner. */
export function quadSides([a, b, c, d]: Quad): [number, number, number, number] {
  return [distance(a, b), distance(b, c), distance(c, d), distance(d, a)];
}

/** The point at (u, v) in a quad by bilinear interpolation; (0, 0) is the first corner, (1, 0) the second. */
export function insideQuad([a, b, c, d]: Quad, u: number, v: number): Point {
  const along = (p: number, q: number, r: number, s: number) =>
    (1 - u) * (1 - v) * p + u * (1 - v) * q + u * v * r + (1 - u) * v * s;
  return { x: along(a.x, b.x, c.x, d.x), y: along(a.y, b.y, c.y, d.y) };
}

export function mapQuad(quad: Quad, map: (point: Point) => Point): Quad {
  return [map(quad[0]), map(quad[1]), map(quad[2]), map(quad[3])];
}

/** The median or, for an even count, the lower of the two middle values. NaN for an empty list. */
export function lowerMedian(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[(values.length - 1) >> 1] ?? Number.NaN;
}
