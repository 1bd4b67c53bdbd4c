import { norm2 } from './norm.ts';
import { smoothstep } from './random.ts';
import { rotatedFrame } from './rotated-frame.ts';
import type { Solid } from './solid.ts';

/** A twig from (cx, cy) towards `deg`, with pairs of leaves and one leaf at its end. */
export function twig(cx: number, cy: number, deg: number, length: number): readonly Solid[] {
  const [cos, sin] = [Math.cos((deg * Math.PI) / 180), Math.sin((deg * Math.PI) / 180)];
  const at = (share: number) => [cx + share * length * cos, cy + share * length * sin] as const;
  const pair = (share: number, size: number): Solid[] => [
    leaf(...at(share), deg - 58 + 12 * share, size, 10),
    leaf(...at(share + 0.08), deg + 55 - 14 * share, size * 0.94, 12),
  ];
  return [
    stem(cx, cy, deg, length),
    ...pair(0.2, 66),
    ...pair(0.48, 72),
    ...pair(0.75, 62),
    leaf(...at(0.99), deg + 4, 66, 13),
  ];
}

function stem(cx: number, cy: number, deg: number, length: number): Solid {
  const frame = rotatedFrame(cx, cy, deg);
  const distance = (px: number, py: number, z: number): number => {
    const x = frame.x(px, py);
    const beyond = Math.max(Math.abs(x - length / 2) - length / 2, 0);
    return norm2(beyond, norm2(frame.y(px, py), z - 3)) - 1.9 + x / (2 * length);
  };
  const paint = (_x: number, _y: number, _z: number, out: Float64Array): number => {
    out[0] = 0.16;
    out[1] = 0.12;
    out[2] = 0.05;
    return 331;
  };
  const [x, y] = [Math.cos((deg * Math.PI) / 180), Math.sin((deg * Math.PI) / 180)].map((c) => (c * length) / 2);
  return { center: [cx + x!, cy + y!, 3], radius: length / 2 + 4, distance, paint, gloss: 0.1 };
}

/** A leaf from its base (cx, cy) towards `deg`, arched above the desk. */
function leaf(cx: number, cy: number, deg: number, length: number, arch: number): Solid {
  const frame = rotatedFrame(cx, cy, deg);
  const width = length * 0.42;
  const bulge = (length * length - width * width) / (4 * width); // the distance from the axis to the centres of the arcs
  const arc = bulge + width / 2;
  const height = (x: number, y: number) => {
    const along = Math.min(1, Math.max(0, x / length));
    return 1.5 + arch * Math.sin(Math.PI * along * 0.8) + Math.abs(y) * 0.22 + Math.sin(x / 4 - Math.abs(y) / 3) * 0.25;
  };
  const distance = (px: number, py: number, z: number): number => {
    const x = frame.x(px, py);
    const y = frame.y(px, py);
    const outline = norm2(x - length / 2, Math.abs(y) + bulge) - arc;
    const stalk = Math.max(Math.abs(y) - 0.9, Math.abs(x + 4) - 6);
    return Math.max(Math.min(outline, stalk), Math.abs(z - height(x, y)) - 0.5) * 0.75;
  };
  const paint = (px: number, py: number, _z: number, out: Float64Array): number => {
    const x = frame.x(px, py);
    const y = Math.abs(frame.y(px, py));
    const rib = 1 - smoothstep(0.5, 1.3, y);
    const vein = 1 - smoothstep(0.25, 0.9, Math.abs(((x - y * 1.1 + 400) % 8) - 4));
    const pale = Math.min(1, rib + 0.45 * vein);
    out[0] = 0.055 + 0.13 * pale;
    out[1] = 0.14 + 0.15 * pale;
    out[2] = 0.062 + 0.06 * pale;
    return 330;
  };
  return {
    center: [
      cx + (Math.cos((deg * Math.PI) / 180) * length) / 2,
      cy + (Math.sin((deg * Math.PI) / 180) * length) / 2,
      arch / 2,
    ],
    radius: length / 2 + 12,
    distance,
    paint,
    gloss: 0.15,
  };
}
