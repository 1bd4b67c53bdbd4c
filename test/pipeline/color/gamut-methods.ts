import { mapIntoGamut } from '../../../src/pipeline/color/gamut.ts';
import { type Matrix3, transform, type Vector3 } from '../../../src/pipeline/color/matrix3.ts';
import { luminance, sRgb } from '../../../src/pipeline/color/rgb-space.ts';

/** Gamut mapping methods for linear sRGB that ours is compared with. */
export const methods = {
  ours: (rgb) => mapIntoGamut(rgb, sRgb),
  'channels clipped': clip,
  'towards grey of the same luminance, both ways': constantLuminance,
  'OKLCh, chroma reduced': (rgb) => chromaReduced(rgb, false),
  'CSS Color 4: the same, then clipped': (rgb) => chromaReduced(rgb, true),
} as const satisfies Readonly<Record<string, (rgb: Vector3) => Vector3>>;

const { min, max, hypot } = Math;

function clip([r, g, b]: Vector3): Vector3 {
  return [min(max(r, 0), 1), min(max(g, 0), 1), min(max(b, 0), 1)];
}

function constantLuminance(rgb: Vector3): Vector3 {
  const Y = min(max(luminance(rgb), 0), 1);
  const shares = rgb.map((value) => (value < 0 ? Y / (Y - value) : value > 1 ? (1 - Y) / (value - Y) : 1));
  const share = min(...shares);
  return clip([Y + share * (rgb[0] - Y), Y + share * (rgb[1] - Y), Y + share * (rgb[2] - Y)]);
}

/** CSS Color Module Level 4, "sample code for color conversions": Ottosson's OKLab (2020) from linear sRGB. */
const toLms: Matrix3 = [
  [0.412221469470763, 0.5363325372617348, 0.0514459932675022],
  [0.2119034958178252, 0.6806995506452344, 0.1073969535369406],
  [0.0883024591900564, 0.2817188391361215, 0.6299787016738222],
];
const fromLms: Matrix3 = [
  [4.0767416360759583, -3.3077115392580629, 0.2309699031821043],
  [-1.2684379732850315, 2.6097573492876882, -0.341319376002657],
  [-0.0041960761386756, -0.7034186179359362, 1.7076146940746117],
];
const toLab: Matrix3 = [
  [0.210454268309314, 0.7936177747023054, -0.0040720430116193],
  [1.9779985324311684, -2.42859224204858, 0.450593709617411],
  [0.0259040424655478, 0.7827717124575296, -0.8086757549230774],
];
const fromLab: Matrix3 = [
  [1, 0.3963377773761749, 0.2158037573099136],
  [1, -0.1055613458156586, -0.0638541728258133],
  [1, -0.0894841775298119, -1.2914855480194092],
];

/** OKLab: lightness, a, b. */
export function toOkLab(rgb: Vector3): Vector3 {
  const [l, m, s] = transform(toLms, rgb);
  return transform(toLab, [Math.cbrt(l), Math.cbrt(m), Math.cbrt(s)]);
}

function fromOkLab(lab: Vector3): Vector3 {
  const [l, m, s] = transform(fromLab, lab);
  return transform(fromLms, [l ** 3, m ** 3, s ** 3]);
}

/**
 * Reduces chroma by bisection until the colour is inside or, with `clipping`, clipping it makes no visible difference. CSS
 * Color Module Level 4, "binary search gamut mapping algorithm with local MINDE".
 */
function chromaReduced(rgb: Vector3, clipping: boolean): Vector3 {
  const justNoticeable = 0.02;
  const [L, a, b] = toOkLab(rgb);
  if (L >= 1) return [1, 1, 1];
  const isNear = (lab: Vector3) => {
    const clipped = toOkLab(clip(fromOkLab(lab)));
    return hypot(clipped[0] - lab[0], clipped[1] - lab[1], clipped[2] - lab[2]) < justNoticeable;
  };
  if (clipping && isNear([L, a, b])) return clip(rgb);
  let [low, high] = [0, 1];
  for (let step = 0; step < 30; step++) {
    const share = (low + high) / 2;
    const lab: Vector3 = [L, a * share, b * share];
    const isFine = clipping ? isNear(lab) : isInside(fromOkLab(lab));
    if (isFine) low = share;
    else high = share;
  }
  return clip(fromOkLab([L, a * low, b * low]));
}

export function isInside(rgb: Vector3): boolean {
  return min(...rgb) >= 0 && max(...rgb) <= 1;
}
