import type { Point, Quad } from '../chart/chart.ts';
import { quadCenter } from '../chart/geometry.ts';
import type { RgbImage } from '../pixels/rgb-image.ts';

/** Share of each side of a patch that is sampled, about its middle: clear of edges, blur and shadows of the frame. */
const sampledShare = 0.5;
/** Enough for a mean and for a hundredth of it; larger patches are sampled on a grid. */
const enoughSamples = 1600;

/**
 * The code values of a patch's central half, red, green and blue, each in ascending order. Pixels count by their centre;
 * a patch too small to hold one gives the pixel in its middle. What lies outside the picture is left out.
 */
export function samplePatch(image: RgbImage, patch: Quad): readonly [Uint16Array, Uint16Array, Uint16Array] {
  const quad = shrink(patch);
  const xs = quad.map(({ x }) => x);
  const ys = quad.map(({ y }) => y);
  const [left, right] = [Math.max(Math.floor(Math.min(...xs)), 0), Math.min(Math.max(...xs), image.width)];
  const [top, bottom] = [Math.max(Math.floor(Math.min(...ys)), 0), Math.min(Math.max(...ys), image.height)];
  const step = Math.max(1, Math.floor(Math.sqrt(((right - left) * (bottom - top)) / enoughSamples)));

  const pixels: number[] = [];
  for (let y = top; y < bottom; y += step) {
    for (let x = left; x < right; x += step) {
      if (contains(quad, x + 0.5, y + 0.5)) pixels.push(y * image.width + x);
    }
  }
  if (pixels.length === 0) pixels.push(middlePixel(image, quad));
  const channel = (offset: number) => {
    const codes = new Uint16Array(pixels.length); // a loop: `from` takes ten times as long
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

/** The quad drawn together about its middle. */
function shrink(quad: Quad): Quad {
  const middle = quadCenter(quad);
  const [a, b, c, d] = quad;
  const nearer = ({ x, y }: Point): Point => ({
    x: middle.x + (x - middle.x) * sampledShare,
    y: middle.y + (y - middle.y) * sampledShare,
  });
  return [nearer(a), nearer(b), nearer(c), nearer(d)];
}

/** Whether a convex quad holds the point: it lies on the same side of all four edges, whichever way the quad turns. */
function contains([a, b, c, d]: Quad, x: number, y: number): boolean {
  const [ab, bc, cd, da] = [side(a, b, x, y), side(b, c, x, y), side(c, d, x, y), side(d, a, x, y)];
  return (ab >= 0 && bc >= 0 && cd >= 0 && da >= 0) || (ab <= 0 && bc <= 0 && cd <= 0 && da <= 0);
}

function side(from: Point, to: Point, x: number, y: number): number {
  return (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x);
}
