import type { Point, Quad } from '../../src/pipeline/chart/chart.ts';

/** Largest distance between corresponding corners, in patches of the true outline (the pitch of a 6 x 4 chart). */
export function cornerError(corners: Quad, truth: Quad): number {
  const [a, b, c, d] = truth;
  const pitch = (distance(a, b) / 6 + distance(d, c) / 6 + distance(a, d) / 4 + distance(b, c) / 4) / 4;
  return Math.max(...corners.map((corner, i) => distance(corner, truth[i]!))) / pitch;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
