import type { Quad } from '../chart/chart.ts';
import { transform } from '../color/matrix3.ts';
import { median, quantile } from '../color/quantile.ts';
import type { LinearRgb } from '../color/rgb-space.ts';
import { srgbEncode } from '../color/transfer.ts';
import type { PatchExclusion } from '../contract/photo-report.ts';
import { codeMax, encodingOf } from '../pixels/linear-light.ts';
import type { RgbImage } from '../pixels/rgb-image.ts';
import { samplePatch } from './patch-samples.ts';

/** The measurement of one patch in an image. */
export interface PatchSample {
  /** Trimmed mean in linear sRGB; outside [0, 1] if the image's own space is wider and the colour requires it. */
  readonly linear: LinearRgb;
  /** The end of the code range that some channel reaches in more than 1 % of the patch. */
  readonly clipped: 'HIGH' | 'LOW' | null;
  /** Glare: a bright tail far larger than those of the other patches. */
  readonly specular: boolean;
  /** 5th to 95th percentile of the channel that varies most, in 8-bit sRGB code values. */
  readonly texture: number;
  /** The bright tail: median to 99th percentile, in the same unit. */
  readonly glare: number;
  /** Why the patch is excluded from the fit; null if it is used. */
  readonly exclusion: PatchExclusion | null;
}

/** Share of a patch's pixels that can be at the end of the range before it counts as clipped. */
const clippedShare = 0.01;
/** Share of the samples trimmed from each end of a channel before averaging: dust, scratches, small reflections. */
const trimmedShare = 0.1;
/** Glare and texture are unusual above this multiple of the chart's median and above this floor. */
const unusual = {
  ratio: 4,
  /** 8-bit code values: noise and paper texture stay below this. */
  floor: 15,
};

/** Measures patches, given by their corners in image pixels, over the central half of each side. */
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
  const typical = {
    texture: median(measured.map(({ texture }) => texture)),
    glare: median(measured.map(({ glare }) => glare)),
  };
  return measured.map((patch) => {
    const specular = isUnusual(patch.glare, typical.glare);
    return {
      ...patch,
      specular,
      exclusion: exclusionOf(patch.clipped, specular, isUnusual(patch.texture, typical.texture)),
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

/** The spread of a patch's values, always in sRGB code values so that dark and light patches are comparable. */
function spreadOf(channels: readonly Uint16Array[], toLinear: readonly Float32Array[]) {
  const at = (p: number) =>
    channels.map((sorted, channel) => 255 * srgbEncode(toLinear[channel]![Math.round(quantile(sorted, p))]!));
  const [low, mid, high, top] = [at(0.05), at(0.5), at(0.95), at(0.99)];
  const widest = (from: number[], to: number[]) => Math.max(...to.map((value, channel) => value - from[channel]!));
  return { texture: widest(low, high), glare: widest(mid, top) };
}

function isUnusual(value: number, typical: number): boolean {
  return value > unusual.floor && value > unusual.ratio * typical;
}
