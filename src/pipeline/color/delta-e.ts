import type { Lab } from './lab.ts';
import type { Vector3 } from './matrix3.ts';

const { sqrt, atan2, abs, sin, cos, exp } = Math;
const DEGREE = Math.PI / 180;
const POW25_7 = 25 ** 7;

/**
 * CIEDE2000 colour difference with kL = kC = kH = 1, for L*a*b* relative to the same white. Symmetric; 0 only for equal
 * colours. Sharma, Wu & Dalal 2005, Color Res. Appl. 30(1), eq. 22.
 */
export function deltaE2000(first: Lab, second: Lab): number {
  const [l, c, h] = deltaE2000Vector(first, second);
  return sqrt(l * l + c * c + h * h);
}

/**
 * The difference as a vector whose length is CIEDE2000: lightness, chroma and hue, with the paper's product of chroma and hue
 * (eq. 22) completed to squares. For fits, which need a direction. Symbols and equation numbers are those of Sharma, Wu &
 * Dalal 2005.
 */
export function deltaE2000Vector(first: Lab, second: Lab): Vector3 {
  // Eq. 2 to 7: a' is stretched near the grey axis; chroma and hue follow from it.
  const cBar = (length(first.a, first.b) + length(second.a, second.b)) / 2;
  const G = 0.5 * (1 - saturation(cBar));
  const a1 = (1 + G) * first.a;
  const a2 = (1 + G) * second.a;
  const C1 = length(a1, first.b);
  const C2 = length(a2, second.b);
  const h1 = hue(a1, first.b);
  const h2 = hue(a2, second.b);

  // Eq. 8 to 11: the differences. The hue of a grey is undefined, so the hue difference is 0.
  const grey = C1 * C2 === 0;
  const dL = second.L - first.L;
  const dC = C2 - C1;
  const dh = grey ? 0 : shorterWay(h2 - h1);
  const dH = 2 * sqrt(C1 * C2) * sin((dh / 2) * DEGREE);

  // Eq. 12 to 14: the means. The mean hue also follows the shorter arc.
  const LBar = (first.L + second.L) / 2;
  const CBar = (C1 + C2) / 2;
  const hBar = grey ? h1 + h2 : meanHue(h1, h2);

  // Eq. 15 to 21: weights of the differences, and the rotation in the blue region.
  const T =
    1 -
    0.17 * cos((hBar - 30) * DEGREE) +
    0.24 * cos(2 * hBar * DEGREE) +
    0.32 * cos((3 * hBar + 6) * DEGREE) -
    0.2 * cos((4 * hBar - 63) * DEGREE);
  const dTheta = 30 * exp(-(((hBar - 275) / 25) ** 2));
  const RC = 2 * saturation(CBar);
  const SL = 1 + (0.015 * (LBar - 50) ** 2) / sqrt(20 + (LBar - 50) ** 2);
  const SC = 1 + 0.045 * CBar;
  const SH = 1 + 0.015 * CBar * T;
  const RT = -sin(2 * dTheta * DEGREE) * RC;

  // Eq. 22: l² + c² + h² + RT c h = l² + (c + RT h / 2)² + (1 - RT² / 4) h², and |RT| < 2.
  const l = dL / SL;
  const c = dC / SC;
  const h = dH / SH;
  return [l, c + (RT / 2) * h, sqrt(1 - (RT / 2) ** 2) * h];
}

/** The root shared by eq. 4 and 19: 0 for greys, close to 1 for saturated colours. */
function saturation(chroma: number): number {
  const cube = chroma * chroma * chroma;
  const pow7 = cube * cube * chroma;
  return sqrt(pow7 / (pow7 + POW25_7));
}

/** Written out because Math.hypot takes ten times as long, and a fit calls this 100,000 times. */
function length(a: number, b: number): number {
  return sqrt(a * a + b * b);
}

/** Hue angle in [0, 360) degrees; 0 for a grey. */
function hue(a: number, b: number): number {
  if (a === 0 && b === 0) return 0;
  const h = atan2(b, a) / DEGREE;
  return h < 0 ? h + 360 : h;
}

function shorterWay(difference: number): number {
  if (difference > 180) return difference - 360;
  return difference < -180 ? difference + 360 : difference;
}

function meanHue(h1: number, h2: number): number {
  const sum = h1 + h2;
  if (abs(h1 - h2) <= 180) return sum / 2;
  return sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
}
