import type { Quad } from '../chart/chart.ts';
import { transform } from '../color/matrix3.ts';
import { median, quantile } from '../color/quantile.ts';
import type { LinearRgb } from '../color/rgb-space.ts';
import { srgbEncode } from '../color/transfer.ts';
import type { PatchExclusion } from '../contract/photo-report.ts';
import { codeMax, encodingOf } from '../pixels/linear-light.ts';
import type { RgbImage } from '../pixels/rgb-image.ts';
import { samplePatch } from './patch-samples.ts';

/** One patch as the picture has it. */
export interface PatchSample {
  /** Trimmed mean in linear sRGB; outside [0, 1] where the picture's own space is wider. */
  readonly linear: LinearRgb;
  /** Which end of its range some channel is at, in more than 1 % of the patch. */
  readonly clipped: 'HIGH' | 'LOW' | null;
  /** Glare: a bright tail far above what the other patches show. */
  readonly specular: boolean;
  /** Light to dark, 5th to 95th percentile of the channel that varies most, in 8-bit sRGB code values. */
  readonly texture: number;
  /** Its bright tail, median to 99th percentile, likewise. */
  readonly glare: number;
  /** What speaks against it; null where it may take part in the fit. */
  readonly exclusion: PatchExclusion | null;
}

/** Share of a patch's pixels that may be at the end of the range. */
const clippedShare = 0.01;
/** Share of the samples left out of the mean at each end, per channel: dust, scratches, small reflections. */
const trimmedShare = 0.1;
/** Glare or texture is what passes the chart's median so many times, and is at least so large. */
const unusual = {
  ratio: 4,
  /** 8-bit code values: noise and paper texture stay below. */
  floor: 15,
};

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
      ...spreadOf(channels, toLinear),
    };
  });
  const usual = {
    texture: median(measured.map(({ texture }) => texture)),
    glare: median(measured.map(({ glare }) => glare)),
  };
  return measured.map((patch) => {
    const specular = farAbove(patch.glare, usual.glare);
    return {
      ...patch,
      specular,
      exclusion: exclusionOf(patch.clipped, specular, farAbove(patch.texture, usual.texture)),
    };
  });
}

function exclusionOf(clipped: PatchSample['clipped'], specular: boolean, textured: boolean): PatchSample['exclusion'] {
  if (clipped) return clipped === 'HIGH' ? 'CLIPPED_HIGHLIGHTS' : 'CLIPPED_SHADOWS';
  if (specular) return 'GLARE';
  return textured ? 'TEXTURE' : null;
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

/** How far a patch's code values spread, sRGB-encoded whatever the picture's encoding, so that dark and light patches compare. */
function spreadOf(channels: readonly Uint16Array[], toLinear: readonly Float32Array[]) {
  const at = (p: number) =>
    channels.map((sorted, channel) => 255 * srgbEncode(toLinear[channel]![Math.round(quantile(sorted, p))]!));
  const [low, mid, high, top] = [at(0.05), at(0.5), at(0.95), at(0.99)];
  const widest = (from: number[], to: number[]) => Math.max(...to.map((value, channel) => value - from[channel]!));
  return { texture: widest(low, high), glare: widest(mid, top) };
}

function farAbove(value: number, usual: number): boolean {
  return value > unusual.floor && value > unusual.ratio * usual;
}
