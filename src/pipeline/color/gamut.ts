import type { Vector3 } from './matrix3.ts';
import { type LinearRgb, luminance, type RgbSpace } from './rgb-space.ts';

/**
 * A colour brought into the gamut of its space; one that lies inside comes back as it is. Linear light, in and out.
 *
 * Below: where the least channel m is negative, the colour moves straight towards the grey of its own luminance Y until m
 * is 0. That is x' = Y + (x - Y) Y / (Y - m), or shorter
 *
 *     x' = (x - m) Y / (Y - m)
 *
 * and black where Y is not positive: dominant wavelength and luminance stay, purity gives way. Hall 1989, Illumination and
 * Color in Computer Generated Imagery, chapter 5; `desaturate` in libplacebo.
 *
 * Above: relative to `white`, where the greatest channel M is above 1, it becomes 1, the least m stays, and the one between
 * keeps its place between them:
 *
 *     x' = m + (x - m) (1 - m) / (M - m)
 *
 * and white where m is 1 or more. Hue stays, in the sense of HSV, and what is brighter than white in all channels is white.
 * As the reference renderer of the Adobe DNG SDK applies tone curves (`RefBaselineRGBTone`), with clipping for the curve.
 */
export function intoGamut(rgb: LinearRgb, space: RgbSpace, white: Vector3 = [1, 1, 1]): LinearRgb {
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
