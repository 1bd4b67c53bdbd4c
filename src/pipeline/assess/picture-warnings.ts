import { transform } from '../color/matrix3.ts';
import { conversion, type LinearRgb, type RgbSpace, sRgb } from '../color/rgb-space.ts';
import type { QualityWarning } from '../contract/photo-report.ts';
import { type ColorTransform, correctColor } from '../fit/color-transform.ts';
import { codeMax, encodingOf } from '../pixels/linear-light.ts';
import { pixelGrid } from '../pixels/pixel-grid.ts';
import type { RgbImage } from '../pixels/rgb-image.ts';
import { sourceWarnings } from './source-warnings.ts';

/** Share of pixels with all channels at one end of the range. Above it, highlights or shadows are lost. */
const clippedShare = 0.02;
/** Share of pixels that the correction takes outside the gamut: more than the cyan patch of a chart that fills the frame. */
const gamutShare = 0.02;
/** Distance outside [0, 1] in linear light that counts; less is not visible. */
const gamutMargin = 0.02;
/** Number of pixels sampled, on an even grid. */
const probes = 10_000;

/**
 * Warnings about the whole image. Call it before the correction overwrites the pixels. GAMUT_CLIPPED is about colour, not
 * brightness: a pixel counts if a channel is below 0, or above both 1 and the corrected white.
 */
export function pictureWarnings(image: RgbImage, correction: ColorTransform | null, space: RgbSpace): QualityWarning[] {
  const { data } = image;
  const { toLinear, toSrgb } = encodingOf(image);
  const max = codeMax(image);
  const toOutput = conversion(sRgb, space);
  const correctedOf = (light: LinearRgb): LinearRgb | null =>
    correction && transform(toOutput, correctColor(correction, transform(toSrgb, light)));
  const white = correctedOf([1, 1, 1]);
  const grid = pixelGrid(image, probes);

  let [burnt, black, outside] = [0, 0, 0];
  for (const i of grid) {
    const [r, g, b] = [data[i]!, data[i + 1]!, data[i + 2]!];
    if (Math.min(r, g, b) === max) burnt++;
    if (Math.max(r, g, b) === 0) black++;
    const output = correctedOf([toLinear[0][r]!, toLinear[1][g]!, toLinear[2][b]!]);
    if (output && white && isOutside(output, white)) outside++;
  }
  const warnings = sourceWarnings(image);
  if (burnt > clippedShare * grid.length) warnings.push('CLIPPED_HIGHLIGHTS');
  if (black > clippedShare * grid.length) warnings.push('CLIPPED_SHADOWS');
  if (outside > gamutShare * grid.length) warnings.push('GAMUT_CLIPPED');
  return warnings;
}

function isOutside(rgb: LinearRgb, white: LinearRgb): boolean {
  return rgb.some((value, channel) => value < -gamutMargin || value > Math.max(1, white[channel]!) + gamutMargin);
}
