import { norm2 } from './norm.ts';
import { createNoise, fractal, type Noise, smoothstep } from './random.ts';

/**
 * A flat surface over the whole desk. Writes the reflectance at a point (in millimetres) to `out`, and returns the id of the
 * object at that point. Different ids are separated by an edge.
 */
export type DeskSurface = (x: number, y: number, out: Float64Array) => number;

const PLANK_MM = 165;

/** Oak boards running across the image. */
export function woodSurface(random: () => number): DeskSurface {
  const noise = createNoise(random);
  const tones = Float64Array.from({ length: 64 }, random);
  return (x, y, out) => {
    const plank = Math.floor(y / PLANK_MM + 0.42);
    const inPlank = y - (plank - 0.42) * PLANK_MM;
    const tone = tones[plank & 63]!;
    const seam = smoothstep(0.2, 1.3, Math.min(inPlank, PLANK_MM - inPlank));
    const heart = PLANK_MM * (1.5 * tones[(plank + 7) & 63]! - 0.25);
    const dark = grain(noise, x + 2311 * tone - 1150, inPlank - heart, 977 * tone);
    const light = (0.88 + 0.24 * tone) * (0.2 + 0.8 * seam);
    out[0] = light * (0.53 - 0.29 * dark);
    out[1] = light * (0.37 - 0.225 * dark);
    out[2] = light * (0.235 - 0.155 * dark);
    return 100;
  };
}

/** Wood grain, 0 (pale) to 1 (dark): growth rings cut lengthwise, `across` millimetres from the pith, with fibres and pores. */
function grain(noise: Noise, along: number, across: number, tree: number): number {
  const bend = 34 * fractal(noise, along / 380, across / 150 + tree, 2) + 4 * noise(along / 70, across / 16 + tree);
  const depth = norm2(across + bend - 17, 9 + 0.045 * along);
  const ring = 0.5 + 0.5 * Math.sin(depth / 1.7 + 4 * noise(depth / 9, tree));
  const broad = fractal(noise, along / 240, depth / 11 + tree, 3);
  const fibre = noise(along / 30, across / 0.7);
  const pore = smoothstep(0.72, 0.95, noise(along / 10, across / 0.5)) * (0.4 + 0.6 * ring);
  return Math.min(1, Math.max(0, 0.26 * ring * ring + 0.6 * broad + 0.2 * fibre + 0.3 * pore - 0.16));
}

/** Uniform grey card. */
export function plainSurface(): DeskSurface {
  return (_x, _y, out) => {
    for (let i = 0; i < 3; i++) out[i] = 0.32; // faster than fill
    return 100;
  };
}

/** The position of a woven cloth, rotated clockwise around its centre. */
export interface Cloth {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly turnDeg: number;
}

const THREAD_MM = 1.5;

/** A linen cloth with a pale stripe and frayed edges on another surface. */
export function linenOn(below: DeskSurface, cloth: Cloth, random: () => number): DeskSurface {
  const noise = createNoise(random);
  const turn = (cloth.turnDeg * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return (px, py, out) => {
    const x = (px - cloth.x) * cos + (py - cloth.y) * sin;
    const y = (py - cloth.y) * cos - (px - cloth.x) * sin;
    const toEdge = Math.max(Math.abs(x) - cloth.width / 2, Math.abs(y) - cloth.height / 2) + 2 * noise(x / 9, y / 9);
    if (toEdge > 0) {
      const id = below(px, py, out);
      const shade = 0.45 + 0.55 * smoothstep(0, 5, toEdge); // the cloth shades the surface next to it
      for (let i = 0; i < 3; i++) out[i]! *= shade;
      return id;
    }
    weave(noise, x, y, out);
    const stripe = Math.abs(Math.abs(y) - cloth.height / 2 + 26);
    if (stripe < 5 || Math.abs(stripe - 9) < 1.2) for (let i = 0; i < 3; i++) out[i] = 0.35 * out[i]! + 0.33;
    return 101;
  };
}

/** Plain weave: each thread passes over one and under the next. Threads vary in thickness. */
function weave(noise: Noise, x: number, y: number, out: Float64Array): void {
  const u = x / THREAD_MM + 0.5 * noise(x / 30, y / 30);
  const v = y / THREAD_MM + 0.5 * noise(x / 30 + 50, y / 30);
  const over = Math.sin(Math.PI * u) * Math.sin(Math.PI * v);
  const warp = over > 0 ? noise(Math.floor(u) * 7.3, v / 14) : noise(u / 14, Math.floor(v) * 7.3);
  const fold = fractal(noise, x / 60 + y / 140, y / 90, 2);
  const light = (0.62 + 0.35 * Math.abs(over)) * (0.7 + 0.6 * warp) * (0.8 + 0.4 * fold);
  out[0] = 0.12 * light;
  out[1] = 0.19 * light;
  out[2] = 0.27 * light;
}
