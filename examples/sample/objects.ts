import { norm2, norm3 } from './norm.ts';
import { createNoise, smoothstep } from './random.ts';
import { rotatedFrame } from './rotated-frame.ts';
import type { Solid } from './solid.ts';

/** A red cardboard box with a cream label and a lid. */
export function redBox(cx: number, cy: number, deg: number): Solid {
  const [halfX, halfY, halfZ, round] = [70, 46, 27, 2.2];
  const frame = rotatedFrame(cx, cy, deg);
  const distance = (px: number, py: number, pz: number): number => {
    const x = Math.abs(frame.x(px, py)) - halfX + round;
    const y = Math.abs(frame.y(px, py)) - halfY + round;
    const z = Math.abs(pz - halfZ) - halfZ + round;
    const outside = norm3(Math.max(x, 0), Math.max(y, 0), Math.max(z, 0));
    const slit = pz > 36 && pz < 36.8 ? 0.5 : 0;
    return outside + Math.min(Math.max(x, y, z), 0) - round + slit;
  };
  const paint = (px: number, py: number, z: number, out: Float64Array): number => {
    const x = frame.x(px, py);
    const y = frame.y(px, py);
    const onTop = z > 2 * halfZ - 1;
    const edge = Math.max(Math.abs(x) - 40, Math.abs(y) - 22);
    const lines =
      Math.abs(edge + 4) < 0.8 || (Math.abs(x) < 22 && Math.abs(y) < 1) || (Math.abs(x) < 13 && Math.abs(y - 8) < 0.7);
    const mark = norm2(x, y + 9) < 5.5;
    const label = onTop && edge < 0;
    const cream = label && !lines && !mark;
    out[0] = cream ? 0.62 : 0.4;
    out[1] = cream ? 0.56 : 0.024;
    out[2] = cream ? 0.43 : 0.03;
    return cream ? 311 : 310;
  };
  return { center: [cx, cy, halfZ], radius: 90, distance, paint, gloss: 0.12 };
}

/** A lemon on its side. */
export function lemon(cx: number, cy: number, deg: number, random: () => number): Solid {
  const noise = createNoise(random);
  const frame = rotatedFrame(cx, cy, deg);
  const half = 29;
  const distance = (px: number, py: number, pz: number): number => {
    const x = frame.x(px, py);
    const across = norm2(frame.y(px, py), pz - half);
    const body = ellipse(x, across, 39, half);
    const tip = norm2(Math.abs(x) - 38, across) - 5.5;
    const around = half * Math.atan2(frame.y(px, py), pz - half);
    const pores = 0.2 * noise(x / 2.1, around / 2.1);
    return (smoothUnion(body, tip, 9) + pores) * 0.8;
  };
  const paint = (px: number, py: number, _z: number, out: Float64Array): number => {
    const x = frame.x(px, py);
    const green = smoothstep(26, 46, Math.abs(x)) * 0.5 + 0.15 * noise(x / 20, frame.y(px, py) / 20);
    out[0] = 0.72 - 0.3 * green;
    out[1] = 0.5 - 0.06 * green;
    out[2] = 0.035;
    return 320;
  };
  return { center: [cx, cy, half], radius: 52, distance, paint, gloss: 0.22 };
}

/** The approximate distance to an ellipse with half axes a and b; exact on its edge. */
function ellipse(x: number, y: number, a: number, b: number): number {
  const k = norm2(x / a, y / b);
  const slope = norm2(x / (a * a), y / (b * b));
  return slope < 1e-9 ? -b : (k * (k - 1)) / slope;
}

function smoothUnion(d1: number, d2: number, k: number): number {
  const h = Math.max(k - Math.abs(d1 - d2), 0) / k;
  return Math.min(d1, d2) - (h * h * k) / 4;
}

/** A hexagonal pencil with its centre at (cx, cy), pointing towards `deg`. */
export function pencil(cx: number, cy: number, deg: number): Solid {
  const frame = rotatedFrame(cx, cy, deg);
  const [half, radius, cone] = [82, 3.6, 20];
  const distance = (px: number, py: number, pz: number): number => {
    const x = frame.x(px, py);
    const y = Math.abs(frame.y(px, py));
    const z = Math.abs(pz - radius);
    const sides = Math.max(z, 0.5 * z + 0.866 * y) - radius;
    const sharpened = (norm2(y, z) - ((half - x) * radius) / cone - 0.3) * 0.97;
    return Math.max(sides, sharpened, -half - x, x - half);
  };
  const paint = (px: number, py: number, pz: number, out: Float64Array): number => {
    const x = frame.x(px, py);
    const y = frame.y(px, py);
    const bare = x > half - 3 - cone * (norm2(y, pz - radius) / radius) + 2.6;
    const lead = x > half - 5.5;
    const band = x < 9 - half && x > 4 - half;
    out[0] = lead ? 0.03 : bare ? 0.55 : band ? 0.5 : 0.03;
    out[1] = lead ? 0.03 : bare ? 0.36 : band ? 0.4 : 0.16;
    out[2] = lead ? 0.032 : bare ? 0.2 : band ? 0.2 : 0.19;
    return lead ? 342 : bare ? 341 : band ? 343 : 340;
  };
  return { center: [cx, cy, radius], radius: half + 2, distance, paint, gloss: 0.3 };
}
