import type { LinearPicture } from './expose.ts';

/** Applies a Gaussian blur in linear light, like a lens. Edge pixels are repeated outwards. */
export function blur(picture: LinearPicture, sigmaPx: number): LinearPicture {
  if (sigmaPx <= 0) return picture;
  const kernel = gaussian(sigmaPx);
  const { data, width, height } = picture;
  return { data: blurDown(blurAcross(data, kernel, width), kernel, width, height), width, height };
}

function blurAcross(data: Float32Array, kernel: Float64Array, width: number): Float32Array {
  const out = new Float32Array(data.length);
  const radius = (kernel.length - 1) / 2;
  for (let row = 0; row < data.length; row += 3 * width) {
    for (let x = 0; x < width; x++) {
      let r = 0;
      let g = 0;
      let b = 0;
      for (let k = -radius; k <= radius; k++) {
        const from = row + 3 * Math.min(width - 1, Math.max(0, x + k));
        const weight = kernel[k + radius]!;
        r += weight * data[from]!;
        g += weight * data[from + 1]!;
        b += weight * data[from + 2]!;
      }
      out[row + 3 * x] = r;
      out[row + 3 * x + 1] = g;
      out[row + 3 * x + 2] = b;
    }
  }
  return out;
}

/** Sums whole rows, because iterating down columns would miss the cache at every step. */
function blurDown(data: Float32Array, kernel: Float64Array, width: number, height: number): Float32Array {
  const out = new Float32Array(data.length);
  const radius = (kernel.length - 1) / 2;
  const length = 3 * width;
  for (let y = 0; y < height; y++) {
    const row = out.subarray(y * length, (y + 1) * length);
    for (let k = -radius; k <= radius; k++) {
      const from = Math.min(height - 1, Math.max(0, y + k)) * length;
      const source = data.subarray(from, from + length);
      const weight = kernel[k + radius]!;
      for (let i = 0; i < length; i++) row[i] = row[i]! + weight * source[i]!;
    }
  }
  return out;
}

function gaussian(sigma: number): Float64Array {
  const radius = Math.ceil(3 * sigma);
  const kernel = Float64Array.from({ length: 2 * radius + 1 }, (_, i) =>
    Math.exp(-((i - radius) ** 2) / (2 * sigma ** 2)),
  );
  const sum = kernel.reduce((a, b) => a + b);
  return kernel.map((weight) => weight / sum);
}
