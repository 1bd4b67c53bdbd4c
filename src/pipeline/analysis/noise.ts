import { quantile } from '../color/quantile.ts';
import type { Noise } from '../contract/picture-analysis.ts';
import { immerkaerNoise } from '../pixels/immerkaer.ts';
import { codeMax } from '../pixels/linear-light.ts';
import type { RgbImage } from '../pixels/rgb-image.ts';

/** Side of a block: large enough to measure its noise to one part in twelve, small enough to lie within one object. */
const side = 18;
const maxBlocks = 4000;
/** With fewer blocks, a range's noise cannot be distinguished from its texture. */
const minBlocks = 10;
/** Share of each range's blocks, the least noisy ones, that are assumed to be smooth. */
const smoothShare = 0.1;
/** That quantile for pure white noise, in sigmas: estimates from blocks of this size scatter by a twelfth. */
const quantileOfNoise = 0.89;

/**
 * Estimates noise block by block with Immerkaer's method. That method takes texture for noise, so for each luma range the
 * result is the first decile of its blocks: the smooth parts of the image. Blocks with a pixel at either end of the code
 * range are skipped. Noise that the camera or the encoder has smoothed away is not measured.
 */
export function noise(image: RgbImage): Noise | null {
  const ranges: [number[], number[], number[]] = [[], [], []];
  for (const [x, y] of blocks(image)) {
    const block = lumaOf(image, x, y);
    if (!block) continue;
    const mean = block.reduce((sum, value) => sum + value, 0) / block.length;
    ranges[Math.min(Math.floor((mean / 256) * 3), 2)]!.push(
      immerkaerNoise(block, { start: 0, columnStep: 1, rowStep: side, side }),
    );
  }
  const known = ranges.map((sigmas) => ({
    blocks: sigmas.length,
    sigma: sigmas.length < minBlocks ? null : quantile(Float64Array.from(sigmas).sort(), smoothShare) / quantileOfNoise,
  }));
  const counted = known.flatMap(({ blocks, sigma }) => (sigma === null ? [] : { blocks, sigma }));
  if (counted.length === 0) return null;
  const total = counted.reduce((sum, { blocks }) => sum + blocks, 0);
  const [shadows, midtones, highlights] = [known[0]!.sigma, known[1]!.sigma, known[2]!.sigma];
  const sigma = counted.reduce((sum, range) => sum + (range.sigma * range.blocks) / total, 0);
  return { sigma, shadows, midtones, highlights };
}

/** Left and top coordinates of evenly spaced blocks. */
function blocks({ width, height }: RgbImage): [number, number][] {
  const pitch = Math.max(side, Math.ceil(Math.sqrt((width * height) / maxBlocks)));
  const places: [number, number][] = [];
  for (let y = 0; y + side <= height; y += pitch) {
    for (let x = 0; x + side <= width; x += pitch) places.push([x, y]);
  }
  return places;
}

/** A block's luma in code values 0..255, row by row; null if any channel is at either end of its range. */
function lumaOf(image: RgbImage, left: number, top: number): Float32Array | null {
  const { data, width } = image;
  const max = codeMax(image);
  const luma = new Float32Array(side * side);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const i = ((top + y) * width + left + x) * 3;
      const [r, g, b] = [data[i]!, data[i + 1]!, data[i + 2]!];
      if (Math.min(r, g, b) === 0 || Math.max(r, g, b) === max) return null;
      luma[y * side + x] = ((0.2126 * r + 0.7152 * g + 0.0722 * b) * 255) / max;
    }
  }
  return luma;
}
