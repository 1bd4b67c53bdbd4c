import { LAMP, LAMP_SHARPNESS } from './light.ts';
import { norm3 } from './norm.ts';

/** A thing standing on the desk, as a signed distance field in world millimetres. */
export interface Solid {
  /** A ball that holds all of it. */
  readonly center: readonly [number, number, number];
  readonly radius: number;
  /** Millimetres to the surface, negative inside; never more than the true distance. */
  readonly distance: (x: number, y: number, z: number) => number;
  /** Writes the reflectance of the surface point to `out`; returns a number for its part, edges lie between parts. */
  readonly paint: (x: number, y: number, z: number, out: Float64Array) => number;
  /** Strength of the lamp's mirror image, 0 matt. */
  readonly gloss: number;
}

const HIT_MM = 0.03;

/** How far along a ray (unit direction) a solid is met; Infinity where it is missed. */
export function march(solid: Solid, origin: Float64Array, direction: Float64Array): number {
  if (!meetsBall(solid, solid.radius, origin, direction)) return Number.POSITIVE_INFINITY;
  const { near, far } = span;
  let t = Math.max(near, 0);
  for (let step = 0; step < 120 && t < far; step++) {
    const d = solid.distance(
      origin[0]! + t * direction[0]!,
      origin[1]! + t * direction[1]!,
      origin[2]! + t * direction[2]!,
    );
    if (d < HIT_MM) return t;
    t += d;
  }
  return Number.POSITIVE_INFINITY;
}

/** Unit normal by central differences. */
export function writeNormal({ distance }: Solid, x: number, y: number, z: number, out: Float64Array): void {
  const h = 0.12;
  out[0] = distance(x + h, y, z) - distance(x - h, y, z);
  out[1] = distance(x, y + h, z) - distance(x, y - h, z);
  out[2] = distance(x, y, z + h) - distance(x, y, z - h);
  const length = norm3(out[0], out[1], out[2]) || 1;
  for (let i = 0; i < 3; i++) out[i]! /= length;
}

const origin = new Float64Array(3);
const toLamp = new Float64Array(3);

/**
 * Share of the lamp seen from a point: 0 in the core of a shadow, 1 in full light. The closest a ray to the lamp comes
 * to a solid, per distance, stands for the part of the round lamp that is hidden (after I. Quilez, "Soft shadows in
 * raymarched SDFs").
 */
export function lampSeen(solids: readonly Solid[], x: number, y: number, z: number): number {
  origin[0] = x;
  origin[1] = y;
  origin[2] = z;
  const distance = norm3(LAMP.x - x, LAMP.y - y, LAMP.z - z);
  toLamp[0] = (LAMP.x - x) / distance;
  toLamp[1] = (LAMP.y - y) / distance;
  toLamp[2] = (LAMP.z - z) / distance;
  let seen = 1;
  for (const solid of solids) {
    seen = Math.min(seen, seenPast(solid));
    if (seen <= -1) return 0;
  }
  return 0.25 * (1 + seen) ** 2 * (2 - seen); // the hidden part of a disc crossed by a straight edge
}

function seenPast(solid: Solid): number {
  if (!meetsBall(solid, solid.radius * 1.4 + 12, origin, toLamp)) return 1;
  const { near, far } = span;
  let seen = 1;
  for (let t = Math.max(near, 0.4), step = 0; t < far && step < 60; step++) {
    const d = solid.distance(origin[0]! + t * toLamp[0]!, origin[1]! + t * toLamp[1]!, origin[2]! + t * toLamp[2]!);
    seen = Math.min(seen, (LAMP_SHARPNESS * d) / t);
    if (seen < -1) return -1;
    t += Math.min(Math.max(Math.abs(d) * 0.7, 0.6), 12);
  }
  return seen;
}

const REACHES_MM = [4, 8, 16, 32, 64] as const;
const room = new Float64Array(REACHES_MM.length);

/** How open the sky is over a surface point, 0..1: steps along the normal find less room than they went. */
export function openness(solids: readonly Solid[], p: Float64Array, n: Float64Array): number {
  const x = p[0]!;
  const y = p[1]!;
  const z = p[2]!;
  for (let i = 0; i < room.length; i++) room[i] = Math.min(REACHES_MM[i]!, z + REACHES_MM[i]! * n[2]!);
  for (const { center, radius, distance } of solids) {
    const away = norm3(x - center[0], y - center[1], z - center[2]) - radius;
    for (let i = 0; i < room.length; i++) {
      const h = REACHES_MM[i]!;
      if (away > 2 * h) continue; // even from the end of the step it is farther than the step is long
      room[i] = Math.min(room[i]!, distance(x + h * n[0]!, y + h * n[1]!, z + h * n[2]!));
    }
  }
  let closed = 0;
  for (let i = 0; i < room.length; i++) closed += 0.4 * 0.62 ** i * (1 - Math.max(0, room[i]!) / REACHES_MM[i]!);
  return Math.max(0, 1 - closed);
}

const span = { near: 0, far: 0 };

/** Where a ray enters and leaves the ball around a solid, in `span`; false where it misses. */
function meetsBall({ center }: Solid, radius: number, from: Float64Array, direction: Float64Array): boolean {
  const x = center[0] - from[0]!;
  const y = center[1] - from[1]!;
  const z = center[2] - from[2]!;
  const along = x * direction[0]! + y * direction[1]! + z * direction[2]!;
  const inside = radius * radius - (x * x + y * y + z * z - along * along);
  if (inside <= 0) return false;
  span.near = along - Math.sqrt(inside);
  span.far = along + Math.sqrt(inside);
  return true;
}
