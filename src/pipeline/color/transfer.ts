/**
 * sRGB code value to linear light, both with 1 = white; odd around 0, so that values outside [0, 1] are preserved.
 * IEC 61966-2-1:1999, eq. 5 and 6 with its amendment 1's continuation to negative values. Display P3 shares this curve.
 */
export function srgbDecode(value: number): number {
  const v = Math.abs(value);
  return Math.sign(value) * (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
}

/** Linear light to sRGB code value; the inverse of `srgbDecode` to within the standard's own rounding (2e-8). Same source. */
export function srgbEncode(linear: number): number {
  const v = Math.abs(linear);
  return Math.sign(linear) * (v <= 0.0031308 ? v * 12.92 : 1.055 * v ** (1 / 2.4) - 0.055);
}

/** Adobe RGB (1998) §4.3.4.2: a plain power, 2 + 51/256; odd around 0. */
export const adobeGamma = 563 / 256;

export function adobeDecode(value: number): number {
  return Math.sign(value) * Math.abs(value) ** adobeGamma;
}

export function adobeEncode(linear: number): number {
  return Math.sign(linear) * Math.abs(linear) ** (1 / adobeGamma);
}
