import { LAMP, LAMP_SHARPNESS } from './light.ts';
import { norm3 } from './norm.ts';

/** An object on the desk, as a signed distance field in world millimetres. */
export interface Solid {
  /** The bounding sphere. */
  readonly center: readonly [number, number, number];
  readonly radius: number;
  /** The distance to the surface in millimetres, or a lower bound for it; negative inside. */
  readonly distance: (x: number, y: number, z: number) => number;
  /** Writes the reflectance at a surface point to `out`, and returns the id of its part. Parts are separated by edges. */
  readonly paint: (x: number, y: number, z: number, out: Float64Array) => number;
  /** The strength of the lamp's specular reflection; 0 is matt. */
  readonly gloss: number;
}

const HIT_MM = 0.03;

/** The distance along a ray (with unit direction) to a solid; Infinity if the ray misses it. */
export function march(solid: Solid, origin: Float64Array, direction: Float64Array): number {
  if (!intersectsSphere(solid, solid.radius, origin, direction)) return Number.POSITIVE_INFINITY;
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

/** Writes the unit normal to `out`, by central differences. */
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
 * The share of the lamp that is visible from a point: 0 in the core of a shadow, 1 in full light. The hidden part of the
 * round lamp is estimated from the smallest ratio of the distance between ray and solid to the distance along the ray (after
 * I. Quilez, "Soft shadows in raymarched SDFs").
 */
export function lampVisibility(solids: readonly Solid[], x: number, y: number, z: number): number {
  origin[0] = x;
  origin[1] = y;
  origin[2] = z;
  const distance = norm3(LAMP.x - x, LAMP.y - y, LAMP.z - z);
  toLamp[0] = (LAMP.x - x) / distance;
  toLamp[1] = (LAMP.y - y) / distance;
  toLamp[2] = (LAMP.z - z) / distance;
  let visible = 1;
  for (const solid of solids) {
    visible = Math.min(visible, visibilityPast(solid));
    if (visible <= -1) return 0;
  }
  return 0.25 * (1 + visible) ** 2 * (2 - visible); // the visible part of a disc behind a straight edge
}

function visibilityPast(solid: Solid): number {
  if (!intersectsSphere(solid, solid.radius * 1.4 + 12, origin, toLamp)) return 1;
  const { near, far } = span;
  let visible = 1;
  for (let t = Math.max(near, 0.4), step = 0; t < far && step < 60; step++) {
    const d = solid.distance(origin[0]! + t * toLamp[0]!, origin[1]! + t * toLamp[1]!, origin[2]! + t * toLamp[2]!);
    visible = Math.min(visible, (LAMP_SHARPNESS * d) / t);
    if (visible < -1) return -1;
    t += Math.min(Math.max(Math.abs(d) * 0.7, 0.6), 12);
  }
  return visible;
}

const STEPS_MM = [4, 8, 16, 32, 64] as const;
const clearance = new Float64Array(STEPS_MM.length);

/** The visible share of the surroundings from a surface point, 0..1, from the clearance at steps along the normal. */
export function ambientVisibility(solids: readonly Solid[], p: Float64Array, n: Float64Array): number {
  const x = p[0]!;
  const y = p[1]!;
  const z = p[2]!;
  for (let i = 0; i < clearance.length; i++) clearance[i] = Math.min(STEPS_MM[i]!, z + STEPS_MM[i]! * n[2]!);
  for (const { center, radius, distance } of solids) {
    const away = norm3(x - center[0], y - center[1], z - center[2]) - radius;
    for (let i = 0; i < clearance.length; i++) {
      const h = STEPS_MM[i]!;
      if (away > 2 * h) continue; // farther from the end of the step than the step is long
      clearance[i] = Math.min(clearance[i]!, distance(x + h * n[0]!, y + h * n[1]!, z + h * n[2]!));
    }
  }
  let occluded = 0;
  for (let i = 0; i < clearance.length; i++)
    occluded += 0.4 * 0.62 ** i * (1 - Math.max(0, clearance[i]!) / STEPS_MM[i]!);
  return Math.max(0, 1 - occluded);
}

const span = { near: 0, far: 0 };

/** Writes the distances at which a ray enters and leaves the sphere around a solid to `span`; returns false if it misses. */
function intersectsSphere({ center }: Solid, radius: number, from: Float64Array, direction: Float64Array): boolean {
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
