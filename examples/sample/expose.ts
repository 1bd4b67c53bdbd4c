import type { SceneSampler } from './scene-sampler.ts';

/** Linear light, interleaved RGB, row-major: `data[(y * width + x) * 3 + channel]`. */
export interface LinearPicture {
  readonly data: Float32Array;
  readonly width: number;
  readonly height: number;
}

/** Samples along each side of a pixel at an edge. */
const GRID = 4;
/** The limit for the light of a sample, so that one specular highlight does not whiten the pixel. */
const BRIGHTEST = 3;

/**
 * Samples the scene once at the centre of every pixel, and 16 times at edges and where `isFine(id)` is true: for objects
 * with detail too fine for one sample.
 */
export function expose(
  sample: SceneSampler,
  width: number,
  height: number,
  isFine: (id: number) => boolean,
): LinearPicture {
  const data = new Float32Array(width * height * 3);
  const ids = new Int32Array(width * height);
  const light = new Float64Array(3);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      ids[i] = sample(x + 0.5, y + 0.5, light);
      store(data, 3 * i, light);
    }
  }
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      if (!isFine(ids[i]!) && !isEdge(ids, width, height, x, y)) continue;
      samplePixel(sample, x, y, light);
      store(data, 3 * i, light);
    }
  }
  return { data, width, height };
}

/** TypedArray.set converts between float sizes slowly. */
function store(data: Float32Array, at: number, light: Float64Array): void {
  data[at] = light[0]!;
  data[at + 1] = light[1]!;
  data[at + 2] = light[2]!;
}

function isEdge(ids: Int32Array, width: number, height: number, x: number, y: number): boolean {
  const here = ids[y * width + x]!;
  const [left, right] = [Math.max(0, x - 1), Math.min(width - 1, x + 1)];
  const bottom = Math.min(height - 1, y + 1) * width;
  for (let row = Math.max(0, y - 1) * width; row <= bottom; row += width) {
    for (let at = row + left; at <= row + right; at++) if (ids[at] !== here) return true;
  }
  return false;
}

const one = new Float64Array(3);

function samplePixel(sample: SceneSampler, x: number, y: number, out: Float64Array): void {
  for (let i = 0; i < 3; i++) out[i] = 0; // faster than fill
  for (let v = 0; v < GRID; v++) {
    for (let u = 0; u < GRID; u++) {
      sample(x + (u + 0.5) / GRID, y + (v + 0.5) / GRID, one);
      for (let i = 0; i < 3; i++) out[i]! += Math.min(one[i]!, BRIGHTEST) / (GRID * GRID);
    }
  }
}
