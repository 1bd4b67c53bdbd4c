import type { Quad } from '../chart/chart.ts';
import { firstNeutral, referenceLinear } from '../chart/chart-reference.ts';
import { identity3 } from '../color/matrix3.ts';
import { mean, median } from '../color/quantile.ts';
import { type LinearRgb, luminance } from '../color/rgb-space.ts';
import { srgbEncode } from '../color/transfer.ts';
import { codeMax, linearEncoding } from '../pixels/linear-light.ts';
import type { RgbImage } from '../pixels/rgb-image.ts';
import { measurePatches, type PatchSample } from './measure-patches.ts';

/** With fewer greys, a straight line cannot be distinguished from a curve. */
const minNeutrals = 4;
/**
 * Linear code values follow the greys' published luminance along a line of slope 1 in log-log: the allowed slopes, and the
 * largest root mean square deviation from that line, in natural logarithms. Interpreted as sRGB, the same greys must
 * deviate `bentBy` times as much.
 */
const linear = { least: 0.85, most: 1.2, spread: 0.08, bentBy: 2 };
/** High-contrast 8-bit photos come close to these limits; only within these stricter ones is no further sign required. */
const exact = { neutrals: 5, least: 0.95, most: 1.05, spread: 0.02 };
/** The further sign: raw sensor data have more green than red and blue in any light; processed photos are balanced. */
const unbalancedGreen = 1.15;

/**
 * Measures the patches of a chart. If the greys show that the code values are linear light, in a file that does not declare
 * it, the image is reinterpreted as linear and measured again. Images whose profile declares their encoding are not
 * reinterpreted.
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

/** Reinterprets an image's code values as linear light, unless its profile declares their encoding. */
export function interpretAsLinear<T extends RgbImage>(image: T): T {
  if (image.encoding) return image;
  return { ...image, encoding: linearEncoding(codeMax(image), identity3), isLinearData: true };
}

/** Reinterprets an image as linear if another image from the same camera was. */
export function interpretLike<T extends RgbImage>(image: T, other: RgbImage): T {
  return other.isLinearData ? interpretAsLinear(image) : image;
}

/** Returns true if patches that were measured as sRGB show linear data. */
function isLinear(samples: readonly PatchSample[], isDeep: boolean): boolean {
  const greys = samples.flatMap(({ linear, exclusion }, index) =>
    index < firstNeutral || exclusion
      ? []
      : [{ linear, published: luminance(referenceLinear.CLASSIC_AFTER_2014[index]!) }],
  );
  if (greys.length < minNeutrals) return false;
  const codes = greys.map(({ linear, published }) => ({ code: codesOf(linear), published }));
  const asLinear = fitLogLine(codes.map(({ code, published }) => [published, luminance(code)]));
  const asSrgb = fitLogLine(greys.map(({ linear, published }) => [published, luminance(linear)]));
  const isStraight = asLinear.spread < linear.spread && asSrgb.spread > linear.bentBy * asLinear.spread;
  if (!isStraight || asLinear.slope < linear.least || asLinear.slope > linear.most) return false;
  const isExact =
    greys.length >= exact.neutrals &&
    asLinear.slope > exact.least &&
    asLinear.slope < exact.most &&
    asLinear.spread < exact.spread;
  return isDeep || isExact || greenExcess(codes.map(({ code }) => code)) > unbalancedGreen;
}

/** Recovers the code values in [0, 1] of a colour that was decoded as sRGB. */
function codesOf([r, g, b]: LinearRgb): LinearRgb {
  return [srgbEncode(r), srgbEncode(g), srgbEncode(b)];
}

/** Median ratio, over the greys, of green to the larger of red and blue. */
function greenExcess(greys: readonly LinearRgb[]): number {
  return median(greys.map(([r, g, b]) => g / Math.max(r, b, darkest)));
}

/** Keeps logarithms finite: far below the smallest 8-bit step. */
const darkest = 1e-4;

/** Fits the line `ln y = slope ln x + c` by least squares; `spread` is the root mean square of the residuals. */
function fitLogLine(points: readonly (readonly [x: number, y: number])[]): { slope: number; spread: number } {
  const logs = points.map(([x, y]) => [Math.log(Math.max(x, darkest)), Math.log(Math.max(y, darkest))] as const);
  const [middleX, middleY] = [mean(logs.map(([x]) => x)), mean(logs.map(([, y]) => y))];
  const around = logs.map(([x, y]) => [x - middleX, y - middleY] as const);
  const slope = mean(around.map(([x, y]) => x * y)) / mean(around.map(([x]) => x * x));
  return { slope, spread: Math.sqrt(mean(around.map(([x, y]) => (y - slope * x) ** 2))) };
}
