import { type Matrix3, multiply, transform, type Vector3 } from '../color/matrix3.ts';
import { conversion, type RgbSpace, sRgb } from '../color/rgb-space.ts';
import type { Coefficients, ToneCurves } from '../contract/correction.ts';
import { type ColorTransform, correctColor, modelOf } from '../fit/correction.ts';
import { brightestGain, type EvenLight, evenLight, type LightPlane } from '../fit/light-plane.ts';
import { combine } from '../fit/model.ts';
import { applyToneCurve } from '../fit/tone-curve.ts';
import { codeMax, encodingIn, encodingOf } from '../pixels/linear-light.ts';
import type { RgbEncoding, RgbImage } from '../pixels/rgb-image.ts';
import { pixelKernel } from './kernel/pixel-kernel.ts';
import { type Encoder, shoulders } from './shoulder.ts';

export interface ApplyOptions {
  /** Linear sRGB in to linear sRGB out: 3, 6 or 13 terms in a row. */
  readonly matrix: Coefficients;
  /** Undone before the matrix; none where left out. */
  readonly toneCurves?: ToneCurves | null;
  /** Uneven light, evened out; taken as it is where left out. */
  readonly light?: LightPlane | null;
  /** Space of the output. */
  readonly space: RgbSpace;
  /** Bits a channel of the output: 16 only from 16. */
  readonly depth: 8 | 16;
  readonly preserveHighlights: boolean;
}

/** What one picture's pixels go through, from code value to code value; the tables are made once. */
export interface PixelMapping {
  /** Linear light of every code value; tone curves undone already where `mix` is null. */
  readonly toLinear: RgbEncoding['toLinear'];
  /** From that light to the linear sRGB that the terms are of; null where it is the same, or where there is but a matrix. */
  readonly mix: Matrix3 | null;
  /** Undone in the mixed light; null where there are none or the tables have them. */
  readonly toneCurves: ToneCurves | null;
  /** Rows of linear light of the output space, columns the terms. */
  readonly coefficients: Coefficients;
  /** What the light of each place is multiplied by after that; null where it is taken as it is. */
  readonly evenLight: EvenLight | null;
  /** Luminance of the output's primaries. */
  readonly luminance: Vector3;
  /** Linear light of the output channel to its code value in [0, 1]. */
  readonly encoders: readonly [Encoder, Encoder, Encoder];
}

/** Corrects the pixels `from` up to `to` (counted in pixels) into the output that was made for the picture. */
export type PixelKernel = (from: number, to: number) => void;

/**
 * Prepares a correction of a whole picture. The output lies in the picture's own memory: 16 to 8 bits shrinks in place,
 * so its pixels must be done in order. Exact to one code value of float arithmetic at 8 bits, to four at 16.
 */
export function prepare(
  image: RgbImage,
  options: ApplyOptions,
): { readonly output: RgbImage; readonly run: PixelKernel } {
  const { width, height, alpha, data } = image;
  const output =
    data instanceof Uint16Array && options.depth === 8
      ? new Uint8Array(data.buffer, data.byteOffset, data.length)
      : data;
  const run = pixelKernel(data, output, width, mappingOf(image, options));
  const encoding = options.space === sRgb ? undefined : encodingIn(options.space, codeMax({ data: output }));
  const made = { data: output, width, height, ...(encoding && { encoding }) };
  return { output: alpha ? { ...made, alpha: matchDepth(alpha, output) } : made, run };
}

/** Corrects a whole picture at once, in its own memory. */
export function applyCorrection(image: RgbImage, options: ApplyOptions): RgbImage {
  const { output, run } = prepare(image, options);
  run(0, image.width * image.height);
  return output;
}

/**
 * All models scale with the light, so the gain of uneven light is as good after the terms as before them. A picture with an
 * encoding of its own is mixed to linear sRGB first, where tone curves and roots are of that; a matrix takes it in.
 */
function mappingOf(image: RgbImage, options: ApplyOptions): PixelMapping {
  const { matrix, toneCurves = null, light = null, space, preserveHighlights } = options;
  const { toLinear, toSrgb } = encodingOf(image);
  const coefficients = combine(conversion(sRgb, space), matrix);
  const even = light && evenLight(light, image.width, image.height);
  const white = whiteOf(toSrgb, { matrix, toneCurves }, space, even ? brightestGain(even) : 1);
  const output = {
    evenLight: even,
    luminance: space.toXyz[1],
    encoders: shoulders(white, space, preserveHighlights),
  };
  if (image.encoding === undefined) {
    const bent = toneCurves ? bend(toLinear, toneCurves) : toLinear;
    return { toLinear: bent, mix: null, toneCurves: null, coefficients, ...output };
  }
  if (modelOf(matrix).degree > 1 || toneCurves) {
    return { toLinear, mix: toSrgb, toneCurves, coefficients, ...output };
  }
  const whole = multiply(toMatrix3(coefficients), toSrgb);
  return { toLinear, mix: null, toneCurves: null, coefficients: whole, ...output };
}

/** What the picture's white comes to where the light is raised by `gain`, in linear light of the output space. */
function whiteOf(toSrgb: Matrix3, correction: ColorTransform, space: RgbSpace, gain: number): Vector3 {
  const [r, g, b] = transform(conversion(sRgb, space), correctColor(correction, transform(toSrgb, [1, 1, 1])));
  return [r * gain, g * gain, b * gain];
}

function bend([red, green, blue]: RgbEncoding['toLinear'], curves: ToneCurves): RgbEncoding['toLinear'] {
  const bent = (table: Float32Array, channel: 0 | 1 | 2) =>
    table.map((light) => applyToneCurve(curves[channel], light));
  return [bent(red, 0), bent(green, 1), bent(blue, 2)];
}

function toMatrix3(rows: Coefficients): Matrix3 {
  const [red, green, blue] = rows.map(([r = 0, g = 0, b = 0]) => [r, g, b] as const);
  return [red!, green!, blue!];
}

function matchDepth(alpha: Uint8Array | Uint16Array, data: Uint8Array | Uint16Array): Uint8Array | Uint16Array {
  if (codeMax({ data: alpha }) === codeMax({ data })) return alpha;
  return Uint8Array.from(alpha, (value) => Math.round(value / 257));
}
