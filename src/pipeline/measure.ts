import { transform } from './color/matrix3.ts';
import { median, quantile } from './color/quantile.ts';
import type { LinearRgb } from './color/rgb-space.ts';
import { srgbEncode } from './color/transfer.ts';
import type { Quad } from './detect/chart.ts';
import { codeMax, encodingOf } from './linear-light.ts';
import { samplePatch } from './patch-samples.ts';
import type { RgbImage } from './rgb-image.ts';

/** One patch as the picture has it. */
export interface PatchSample {
  /** Trimmed mean in linear sRGB; outside [0, 1] where the picture's own space is wider. */
  readonly linear: LinearRgb;
  /** Which end of its range some channel is at, in more than 1 % of the patch. */
  readonly clipped: 'HIGH' | 'LOW' | null;
  /** Glare: a bright tail or a spread far above what the other patches show. */
  readonly specular: boolean;
}

/** Share of a patch's pixels that may be at the end of the range. */
const clippedShare = 0.01;
/** Share of the samples left out of the mean at each end, per channel: dust, scratches, small reflections. */
const trimmedShare = 0.1;
/** Glare: spread (5 to 95 %) or bright tail (median to 99 %) this many times the chart's median, and at least this large. */
const specularRatio = 4;
/** In sRGB-encoded lightness of 0..1: noise and paper texture stay below it. */
const specularFloor = 0.06;

/** Measures the patches, given by their corners in image pixels, over the central half of each side. */
export function measurePatches(image: RgbImage, patches: readonly Quad[]): PatchSample[] {
  const { toLinear, toSrgb } = encodingOf(image);
  const max = codeMax(image);
  const measured = patches.map((quad) => {
    const channels = samplePatch(image, quad);
    const means = channels.map((codes, channel) => trimmedMean(codes, toLinear[channel]!));
    return {
      linear: transform(toSrgb, [means[0]!, means[1]!, means[2]!]),
      clipped: clippedEnd(channels, max),
      ...lightnessSpread(channels, toLinear),
    };
  });
  const usualSpread = median(measured.map(({ spread }) => spread));
  const usualTail = median(measured.map(({ tail }) => tail));
  return measured.map(({ linear, clipped, spread, tail }) => ({
    linear,
    clipped,
    specular: farAbove(spread, usualSpread) || farAbove(tail, usualTail),
  }));
}

function trimmedMean(sorted: Uint16Array, toLinear: Float32Array): number {
  const cut = Math.floor(sorted.length * trimmedShare);
  let sum = 0;
  for (let index = cut; index < sorted.length - cut; index++) sum += toLinear[sorted[index]!]!;
  return sum / (sorted.length - 2 * cut);
}

function clippedEnd(channels: readonly Uint16Array[], max: number): PatchSample['clipped'] {
  const isAt = (sorted: Uint16Array, p: number, end: number) => quantile(sorted, p) === end;
  if (channels.some((sorted) => isAt(sorted, 1 - clippedShare, max))) return 'HIGH';
  return channels.some((sorted) => isAt(sorted, clippedShare, 0)) ? 'LOW' : null;
}

/** How far a patch's brightest channel spreads, in encoded lightness, so that dark and light patches compare. */
function lightnessSpread(channels: readonly Uint16Array[], toLinear: readonly Float32Array[]) {
  const at = (p: number) =>
    channels.map((sorted, channel) => srgbEncode(toLinear[channel]![Math.round(quantile(sorted, p))]!));
  const [low, mid, high, top] = [at(0.05), at(0.5), at(0.95), at(0.99)];
  const widest = (from: number[], to: number[]) => Math.max(...to.map((value, channel) => value - from[channel]!));
  return { spread: widest(low, high), tail: widest(mid, top) };
}

function farAbove(value: number, usual: number): boolean {
  return value > specularFloor && value > specularRatio * usual;
}
