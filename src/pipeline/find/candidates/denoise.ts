import { withMats } from '../mats.ts';
import type { OpenCv } from '../opencv.ts';
import type { WorkingImage } from '../reduce.ts';

/** Noise that masks and evenness bear without help, standard deviation in code values. */
const BEARABLE = 7;
/** Pixels of smoothing that a code value of noise asks for, and the most that small patches bear. */
const BLUR_PER_NOISE = 0.07;
const MAX_BLUR = 1.6;
/** Noise is looked for in blocks this wide; the calmest fifth of them is taken to show nothing else. */
const BLOCK = 16;
const CALMEST = 0.2;

/** The picture itself where it is clean, smoothed as far as its noise asks for where it is not. */
export function denoise(cv: OpenCv, image: WorkingImage): WorkingImage {
  const noise = estimateNoise(image);
  if (noise < BEARABLE) return image;
  return withMats((own) => {
    const noisy = own(new cv.Mat(image.height, image.width, cv.CV_8UC3));
    noisy.data.set(image.data);
    const calm = own(new cv.Mat());
    cv.GaussianBlur(noisy, calm, new cv.Size(0, 0), Math.min(MAX_BLUR, BLUR_PER_NOISE * noise));
    return { data: calm.data.slice(), width: image.width, height: image.height };
  });
}

/**
 * Standard deviation of a picture's noise in green, code values: the mean response of a mask blind to flat, sloping and
 * curved ground (Immerkaer 1996, eq. 2 to 4), in blocks so that texture does not count. 0 for tiny pictures.
 */
export function estimateNoise({ data, width, height }: WorkingImage): number {
  const levels: number[] = [];
  for (let top = 1; top + BLOCK < height; top += BLOCK) {
    for (let left = 1; left + BLOCK < width; left += BLOCK) {
      let sum = 0;
      for (let y = top; y < top + BLOCK; y += 3) {
        for (let x = left; x < left + BLOCK; x += 3) sum += Math.abs(residue(data, width, x, y));
      }
      levels.push(sum);
    }
  }
  const samples = Math.ceil(BLOCK / 3) ** 2;
  const calm = levels.sort((a, b) => a - b)[Math.floor(CALMEST * levels.length)] ?? 0;
  return (Math.sqrt(Math.PI / 2) / 6) * (calm / samples);
}

/** 1 -2 1 / -2 4 -2 / 1 -2 1 over the green channel. */
function residue(data: Uint8Array, width: number, x: number, y: number): number {
  const at = (y * width + x) * 3 + 1;
  const row = width * 3;
  const corners = data[at - row - 3]! + data[at - row + 3]! + data[at + row - 3]! + data[at + row + 3]!;
  const sides = data[at - row]! + data[at + row]! + data[at - 3]! + data[at + 3]!;
  return corners - 2 * sides + 4 * data[at]!;
}
