import type { Quad } from '../../src/pipeline/chart/chart.ts';
import { type ChartEdition, referenceLinear } from '../../src/pipeline/chart/chart-reference.ts';
import { identity3, type Matrix3, transform, type Vector3 } from '../../src/pipeline/color/matrix3.ts';
import { srgbEncode } from '../../src/pipeline/color/transfer.ts';
import type { RgbImage } from '../../src/pipeline/pixels/rgb-image.ts';

export interface DrawOptions {
  /** From the chart's linear sRGB to the camera's linear response. */
  readonly camera?: Matrix3;
  /** The camera's tone curve over linear light, from 0..1 to 0..1. */
  readonly curve?: (light: number) => number;
  readonly edition?: ChartEdition;
  readonly depth?: 8 | 16;
  /** Side of a patch in pixels. */
  readonly patch?: number;
  /** Light at a position on the chart, 0..1 across and down. */
  readonly light?: (across: number, down: number) => number;
}

export interface DrawnChart {
  readonly image: RgbImage;
  readonly patches: readonly Quad[];
}

const board: Vector3 = [0.02, 0.02, 0.02];
const desk: Vector3 = [0.3, 0.27, 0.22];

/**
 * Draws 24 patches on a dark board on a desk, without perspective. The camera is a matrix, a tone curve, the sRGB curve and
 * slight noise.
 */
export function drawChart({
  camera = identity3,
  curve = (light) => light,
  edition = 'CLASSIC_AFTER_2014',
  depth = 8,
  patch = 60,
  light = () => 1,
}: DrawOptions = {}): DrawnChart {
  const gap = Math.round(patch / 5);
  const pitch = patch + gap;
  const margin = patch;
  const [chartWidth, chartHeight] = [6 * pitch + gap, 4 * pitch + gap];
  const [width, height] = [chartWidth + 2 * margin, chartHeight + 2 * margin];
  const max = depth === 16 ? 65535 : 255;
  const data = depth === 16 ? new Uint16Array(width * height * 3) : new Uint8Array(width * height * 3);

  const sceneAt = (x: number, y: number): Vector3 => {
    const [column, row] = [Math.floor((x - gap) / pitch), Math.floor((y - gap) / pitch)];
    if (x < 0 || y < 0 || x >= chartWidth || y >= chartHeight) return desk;
    const inside =
      (x - gap) % pitch < patch && (y - gap) % pitch < patch && x >= gap && y >= gap && column < 6 && row < 4;
    return inside ? referenceLinear[edition][row * 6 + column]! : board;
  };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const lit = light((x - margin) / chartWidth, (y - margin) / chartHeight);
      const response = transform(camera, sceneAt(x - margin, y - margin));
      response.forEach((value, channel) => {
        const i = (y * width + x) * 3 + channel;
        const code = max * srgbEncode(curve(Math.min(Math.max(value * lit, 0), 1)));
        data[i] = code >= max || code <= 0 ? code : Math.floor(code + noise(i));
      });
    }
  }
  const patches = Array.from({ length: 24 }, (_, index): Quad => {
    const [x, y] = [margin + gap + (index % 6) * pitch, margin + gap + Math.floor(index / 6) * pitch];
    const [right, bottom] = [x + patch, y + patch];
    return [
      { x, y },
      { x: right, y },
      { x: right, y: bottom },
      { x, y: bottom },
    ];
  });
  return { image: { data, width, height }, patches };
}

/** A deterministic value in 0..1 for dithering, so that the mean of a patch is its exact colour, as with sensor noise. */
function noise(i: number): number {
  const hash = Math.imul(i ^ (i >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}

/** Warm light, crosstalk, one stop underexposed; all patches stay within gamut. */
export const warmCamera: Matrix3 = [
  [0.62, 0.2, 0.05],
  [0.1, 0.5, 0.09],
  [0.01, 0.14, 0.28],
];
