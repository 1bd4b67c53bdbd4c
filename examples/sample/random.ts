/** Uniform numbers in [0, 1): mulberry32. The same seed gives the same sequence on every machine. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** Standard normal deviates from a table, because a logarithm and a cosine per sample would double the render time. */
export function createGaussian(random: () => number): () => number {
  const table = new Float32Array(1 << 16);
  for (let i = 0; i < table.length; i += 2) {
    const radius = Math.sqrt(-2 * Math.log(1 - random()));
    const angle = 2 * Math.PI * random();
    table[i] = radius * Math.cos(angle);
    table[i + 1] = radius * Math.sin(angle);
  }
  return () => table[(random() * table.length) | 0]!;
}

/** Smooth noise in [0, 1] over the plane, with one bump per unit and a period of 256 units. */
export type Noise = (x: number, y: number) => number;

/** Value noise: random numbers at lattice points, interpolated by smoothstep. */
export function createNoise(random: () => number): Noise {
  const lattice = Float32Array.from({ length: 256 * 256 }, random);
  return (x, y) => {
    const fx = Math.floor(x);
    const fy = Math.floor(y);
    const x0 = fx & 255;
    const x1 = (fx + 1) & 255;
    const row0 = (fy & 255) << 8;
    const row1 = ((fy + 1) & 255) << 8;
    const tx = smooth(x - fx);
    const ty = smooth(y - fy);
    const top = lattice[row0 | x0]! * (1 - tx) + lattice[row0 | x1]! * tx;
    const bottom = lattice[row1 | x0]! * (1 - tx) + lattice[row1 | x1]! * tx;
    return top * (1 - ty) + bottom * ty;
  };
}

/** Fractal noise: each octave is half as strong and twice as fine. About [0, 1], mean 0.5. */
export function fractal(noise: Noise, x: number, y: number, octaves: number): number {
  let sum = 0;
  let weight = 0.5;
  for (let i = 0, scale = 1; i < octaves; i++, scale *= 2) {
    sum += weight * noise(x * scale + 17.3 * i, y * scale + 5.1 * i);
    weight /= 2;
  }
  return sum + weight; // the mean of the omitted octaves
}

const smooth = (t: number) => t * t * (3 - 2 * t);

/** 0 below `from`, 1 above `to`, and a smooth transition in between. */
export function smoothstep(from: number, to: number, value: number): number {
  return smooth(Math.min(1, Math.max(0, (value - from) / (to - from))));
}
