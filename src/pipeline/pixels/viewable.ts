import { median, quantile } from '../color/quantile.ts';
import { srgbEncode } from '../color/transfer.ts';
import type { RgbEncoding, RgbImage } from './rgb-image.ts';

/** If the middle code value stands for more light than this, the image is too dark to view. sRGB has 0.21, a gamma of 1.8 has 0.29. */
const darkMiddle = 0.35;
/** Number of pixels sampled, on an even grid. */
const probes = 10_000;
/** Exposure of the copy: `share` of the pixels are darker than `light`. */
const bright = { share: 0.95, light: 0.8 };

/**
 * Returns an image for viewing and for chart detection. A linear or nearly linear image looks dark and often green: it
 * gets an 8-bit sRGB-encoded copy with a rough white balance (each channel's median is grey) and exposure. Its colours stay
 * the camera's. Any other image is returned unchanged.
 */
export function viewableCopy(image: RgbImage): RgbImage {
  const { data, width, height, encoding } = image;
  if (!encoding || !isNearlyLinear(encoding)) return image;
  const factors = viewingFactors(image, encoding);
  const tables = encoding.toLinear.map((table, channel) =>
    Uint8Array.from(table, (light) =>
      Math.round(255 * srgbEncode(Math.min(Math.max(factors[channel]! * light, 0), 1))),
    ),
  );
  const [red, green, blue] = [tables[0]!, tables[1]!, tables[2]!];
  const copy = new Uint8Array(data.length);
  for (let i = 0; i < data.length; i += 3) {
    copy[i] = red[data[i]!]!;
    copy[i + 1] = green[data[i + 1]!]!;
    copy[i + 2] = blue[data[i + 2]!]!;
  }
  return { data: copy, width, height };
}

function isNearlyLinear({ toLinear }: RgbEncoding): boolean {
  const [, green] = toLinear;
  return green[green.length >> 1]! > darkMiddle;
}

/** Factors for the light of each channel. */
function viewingFactors({ data, width, height }: RgbImage, { toLinear }: RgbEncoding): number[] {
  const step = Math.max(1, Math.floor(Math.sqrt((width * height) / probes)));
  const light: [number[], number[], number[]] = [[], [], []];
  for (let y = step >> 1; y < height; y += step) {
    for (let x = step >> 1; x < width; x += step) {
      for (const channel of [0, 1, 2] as const) {
        light[channel].push(toLinear[channel][data[3 * (y * width + x) + channel]!]!);
      }
    }
  }
  const middles = light.map((values) => Math.max(median(values), 1e-4));
  const balanced = light[0].map((_, pixel) =>
    Math.max(...middles.map((middle, c) => light[c as 0 | 1 | 2][pixel]! / middle)),
  );
  const brightest = quantile(
    balanced.sort((a, b) => a - b),
    bright.share,
  );
  return middles.map((middle) => bright.light / (middle * brightest));
}
