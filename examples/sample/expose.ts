import type { SceneSampler } from './scene-sampler.ts';

/** Linear light, interleaved RGB, row-major: `data[(y * width + x) * 3 + channel]`. */
export interface LinearPicture {
  readonly data: Float32Array;
  readonly width: number;
  readonly height: number;
}

/** Samples along each side of a pixel where something ends. */
const GRID = 4;
/** Light beyond this is cut off, so that one mirrored spark does not whiten the pixel. */
const BRIGHTEST = 3;

/**
 * Looks at the scene once through every pixel's centre, and 16 times where neighbours see different things.
 * `isFine(id)` names what is drawn too finely for one look.
 */
export function expose(
  sample: SceneSampler,
  width: number,
  height: number,
  isFine: (id: number) => boolean,
): LinearPicture {
  const data = new Float32Array(width * height * 3);
  const seen = new Int32Array(width * height);
  const light = new Float64Array(3);
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      seen[i] = sample(x + 0.5, y + 0.5, light);
      store(data, 3 * i, light);
    }
  }
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      if (!isFine(seen[i]!) && !isEdge(seen, width, height, x, y)) continue;
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

function isEdge(seen: Int32Array, width: number, height: number, x: number, y: number): boolean {
  const here = seen[y * width + x]!;
  for (let r = Math.max(0, y - 1); r <= Math.min(height - 1, y + 1); r++) {
    for (let c = Math.max(0, x - 1); c <= Math.min(width - 1, x + 1); c++) {
      if (seen[r * width + c] !== here) return true;
    }
  }
  return false;
}

const one = new Float64Array(3);

function samplePixel(sample: SceneSampler, x: number, y: number, out: Float64Array): void {
  out.fill(0);
  for (let v = 0; v < GRID; v++) {
    for (let u = 0; u < GRID; u++) {
      sample(x + (u + 0.5) / GRID, y + (v + 0.5) / GRID, one);
      for (let i = 0; i < 3; i++) out[i]! += Math.min(one[i]!, BRIGHTEST) / (GRID * GRID);
    }
  }
}
