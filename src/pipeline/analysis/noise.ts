import { quantile } from '../color/quantile.ts';
import type { Noise } from '../contract/picture-analysis.ts';
import { codeMax } from '../pixels/linear-light.ts';
import type { RgbImage } from '../pixels/rgb-image.ts';

/** Side of a block: enough to know its noise to a twelfth, small enough to lie within one thing. */
const side = 18;
const mostBlocks = 4000;
/** Fewer blocks do not tell a range's noise from its texture. */
const fewestBlocks = 10;
/** Of each range's blocks the least rough are taken for smooth: up to this share. */
const smoothShare = 0.1;
/** Where that quantile lies for white noise alone, in sigmas: blocks of this size scatter by a twelfth. */
const quantileOfNoise = 0.89;

/**
 * Fast estimate by Immerkaer 1996, Comput. Vis. Image Underst. 64(2): sigma = sqrt(pi / 2) * mean |N * I| / 6 with the
 * difference of two Laplacians for N, which leaves planes alone. Texture counts as noise; so it is made block by block, and
 * of each range of luma the first decile counts: the smooth parts of the picture. Blocks with a pixel at either end of
 * the range are left out. Noise that the camera or the encoder has smoothed away is not there.
 */
export function noise(image: RgbImage): Noise | null {
  const ranges: [number[], number[], number[]] = [[], [], []];
  for (const [x, y] of blocks(image)) {
    const block = lumaOf(image, x, y);
    if (!block) continue;
    const mean = block.reduce((sum, value) => sum + value, 0) / block.length;
    ranges[Math.min(Math.floor((mean / 256) * 3), 2)]!.push(immerkaer(block));
  }
  const known = ranges.map((sigmas) => ({
    blocks: sigmas.length,
    sigma:
      sigmas.length < fewestBlocks ? null : quantile(Float64Array.from(sigmas).sort(), smoothShare) / quantileOfNoise,
  }));
  const counted = known.flatMap(({ blocks, sigma }) => (sigma === null ? [] : { blocks, sigma }));
  if (counted.length === 0) return null;
  const total = counted.reduce((sum, { blocks }) => sum + blocks, 0);
  const [shadows, midtones, highlights] = [known[0]!.sigma, known[1]!.sigma, known[2]!.sigma];
  const sigma = counted.reduce((sum, range) => sum + (range.sigma * range.blocks) / total, 0);
  return { sigma, shadows, midtones, highlights };
}

/** Left and top of evenly spread blocks. */
function blocks({ width, height }: RgbImage): [number, number][] {
  const pitch = Math.max(side, Math.ceil(Math.sqrt((width * height) / mostBlocks)));
  const places: [number, number][] = [];
  for (let y = 0; y + side <= height; y += pitch) {
    for (let x = 0; x + side <= width; x += pitch) places.push([x, y]);
  }
  return places;
}

/** A block's luma in code values of 0..255, row after row; null where a channel is at an end of its range. */
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

/** Sigma of one block. N is 1 -2 1 / -2 4 -2 / 1 -2 1, made of 1 -2 1 across and down: of white noise its deviation is 6 sigma. */
function immerkaer(block: Float32Array): number {
  const bends = new Float32Array(block.length);
  for (let i = 1; i < block.length - 1; i++) bends[i] = block[i - 1]! - 2 * block[i]! + block[i + 1]!;
  let sum = 0;
  for (let y = 1; y < side - 1; y++) {
    for (let i = y * side + 1; i < (y + 1) * side - 1; i++) {
      sum += Math.abs(bends[i - side]! - 2 * bends[i]! + bends[i + side]!);
    }
  }
  return (Math.sqrt(Math.PI / 2) * sum) / (6 * (side - 2) ** 2);
}
