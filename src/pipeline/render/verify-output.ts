import type { Quad } from '../chart/chart.ts';
import type { GeneratedFile } from '../contract/photo-report.ts';
import { decode, type Region } from '../image/decode.ts';
import { measurePatches, type PatchSample } from '../measure/measure-patches.ts';

/**
 * Measures the patches in the finished file. It is decoded again with its embedded profile, so the result includes
 * compression and rounding. Only the part of the image that contains the chart is decoded.
 */
export async function verifyOutput(file: GeneratedFile, patches: readonly Quad[]): Promise<PatchSample[]> {
  const region = boundsOf(patches, file);
  const { left, top } = region;
  const part = await decode(file.bytes, { region, maxPixels: Number.POSITIVE_INFINITY });
  const moved = patches.map((quad): Quad => {
    const [a, b, c, d] = quad.map(({ x, y }) => ({ x: x - left, y: y - top }));
    return [a!, b!, c!, d!];
  });
  return measurePatches(part, moved);
}

function boundsOf(patches: readonly Quad[], { width, height }: GeneratedFile): Region {
  const xs = patches.flatMap((quad) => quad.map(({ x }) => x));
  const ys = patches.flatMap((quad) => quad.map(({ y }) => y));
  const low = (values: number[], size: number) => Math.min(Math.max(Math.floor(Math.min(...values)), 0), size - 1);
  const [left, top] = [low(xs, width), low(ys, height)];
  const right = Math.min(Math.max(Math.ceil(Math.max(...xs)), left + 1), width);
  const bottom = Math.min(Math.max(Math.ceil(Math.max(...ys)), top + 1), height);
  return { left, top, width: right - left, height: bottom - top };
}
