import { type Matrix3, multiply, transform, type Vector3 } from '../color/matrix3.ts';
import { conversion, type RgbSpace, sRgb } from '../color/rgb-space.ts';
import type { Coefficients, ToneCurves } from '../contract/correction.ts';
import { type ColorTransform, correctColor, modelOf } from '../fit/color-transform.ts';
import { brightestGain, evenLight } from '../fit/light-plane.ts';
import { combine } from '../fit/model.ts';
import { applyToneCurve } from '../fit/tone-curve.ts';
import { encodingOf } from '../pixels/linear-light.ts';
import type { RgbEncoding, RgbImage } from '../pixels/rgb-image.ts';
import type { ApplyOptions } from './apply.ts';
import type { PixelMapping } from './pixel-mapping.ts';
import { shoulders } from './shoulder.ts';

/**
 * Builds the mapping for one image. All models scale with the light, so the gain for uneven light can follow the model's
 * terms. An image with its own encoding is first mixed to linear sRGB if tone curves or root terms need that; a plain
 * matrix absorbs the mix.
 */
export function makeMapping(image: RgbImage, options: Omit<ApplyOptions, 'depth'>): PixelMapping {
  const { matrix, toneCurves = null, light = null, space, preserveHighlights } = options;
  const { toLinear, toSrgb } = encodingOf(image);
  const coefficients = combine(conversion(sRgb, space), matrix);
  const even = light && evenLight(light, image.width, image.height);
  const white = correctedWhite(toSrgb, { matrix, toneCurves }, space, even ? brightestGain(even) : 1);
  const output = {
    evenLight: even,
    luminance: space.toXyz[1],
    encoders: shoulders(white, space, preserveHighlights),
  };
  if (image.encoding === undefined) {
    const tables = toneCurves ? undoToneCurves(toLinear, toneCurves) : toLinear;
    return { toLinear: tables, mix: null, toneCurves: null, coefficients, ...output };
  }
  if (modelOf(matrix).degree > 1 || toneCurves) {
    return { toLinear, mix: toSrgb, toneCurves, coefficients, ...output };
  }
  const combined = multiply(toMatrix3(coefficients), toSrgb);
  return { toLinear, mix: null, toneCurves: null, coefficients: combined, ...output };
}

/** The image's white after correction and a gain of `gain`, in linear light of the output space. */
function correctedWhite(toSrgb: Matrix3, correction: ColorTransform, space: RgbSpace, gain: number): Vector3 {
  const [r, g, b] = transform(conversion(sRgb, space), correctColor(correction, transform(toSrgb, [1, 1, 1])));
  return [r * gain, g * gain, b * gain];
}

function undoToneCurves([red, green, blue]: RgbEncoding['toLinear'], curves: ToneCurves): RgbEncoding['toLinear'] {
  const undo = (table: Float32Array, channel: 0 | 1 | 2) =>
    table.map((light) => applyToneCurve(curves[channel], light));
  return [undo(red, 0), undo(green, 1), undo(blue, 2)];
}

function toMatrix3(rows: Coefficients): Matrix3 {
  const [red, green, blue] = rows.map(([r = 0, g = 0, b = 0]) => [r, g, b] as const);
  return [red!, green!, blue!];
}
