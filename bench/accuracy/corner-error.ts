import type { Point, Quad } from '../../src/pipeline/chart/chart.ts';

/** Largest distance between two outlines' corners, in patches of the second one (pitches of a 6 x 4 chart). */
export function cornerError(corners: Quad, truth: Quad): number {
  const [a, b, c, d] = truth;
  const pitch = (away(a, b) / 6 + away(d, c) / 6 + away(a, d) / 4 + away(b, c) / 4) / 4;
  return Math.max(...corners.map((corner, i) => away(corner, truth[i]!))) / pitch;
}

function away(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
