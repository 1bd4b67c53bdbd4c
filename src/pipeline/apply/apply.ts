import { type RgbSpace, sRgb } from '../color/rgb-space.ts';
import type { Coefficients, ToneCurves } from '../contract/correction.ts';
import type { LightPlane } from '../fit/light-plane.ts';
import { codeMax, encodingIn } from '../pixels/linear-light.ts';
import type { RgbImage } from '../pixels/rgb-image.ts';
import { pixelKernel } from './kernel/pixel-kernel.ts';
import { makeMapping } from './make-mapping.ts';
import type { PixelKernel } from './pixel-mapping.ts';

export interface ApplyOptions {
  /** Linear sRGB in to linear sRGB out: 3, 6 or 13 terms in each row. */
  readonly matrix: Coefficients;
  /** Undone before the matrix. Omit if there are none. */
  readonly toneCurves?: ToneCurves | null;
  /** Uneven light to divide out. Omit to leave the light alone. */
  readonly light?: LightPlane | null;
  /** Colour space of the output. */
  readonly space: RgbSpace;
  /** Bits per channel of the output. 16 requires 16-bit input. */
  readonly depth: 8 | 16;
  readonly preserveHighlights: boolean;
}

/**
 * Prepares the correction of a whole image. The output overwrites the image's own memory. Going from 16 to 8 bits
 * shrinks it in place, so its pixels must be processed in order. Within one code value of float arithmetic at 8 bits,
 * within four at 16.
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
  const run = pixelKernel(data, output, width, makeMapping(image, options));
  const encoding = options.space === sRgb ? undefined : encodingIn(options.space, codeMax({ data: output }));
  const corrected = { data: output, width, height, ...(encoding && { encoding }) };
  return { output: alpha ? { ...corrected, alpha: matchDepth(alpha, output) } : corrected, run };
}

/** Corrects a whole image at once, in its own memory. */
export function applyCorrection(image: RgbImage, options: ApplyOptions): RgbImage {
  const { output, run } = prepare(image, options);
  run(0, image.width * image.height);
  return output;
}

function matchDepth(alpha: Uint8Array | Uint16Array, data: Uint8Array | Uint16Array): Uint8Array | Uint16Array {
  if (codeMax({ data: alpha }) === codeMax({ data })) return alpha;
  return Uint8Array.from(alpha, (value) => Math.round(value / 257));
}
