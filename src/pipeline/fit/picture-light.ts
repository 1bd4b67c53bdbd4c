import { quantile } from '../color/quantile.ts';
import { type LinearRgb, sRgb } from '../color/rgb-space.ts';
import type { ToneCurves } from '../contract/correction.ts';
import { codeMax, encodingOf } from '../pixels/linear-light.ts';
import { pixelGrid } from '../pixels/pixel-grid.ts';
import type { RgbImage } from '../pixels/rgb-image.ts';
import { applyToneCurve } from './tone-curve.ts';

/** Number of pixels sampled, on an even grid. */
const sampleCount = 40_000;
/** Share of the pixels that GRAY_WORLD omits at the dark and at the bright end: noise, lamps and reflections. */
const trimmedShare = 0.05;
/** WHITE_PATCH averages the brightest pixels, this share of them, after omitting a tenth as many even brighter ones: a lamp is not white. */
const brightShare = 0.02;

export type LightAssumption = 'GRAY_WORLD' | 'WHITE_PATCH';

/** `lightOf` the unclipped pixels of an image. */
export function pictureLight(
  image: RgbImage,
  assumption: LightAssumption,
  curves: ToneCurves | null,
): LinearRgb | null {
  return lightOf(unclippedLight(image), assumption, curves);
}

/**
 * Estimates the light of an image without using a chart, in linear sRGB with the tone curves undone, from the red, green
 * and blue of its pixels in turn. GRAY_WORLD: the mean of the scene (Buchsbaum 1980, J. Franklin Inst. 310(1)).
 * WHITE_PATCH: the mean of its brightest pixels (Land & McCann 1971, J. Opt. Soc. Am. 61(1)). Null without pixels.
 */
export function lightOf(
  pixels: Float64Array,
  assumption: LightAssumption,
  curves: ToneCurves | null,
): LinearRgb | null {
  const count = pixels.length / 3;
  if (count === 0) return null;
  const light = curves ? withToneUndone(pixels, curves) : pixels;
  const [, [r, g, b]] = sRgb.toXyz;
  const levels = new Float64Array(count);
  for (let k = 0; k < count; k++) {
    levels[k] = r * light[3 * k]! + g * light[3 * k + 1]! + b * light[3 * k + 2]!;
  }
  const sorted = levels.toSorted();
  const [low, high] =
    assumption === 'GRAY_WORLD'
      ? [quantile(sorted, trimmedShare), quantile(sorted, 1 - trimmedShare)]
      : [quantile(sorted, 1 - 1.1 * brightShare), quantile(sorted, 1 - 0.1 * brightShare)];
  let [red, green, blue, counted] = [0, 0, 0, 0];
  for (let k = 0; k < count; k++) {
    if (levels[k]! < low || levels[k]! > high) continue;
    red += light[3 * k]!;
    green += light[3 * k + 1]!;
    blue += light[3 * k + 2]!;
    counted++;
  }
  return [red / counted, green / counted, blue / counted];
}

function withToneUndone(pixels: Float64Array, curves: ToneCurves): Float64Array {
  return pixels.map((value, i) => applyToneCurve(curves[(i % 3) as 0 | 1 | 2], value));
}

/**
 * Linear sRGB of the pixels on an even grid: red, green and blue of each in turn. Those with a clipped channel are left
 * out, because their colour is lost.
 */
export function unclippedLight(image: RgbImage): Float64Array {
  const { data } = image;
  const { toLinear, toSrgb } = encodingOf(image);
  const [red, green, blue] = toLinear;
  const [toRed, toGreen, toBlue] = toSrgb;
  const max = codeMax(image);
  const grid = pixelGrid(image, sampleCount);
  const light = new Float64Array(3 * grid.length);
  let k = 0;
  for (let index = 0; index < grid.length; index++) {
    const i = grid[index]!;
    const [r, g, b] = [data[i]!, data[i + 1]!, data[i + 2]!];
    if (r === 0 || g === 0 || b === 0 || r === max || g === max || b === max) continue;
    const [x, y, z] = [red[r]!, green[g]!, blue[b]!];
    light[k++] = toRed[0] * x + toRed[1] * y + toRed[2] * z;
    light[k++] = toGreen[0] * x + toGreen[1] * y + toGreen[2] * z;
    light[k++] = toBlue[0] * x + toBlue[1] * y + toBlue[2] * z;
  }
  return light.subarray(0, k);
}
