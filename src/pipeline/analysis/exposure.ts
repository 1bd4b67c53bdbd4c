import { multiply } from '../color/matrix3.ts';
import { quantile } from '../color/quantile.ts';
import { sRgb } from '../color/rgb-space.ts';
import type { Clipping, Exposure } from '../contract/picture-analysis.ts';
import { codeMax, encodingOf } from '../pixels/linear-light.ts';
import { pixelGrid } from '../pixels/pixel-grid.ts';
import type { RgbImage } from '../pixels/rgb-image.ts';

/** Number of pixels sampled: a share of 0.1 % is then known to one part in twenty. */
const sampleCount = 400_000;
/** Reflectance that light meters are calibrated to: that of a grey card. */
const middleGrey = 0.18;
/** Keeps the logarithm finite: about half the smallest 8-bit step. */
const darkest = 1e-4;

/** Luminance statistics of the pixels, on an even grid. */
export function exposure(image: RgbImage): Exposure {
  const { data } = image;
  const { toLinear, toSrgb } = encodingOf(image);
  const [, [r, g, b]] = multiply(sRgb.toXyz, toSrgb); // luminance of the image's primaries
  const [red, green, blue] = toLinear;
  const grid = pixelGrid(image, sampleCount);
  const levels = new Float64Array(grid.length); // filled in a loop: `Float64Array.from` takes ten times as long
  for (let k = 0; k < grid.length; k++) {
    const i = grid[k]!;
    levels[k] = r * red[data[i]!]! + g * green[data[i + 1]!]! + b * blue[data[i + 2]!]!;
  }
  levels.sort();
  const medianLuminance = quantile(levels, 0.5);
  return {
    meanLuminance: levels.reduce((sum, Y) => sum + Y, 0) / levels.length,
    medianLuminance,
    percentile1: quantile(levels, 0.01),
    percentile99: quantile(levels, 0.99),
    middleGreyEv: Math.log2(Math.max(medianLuminance, darkest) / middleGrey),
  };
}

/** Shares of the pixels at either end of the code range, on an even grid. */
export function clipping(image: RgbImage): Clipping {
  const { data } = image;
  const max = codeMax(image);
  const grid = pixelGrid(image, sampleCount);
  const [high, low] = [new Float64Array(3), new Float64Array(3)];
  let [white, black] = [0, 0];
  for (let k = 0; k < grid.length; k++) {
    const i = grid[k]!;
    let [atMost, atLeast] = [0, 0];
    for (let channel = 0; channel < 3; channel++) {
      const code = data[i + channel]!;
      if (code === max) {
        high[channel]!++;
        atMost++;
      } else if (code === 0) {
        low[channel]!++;
        atLeast++;
      }
    }
    if (atMost === 3) white++;
    if (atLeast === 3) black++;
  }
  const share = (count: number) => count / grid.length;
  const shares = (counts: Float64Array) => [share(counts[0]!), share(counts[1]!), share(counts[2]!)] as const;
  return { highlights: shares(high), shadows: shares(low), white: share(white), black: share(black) };
}
