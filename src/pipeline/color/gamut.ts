import type { Vector3 } from './matrix3.ts';
import { type LinearRgb, luminance, type RgbSpace } from './rgb-space.ts';

/**
 * Maps a colour into the gamut of its space; colours inside it are unchanged. Linear light, in and out.
 *
 * Below: if the smallest channel m is negative, the colour moves towards the grey of its own luminance Y until m is 0. That
 * is x' = Y + (x - Y) Y / (Y - m), or in short
 *
 *     x' = (x - m) Y / (Y - m)
 *
 * and black if Y is not positive. Dominant wavelength and luminance are kept, purity is reduced. Hall 1989, Illumination and
 * Color in Computer Generated Imagery, chapter 5; `desaturate` in libplacebo.
 *
 * Above: if the largest channel M, relative to `white`, exceeds 1, it becomes 1, the smallest m is kept, and the middle one
 * keeps its relative position between them:
 *
 *     x' = m + (x - m) (1 - m) / (M - m)
 *
 * and white if m is 1 or more. The HSV hue is kept, and colours brighter than white in all channels become white. The
 * reference renderer of the Adobe DNG SDK applies tone curves in this way (`RefBaselineRGBTone`); here the curve is clipping.
 */
export function mapIntoGamut(rgb: LinearRgb, space: RgbSpace, white: Vector3 = [1, 1, 1]): LinearRgb {
  const [r, g, b] = desaturated(rgb, space);
  const [wr, wg, wb] = white;
  const [u, v, w] = withinWhite([r / wr, g / wg, b / wb]);
  return [u * wr, v * wg, w * wb];
}

function desaturated(rgb: LinearRgb, space: RgbSpace): LinearRgb {
  const least = Math.min(...rgb);
  if (least >= 0) return rgb;
  const Y = Math.max(luminance(rgb, space), 0);
  const scale = Y / (Y - least);
  return [(rgb[0] - least) * scale, (rgb[1] - least) * scale, (rgb[2] - least) * scale];
}

function withinWhite(rgb: LinearRgb): LinearRgb {
  const [least, most] = [Math.min(...rgb), Math.max(...rgb)];
  if (most <= 1) return rgb;
  if (least >= 1) return [1, 1, 1];
  const scale = (1 - least) / (most - least);
  const drawn = (value: number) => least + (value - least) * scale;
  return [drawn(rgb[0]), drawn(rgb[1]), drawn(rgb[2])];
}
