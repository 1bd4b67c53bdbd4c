import { diagonal, invert, type Matrix3, multiply, transform } from './matrix3.ts';
import { type Chromaticity, D50, D65, type Xyz, xyToXyz } from './xyz.ts';

/** XYZ to sharpened cone responses. Lam 1985 ("Bradford"), as printed in CIE 15:2004 and ICC.1:2022 annex E. */
const bradford: Matrix3 = [
  [0.8951, 0.2664, -0.1614],
  [-0.7502, 1.7135, 0.0367],
  [0.0389, -0.0685, 1.0296],
];

/** The matrix from XYZ under one white to the corresponding colour under another: von Kries scaling in Bradford space. */
export function adaptation(from: Chromaticity, to: Chromaticity): Matrix3 {
  const [r0, g0, b0] = transform(bradford, vector(xyToXyz(from)));
  const [r1, g1, b1] = transform(bradford, vector(xyToXyz(to)));
  return multiply(invert(bradford), multiply(diagonal([r1 / r0, g1 / g0, b1 / b0]), bradford));
}

export const D50toD65 = adaptation(D50, D65);
export const D65toD50 = adaptation(D65, D50);

function vector({ X, Y, Z }: Xyz): readonly [number, number, number] {
  return [X, Y, Z];
}
