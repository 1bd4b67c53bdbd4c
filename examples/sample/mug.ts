import { norm2 } from './norm.ts';
import { createNoise, smoothstep } from './random.ts';
import type { Solid } from './solid.ts';

const HEIGHT = 82;
const OUTER = 43;
const INNER = 39;
const COFFEE_Z = 66;

/** A glazed stoneware mug of coffee; `handleDeg` rotates its handle clockwise from the right. */
export function mug(cx: number, cy: number, handleDeg: number, random: () => number): Solid {
  const noise = createNoise(random);
  const turn = (handleDeg * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const distance = (px: number, py: number, z: number): number => {
    const x = (px - cx) * cos + (py - cy) * sin;
    const y = (py - cy) * cos - (px - cx) * sin;
    const r = norm2(x, y);
    const wall = Math.max(roundedDisc(r, z - HEIGHT / 2, OUTER, HEIGHT / 2, 2), -roundedDisc(r, z - 60, INNER, 54, 5));
    const coffee = Math.max(r - INNER, Math.abs(z - COFFEE_Z / 2) - COFFEE_Z / 2);
    const cavity = Math.min(wall, coffee);
    return Math.min(cavity, Math.max(handle(x, y, z), OUTER - 3 - r));
  };
  const paint = (px: number, py: number, z: number, out: Float64Array): number => {
    const [x, y] = [px - cx, py - cy];
    const r = norm2(x, y);
    if (r < INNER - 0.3 && z < COFFEE_Z + 0.5) {
      const crema = smoothstep(30, 39, r + 5 * noise(x / 6, y / 6)) * 0.6;
      set(out, 0.035 + 0.12 * crema, 0.016 + 0.065 * crema, 0.009 + 0.028 * crema);
      return 301;
    }
    const angle = Math.atan2(y, x) * OUTER;
    const speck = smoothstep(0.8, 0.9, noise(angle / 1.7 + r, z / 1.7 + r));
    const dip = smoothstep(0, 3, z - 30 - 6 * noise(angle / 14, 3)); // the foot is unglazed
    const bare = 1 - dip;
    const light = 1 - 0.55 * speck;
    set(out, light * (0.7 * dip + 0.4 * bare), light * (0.67 * dip + 0.25 * bare), light * (0.6 * dip + 0.15 * bare));
    return 302;
  };
  return { center: [cx, cy, HEIGHT / 2], radius: 88, distance, paint, gloss: 0.5 };
}

/** A saucer that rises towards its rim. */
export function saucer(cx: number, cy: number): Solid {
  const distance = (px: number, py: number, z: number): number => {
    const r = norm2(px - cx, py - cy);
    const middle = 3 + 9 * smoothstep(44, 76, r);
    const thick = Math.abs(z - middle) - 2;
    const rim = r - 76;
    const outside = norm2(Math.max(thick, 0), Math.max(rim, 0));
    return (outside + Math.min(Math.max(thick, rim), 0)) * 0.85 - 0.6;
  };
  const paint = (px: number, py: number, _z: number, out: Float64Array): number => {
    const ring = Math.abs(norm2(px - cx, py - cy) - 71) < 1.1;
    set(out, ring ? 0.16 : 0.66, ring ? 0.2 : 0.63, ring ? 0.23 : 0.57);
    return ring ? 304 : 303;
  };
  return { center: [cx, cy, 6], radius: 80, distance, paint, gloss: 0.35 };
}

/** Half of a flattened ring beside the wall. */
function handle(x: number, y: number, z: number): number {
  const ring = norm2(Math.max(Math.abs(x - OUTER) - 6, 0), Math.max(Math.abs(z - 43) - 10, 0)) - 16;
  return norm2(ring, y * 0.8) * 0.95 - 4.6;
}

/** The distance to a disc of radius `radius` and half height `half` with rounded edges; (r, z) is relative to its centre. */
function roundedDisc(r: number, z: number, radius: number, half: number, round: number): number {
  const dr = r - radius + round;
  const dz = Math.abs(z) - half + round;
  return norm2(Math.max(dr, 0), Math.max(dz, 0)) + Math.min(Math.max(dr, dz), 0) - round;
}

function set(out: Float64Array, r: number, g: number, b: number): void {
  out[0] = r;
  out[1] = g;
  out[2] = b;
}
