/** A point in image pixels; (0, 0) is the outer corner of the top-left pixel. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
export type Quad = readonly [Point, Point, Point, Point];

/** The camera's position. With a tilt of 0 it looks straight down at the desk. */
export interface ViewOptions {
  /** Degrees from straight down, 0..70. */
  readonly tiltDeg: number;
  /** The direction of the tilt, in degrees clockwise in the image; 0 is towards its lower edge. */
  readonly leanDeg: number;
  /** True to flip the image left to right, like the self-view of a webcam. */
  readonly mirrored: boolean;
}

type Vector = readonly [number, number, number];

/**
 * A pinhole camera over the desk. World coordinates are in millimetres and left-handed: x to the right, y down the image, z
 * up from the desk; the origin is where the optical axis meets the desk. `right`, `down` and `forward` are the camera's axes.
 */
export interface View {
  readonly width: number;
  readonly height: number;
  readonly eye: Vector;
  readonly right: Vector;
  readonly down: Vector;
  readonly forward: Vector;
  /** Focal length in pixels. */
  readonly focal: number;
  readonly mirrored: boolean;
}

/** The width of the desk area in the image, at the optical axis. */
export const VIEW_WIDTH_MM = 700;
/** A 50 mm lens on a 36 mm sensor. */
const FOCAL_PER_WIDTH = 50 / 36;

export function createView(width: number, height: number, options: ViewOptions): View {
  const tilt = (options.tiltDeg * Math.PI) / 180;
  const lean = (options.leanDeg * Math.PI) / 180;
  const [ex, ey] = [-Math.sin(lean), Math.cos(lean)];
  const tilted = ([x, y, z]: Vector): Vector => {
    const along = x * ex + y * ey;
    const shift = along * Math.cos(tilt) + z * Math.sin(tilt) - along;
    return [x + shift * ex, y + shift * ey, z * Math.cos(tilt) - along * Math.sin(tilt)];
  };
  const distance = FOCAL_PER_WIDTH * VIEW_WIDTH_MM;
  return {
    width,
    height,
    eye: tilted([0, 0, distance]),
    right: tilted([1, 0, 0]),
    down: tilted([0, 1, 0]),
    forward: tilted([0, 0, -1]),
    focal: FOCAL_PER_WIDTH * width,
    mirrored: options.mirrored,
  };
}

/** Writes the direction of the ray through image point (u, v) to `out`; its length along the optical axis is 1. */
export function rayThrough(view: View, u: number, v: number, out: Float64Array): void {
  const a = ((view.mirrored ? view.width - u : u) - view.width / 2) / view.focal;
  const b = (v - view.height / 2) / view.focal;
  for (let i = 0; i < 3; i++) out[i] = view.forward[i]! + a * view.right[i]! + b * view.down[i]!;
}

/** Projects a point on the desk into the image. */
export function project(view: View, x: number, y: number): Point {
  const from: Vector = [x - view.eye[0], y - view.eye[1], -view.eye[2]];
  const depth = dot(from, view.forward);
  const u = view.width / 2 + (view.focal * dot(from, view.right)) / depth;
  const v = view.height / 2 + (view.focal * dot(from, view.down)) / depth;
  return { x: view.mirrored ? view.width - u : u, y: v };
}

/** The desk point at an image point, and the size there of one millimetre facing the camera, in pixels. */
export function deskPointAt(view: View, u: number, v: number): { x: number; y: number; pxPerMm: number } {
  const ray = new Float64Array(3);
  rayThrough(view, u, v, ray);
  if (ray[2]! >= 0) throw new RangeError('The point is above the horizon, where the desk is not visible.');
  const depth = -view.eye[2] / ray[2]!;
  return { x: view.eye[0] + depth * ray[0]!, y: view.eye[1] + depth * ray[1]!, pxPerMm: view.focal / depth };
}

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}
