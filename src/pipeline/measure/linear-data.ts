import type { Quad } from '../chart/chart.ts';
import { firstNeutral, referenceLinear } from '../chart/chart-reference.ts';
import { identity3 } from '../color/matrix3.ts';
import { mean, median } from '../color/quantile.ts';
import { type LinearRgb, luminance } from '../color/rgb-space.ts';
import { srgbEncode } from '../color/transfer.ts';
import { codeMax, linearEncoding } from '../pixels/linear-light.ts';
import type { RgbImage } from '../pixels/rgb-image.ts';
import { measurePatches, type PatchSample } from './measure-patches.ts';

/** Fewer greys do not tell a straight line from a bent one. */
const fewestNeutrals = 4;
/**
 * Code values that are light rise with the greys' published light along a line of slope 1 in log-log: the slope that is
 * allowed, and how far the greys may be off that line (root mean square, natural logarithm). Read as sRGB the same greys
 * must be off by `bentBy` times as much.
 */
const linear = { least: 0.85, most: 1.2, spread: 0.08, bentBy: 2 };
/** Contrasty 8-bit photos come near to that; only what is linear to this degree is believed without another sign. */
const exact = { neutrals: 5, least: 0.95, most: 1.05, spread: 0.02 };
/** That sign: sensors see more green than red and blue in any light, and photos that are not linear have been balanced. */
const unbalancedGreen = 1.15;

/**
 * The picture with its patches as measured, or where the greys of its chart show that its code values are light itself, the
 * same picture read so: data that were never encoded, in a file that does not say so. Pictures whose profile says how they
 * are encoded are believed.
 */
export function measureChart<T extends RgbImage>(
  image: T,
  patches: readonly Quad[],
): { readonly image: T; readonly samples: readonly PatchSample[] } {
  const samples = measurePatches(image, patches);
  if (image.encoding || !isLinear(samples, codeMax(image) > 255)) return { image, samples };
  const read = interpretAsLinear(image);
  return { image: read, samples: measurePatches(read, patches) };
}

/** A picture of which something else tells that its code values are light; one with a profile is left alone. */
export function interpretAsLinear<T extends RgbImage>(image: T): T {
  if (image.encoding) return image;
  return { ...image, encoding: linearEncoding(codeMax(image), identity3), isLinearData: true };
}

/** What was found of another picture of the same camera holds for this one. */
export function interpretLike<T extends RgbImage>(image: T, other: RgbImage): T {
  return other.isLinearData ? interpretAsLinear(image) : image;
}

/** Whether patches that were measured as sRGB are of linear data. */
function isLinear(samples: readonly PatchSample[], isDeep: boolean): boolean {
  const greys = samples.flatMap(({ linear, exclusion }, index) =>
    index < firstNeutral || exclusion
      ? []
      : [{ linear, published: luminance(referenceLinear.CLASSIC_AFTER_2014[index]!) }],
  );
  if (greys.length < fewestNeutrals) return false;
  const codes = greys.map(({ linear, published }) => ({ seen: codesOf(linear), published }));
  const asLinear = logLine(codes.map(({ seen, published }) => [published, luminance(seen)]));
  const asSrgb = logLine(greys.map(({ linear, published }) => [published, luminance(linear)]));
  const isStraight = asLinear.spread < linear.spread && asSrgb.spread > linear.bentBy * asLinear.spread;
  if (!isStraight || asLinear.slope < linear.least || asLinear.slope > linear.most) return false;
  const isExact =
    greys.length >= exact.neutrals &&
    asLinear.slope > exact.least &&
    asLinear.slope < exact.most &&
    asLinear.spread < exact.spread;
  return isDeep || isExact || greenOf(codes.map(({ seen }) => seen)) > unbalancedGreen;
}

/** Code values in [0, 1] of a colour that was decoded as sRGB. */
function codesOf([r, g, b]: LinearRgb): LinearRgb {
  return [srgbEncode(r), srgbEncode(g), srgbEncode(b)];
}

/** How many times green is above the greater of red and blue, of the usual grey. */
function greenOf(greys: readonly LinearRgb[]): number {
  return median(greys.map(([r, g, b]) => g / Math.max(r, b, darkest)));
}

/** Keeps logarithms finite: far below the darkest step of 8 bits. */
const darkest = 1e-4;

/** The line `ln y = slope ln x + c` of least squares, and the root mean square of what is off it. */
function logLine(points: readonly (readonly [x: number, y: number])[]): { slope: number; spread: number } {
  const logs = points.map(([x, y]) => [Math.log(Math.max(x, darkest)), Math.log(Math.max(y, darkest))] as const);
  const [middleX, middleY] = [mean(logs.map(([x]) => x)), mean(logs.map(([, y]) => y))];
  const around = logs.map(([x, y]) => [x - middleX, y - middleY] as const);
  const slope = mean(around.map(([x, y]) => x * y)) / mean(around.map(([x]) => x * x));
  return { slope, spread: Math.sqrt(mean(around.map(([x, y]) => (y - slope * x) ** 2))) };
}
