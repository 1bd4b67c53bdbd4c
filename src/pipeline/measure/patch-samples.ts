import type { Point, Quad } from '../chart/chart.ts';
import { quadCenter } from '../chart/geometry.ts';
import type { RgbImage } from '../pixels/rgb-image.ts';

/** Central share of each side of a patch that is sampled: clear of edges, blur and shadows of the frame. */
const sampledShare = 0.5;
/** Enough samples for a mean and a 1 % quantile; larger patches are sampled on a coarser grid. */
const targetSamples = 1600;

/**
 * Returns the red, green and blue code values of a patch's central half, each in ascending order. A pixel belongs to it if
 * its centre does; a patch that contains no pixel centre yields the pixel in its middle. Pixels outside the image are omitted.
 */
export function samplePatch(image: RgbImage, patch: Quad): readonly [Uint16Array, Uint16Array, Uint16Array] {
  const quad = shrink(patch);
  const xs = quad.map(({ x }) => x);
  const ys = quad.map(({ y }) => y);
  const [left, right] = [Math.max(Math.floor(Math.min(...xs)), 0), Math.min(Math.max(...xs), image.width)];
  const [top, bottom] = [Math.max(Math.floor(Math.min(...ys)), 0), Math.min(Math.max(...ys), image.height)];
  const step = Math.max(1, Math.floor(Math.sqrt(((right - left) * (bottom - top)) / targetSamples)));

  const pixels: number[] = [];
  for (let y = top; y < bottom; y += step) {
    for (let x = left; x < right; x += step) {
      if (contains(quad, x + 0.5, y + 0.5)) pixels.push(y * image.width + x);
    }
  }
  if (pixels.length === 0) pixels.push(middlePixel(image, quad));
  const channel = (offset: number) => {
    const codes = new Uint16Array(pixels.length); // filled in a loop: `Uint16Array.from` takes ten times as long
    for (let i = 0; i < codes.length; i++) codes[i] = image.data[pixels[i]! * 3 + offset]!;
    return codes.sort();
  };
  return [channel(0), channel(1), channel(2)];
}

function middlePixel({ width, height }: RgbImage, quad: Quad): number {
  const { x, y } = quadCenter(quad);
  const clamp = (value: number, size: number) => Math.min(Math.max(Math.floor(value), 0), size - 1);
  return clamp(y, height) * width + clamp(x, width);
}

/** Shrinks a quad towards its centre. */
function shrink(quad: Quad): Quad {
  const middle = quadCenter(quad);
  const [a, b, c, d] = quad;
  const nearer = ({ x, y }: Point): Point => ({
    x: middle.x + (x - middle.x) * sampledShare,
    y: middle.y + (y - middle.y) * sampledShare,
  });
  return [nearer(a), nearer(b), nearer(c), nearer(d)];
}

/** Returns true if a convex quad contains the point: it lies on the same side of all four edges, in either winding order. */
function contains([a, b, c, d]: Quad, x: number, y: number): boolean {
  const [ab, bc, cd, da] = [side(a, b, x, y), side(b, c, x, y), side(c, d, x, y), side(d, a, x, y)];
  return (ab >= 0 && bc >= 0 && cd >= 0 && da >= 0) || (ab <= 0 && bc <= 0 && cd <= 0 && da <= 0);
}

function side(from: Point, to: Point, x: number, y: number): number {
  return (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x);
}
