import { immerkaerNoise } from '../../pixels/immerkaer.ts';
import { withMats } from '../mats.ts';
import type { OpenCv } from '../opencv.ts';
import type { WorkingImage } from '../reduce.ts';

/** Standard deviation of noise, in code values, below which the masks work without denoising. */
const HARMLESS_NOISE = 7;
/** Blur in pixels per code value of noise, and the largest blur that leaves small patches intact. */
const BLUR_PER_NOISE = 0.07;
const MAX_BLUR = 1.6;
/** Inner side of the blocks in which noise is measured; the smoothest fifth of them is assumed to show noise alone. */
const BLOCK = 16;
const SMOOTH_SHARE = 0.2;
/** Every third row and column of a block is evaluated. */
const STRIDE = 3;

/** Returns a noisy image blurred in proportion to its noise, and a clean one unchanged. */
export function denoise(cv: OpenCv, image: WorkingImage): WorkingImage {
  const noise = estimateNoise(image);
  if (noise < HARMLESS_NOISE) return image;
  return withMats((own) => {
    const noisy = own(new cv.Mat(image.height, image.width, cv.CV_8UC3));
    noisy.data.set(image.data);
    const blurred = own(new cv.Mat());
    cv.GaussianBlur(noisy, blurred, new cv.Size(0, 0), Math.min(MAX_BLUR, BLUR_PER_NOISE * noise));
    return { data: blurred.data.slice(), width: image.width, height: image.height };
  });
}

/** Standard deviation of an image's noise in green, in code values. 0 for tiny images. */
export function estimateNoise({ data, width, height }: WorkingImage): number {
  const side = BLOCK + 2;
  const levels: number[] = [];
  for (let top = 0; top + side <= height; top += BLOCK) {
    for (let left = 0; left + side <= width; left += BLOCK) {
      const start = (top * width + left) * 3 + 1;
      levels.push(immerkaerNoise(data, { start, columnStep: 3, rowStep: 3 * width, side }, STRIDE));
    }
  }
  return levels.sort((a, b) => a - b)[Math.floor(SMOOTH_SHARE * levels.length)] ?? 0;
}
