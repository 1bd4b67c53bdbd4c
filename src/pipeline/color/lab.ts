import { D50, type Xyz, xyToXyz } from './xyz.ts';

/** CIE 1976 L*a*b*. L in [0, 100] for reflecting surfaces, above 100 for what is brighter; a and b unbounded, about ±128. */
export interface Lab {
  readonly L: number;
  readonly a: number;
  readonly b: number;
}

/** XYZ of the white that all L*a*b* values of this service refer to: D50, Y = 1. */
export const labWhite: Xyz = xyToXyz(D50);

/** Below this X/Xn, a line replaces the cube root. CIE 15:2004 §8.2.1.1. */
const EPSILON = (6 / 29) ** 3;
/** 116 times the slope of that line. */
const KAPPA = (29 / 3) ** 3;

/** XYZ to L*a*b*; `white` on the same scale. Negative input is kept, not clipped. CIE 15:2004 §8.2.1.1, eq. 8.3 to 8.8. */
export function xyzToLab({ X, Y, Z }: Xyz, white: Xyz = labWhite): Lab {
  const fx = f(X / white.X);
  const fy = f(Y / white.Y);
  const fz = f(Z / white.Z);
  return { L: 116 * fy - 16, a: 500 * (fx - fy), b: 200 * (fy - fz) };
}

/** L*a*b* to XYZ on the scale of `white`; the inverse of `xyzToLab` over its whole range. CIE 15:2004, appendix D. */
export function labToXyz({ L, a, b }: Lab, white: Xyz = labWhite): Xyz {
  const fy = (L + 16) / 116;
  return {
    X: white.X * fInverse(fy + a / 500),
    Y: white.Y * fInverse(fy),
    Z: white.Z * fInverse(fy - b / 200),
  };
}

function f(t: number): number {
  return t > EPSILON ? Math.cbrt(t) : (KAPPA * t + 16) / 116;
}

function fInverse(t: number): number {
  return t > Math.cbrt(EPSILON) ? t ** 3 : (116 * t - 16) / KAPPA;
}
