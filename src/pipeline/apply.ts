import { byteKernel } from './apply-bytes.ts';
import { wordKernel } from './apply-words.ts';
import { type Matrix3, multiply } from './color/matrix3.ts';
import { conversion, type RgbSpace, sRgb } from './color/rgb-space.ts';
import { codeMax, encodingOf, srgbCurveEncoding } from './linear-light.ts';
import type { RgbImage } from './rgb-image.ts';
import { shoulders } from './shoulder.ts';

export interface ApplyOptions {
  /** Linear sRGB in to linear sRGB out. */
  readonly matrix: Matrix3;
  /** Space of the output; its code values follow the sRGB curve, as those of sRGB and Display P3 do. */
  readonly space: RgbSpace;
  /** Bits a channel of the output: 16 only from 16. */
  readonly depth: 8 | 16;
  readonly preserveHighlights: boolean;
}

/** What one picture's pixels go through, from code value to code value; the tables are made once. */
export interface PixelMapping {
  /** Linear light as encoded in the picture to linear light of the output space. */
  readonly matrix: Matrix3;
  readonly toLinear: readonly [Float32Array, Float32Array, Float32Array];
  /** Linear light of the output channel to its code value in [0, 1]. */
  readonly encoders: readonly [Encoder, Encoder, Encoder];
}
export interface Encoder {
  /** Linear light from which on the code value is 1. */
  readonly white: number;
  readonly encode: (linear: number) => number;
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
  const mapping = mappingOf(image, options);
  const { width, height, alpha, data } = image;
  const output =
    data instanceof Uint16Array && options.depth === 8
      ? new Uint8Array(data.buffer, data.byteOffset, data.length)
      : data;
  const run = data instanceof Uint8Array ? byteKernel(data, mapping) : wordKernel(data, output, mapping);
  const encoding = options.space === sRgb ? undefined : srgbCurveEncoding(codeMax({ data: output }), options.space);
  const made = { data: output, width, height, ...(encoding && { encoding }) };
  return { output: alpha ? { ...made, alpha: matchDepth(alpha, output) } : made, run };
}

/** Corrects a whole picture at once, in its own memory. */
export function applyCorrection(image: RgbImage, options: ApplyOptions): RgbImage {
  const { output, run } = prepare(image, options);
  run(0, image.width * image.height);
  return output;
}

function mappingOf(image: RgbImage, { matrix, space, preserveHighlights }: ApplyOptions): PixelMapping {
  const { toLinear, toSrgb } = encodingOf(image);
  const whole = multiply(conversion(sRgb, space), multiply(matrix, toSrgb));
  return { matrix: whole, toLinear, encoders: shoulders(whole, preserveHighlights) };
}

function matchDepth(alpha: Uint8Array | Uint16Array, data: Uint8Array | Uint16Array): Uint8Array | Uint16Array {
  if (codeMax({ data: alpha }) === codeMax({ data })) return alpha;
  return Uint8Array.from(alpha, (value) => Math.round(value / 257));
}
