import { transform, type Vector3 } from './matrix3.ts';
import { conversion, type LinearRgb, linearToLab, type RgbSpace, sRgb } from './rgb-space.ts';
import { srgbEncode } from './transfer.ts';

/** A colour for display. */
export interface Swatch {
  /** CIE L*a*b*, D50, 2° observer. */
  readonly lab: Vector3;
  /** sRGB 0..255 before rounding, clipped to the gamut. */
  readonly srgb: Vector3;
  /** The same rounded, as `#rrggbb`. */
  readonly hex: string;
}

/** Linear RGB to its swatch. L*a*b* keeps what lies outside the sRGB gamut; sRGB is clipped channel by channel. */
export function toSwatch(rgb: LinearRgb, space: RgbSpace = sRgb): Swatch {
  const { L, a, b } = linearToLab(rgb, space);
  const [red, green, blue] = transform(conversion(space, sRgb), rgb);
  const srgb: Vector3 = [codeValue(red), codeValue(green), codeValue(blue)];
  const hex = srgb.map((value) => Math.round(value).toString(16).padStart(2, '0'));
  return { lab: [L, a, b], srgb, hex: `#${hex.join('')}` };
}

function codeValue(linear: number): number {
  return 255 * Math.min(Math.max(srgbEncode(linear), 0), 1);
}
