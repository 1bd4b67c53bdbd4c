import { diagonal, type Matrix3, multiply, type Vector3 } from '../../src/pipeline/color/matrix3.ts';

/** A camera under a light source: from the chart's linear sRGB to the camera's response, with all 24 patches within 0..1. */
export interface KnownCamera {
  readonly name: string;
  readonly matrix: Matrix3;
}

/**
 * Cameras with 4 to 25 % crosstalk from each other channel, in light from tungsten to deep shade, correctly exposed to two
 * stops underexposed. Deterministic.
 */
export function someCameras(count: number): KnownCamera[] {
  return Array.from({ length: count }, (_, index) => {
    const next = sequence(index + 1);
    const mix = () => 0.04 + 0.21 * next();
    const [rg, rb, gr, gb, br, bg] = [mix(), mix(), mix(), mix(), mix(), mix()];
    const mixed: Matrix3 = [
      [1 - rg - rb, rg, rb],
      [gr, 1 - gr - gb, gb],
      [br, bg, 1 - br - bg],
    ];
    const warmth = 2 * next() - 1; // EV of red over green; blue drops twice as fast
    const light: Vector3 = [2 ** (0.7 * warmth), 1, 2 ** (-1.4 * warmth)];
    const level = 2 ** (-2 * next()) / Math.max(...light);
    const gains: Vector3 = [level * light[0], level, level * light[2]];
    const white = gains.map((gain) => gain.toFixed(2)).join(', ');
    return { name: `camera ${index + 1}, white at ${white}`, matrix: multiply(diagonal(gains), mixed) };
  });
}

/** Pseudo-random numbers in 0..1. L'Ecuyer 1988, Commun. ACM 31(6): the multiplicative generator 40692, modulus 2147483399. */
function sequence(seed: number): () => number {
  let state = 1_000_003 * seed;
  return () => {
    state = (state * 40_692) % 2_147_483_399;
    return state / 2_147_483_399;
  };
}
