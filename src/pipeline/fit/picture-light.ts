import { transform } from '../color/matrix3.ts';
import { quantile } from '../color/quantile.ts';
import { type LinearRgb, luminance } from '../color/rgb-space.ts';
import type { ToneCurves } from '../contract/correction.ts';
import { codeMax, encodingOf } from '../pixels/linear-light.ts';
import { pixelGrid } from '../pixels/pixel-grid.ts';
import type { RgbImage } from '../pixels/rgb-image.ts';
import { undoTone } from './tone-curve.ts';

/** Number of pixels sampled, on an even grid. */
const sampleCount = 40_000;
/** Share of the pixels that GRAY_WORLD omits at the dark and at the bright end: noise, lamps and reflections. */
const trimmedShare = 0.05;
/** WHITE_PATCH averages the brightest pixels, this share of them, after omitting a tenth as many even brighter ones: a lamp is not white. */
const brightShare = 0.02;

/**
 * Estimates the light of an image without using a chart, in linear sRGB with the tone curves undone. GRAY_WORLD: the mean of
 * the scene (Buchsbaum 1980, J. Franklin Inst. 310(1)). WHITE_PATCH: the mean of its brightest pixels (Land & McCann 1971,
 * J. Opt. Soc. Am. 61(1)). Pixels with a clipped channel are ignored, because their colour is lost. Null if none are left.
 */
export function pictureLight(
  image: RgbImage,
  assumption: 'GRAY_WORLD' | 'WHITE_PATCH',
  curves: ToneCurves | null,
): LinearRgb | null {
  const pixels = unclippedLight(image)
    .map((light) => ({ light: undoTone(curves, light), Y: luminance(light) }))
    .sort((a, b) => a.Y - b.Y);
  if (pixels.length === 0) return null;
  const levels = pixels.map(({ Y }) => Y);
  const [low, high] =
    assumption === 'GRAY_WORLD'
      ? [quantile(levels, trimmedShare), quantile(levels, 1 - trimmedShare)]
      : [quantile(levels, 1 - 1.1 * brightShare), quantile(levels, 1 - 0.1 * brightShare)];
  const counted = pixels.filter(({ Y }) => Y >= low && Y <= high);
  const sum = counted.reduce<LinearRgb>(
    ([r, g, b], { light }) => [r + light[0], g + light[1], b + light[2]],
    [0, 0, 0],
  );
  return [sum[0] / counted.length, sum[1] / counted.length, sum[2] / counted.length];
}

/** Linear sRGB of the unclipped pixels on an even grid. */
export function unclippedLight(image: RgbImage): LinearRgb[] {
  const { data } = image;
  const { toLinear, toSrgb } = encodingOf(image);
  const max = codeMax(image);
  const light: LinearRgb[] = [];
  for (const i of pixelGrid(image, sampleCount)) {
    const [r, g, b] = [data[i]!, data[i + 1]!, data[i + 2]!];
    if (Math.min(r, g, b) === 0 || Math.max(r, g, b) === max) continue;
    light.push(transform(toSrgb, [toLinear[0][r]!, toLinear[1][g]!, toLinear[2][b]!]));
  }
  return light;
}
