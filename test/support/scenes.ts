import sharp from 'sharp';
import { type Random, randomFrom } from './random.ts';

const [WIDTH, HEIGHT] = [200, 150];

/** Returns the colour at a position. Coordinates and channels are 0 to 1. */
type Paint = (x: number, y: number) => readonly [number, number, number];

/** Draws an image that differs for each seed: sharp and soft shapes on a colour gradient, or multi-scale noise. */
export function scene(seed: number): Promise<Buffer> {
  const random = randomFrom(seed);
  const paint = random.chance(0.5) ? shapes(random) : texture(random);
  const data = new Uint8Array(WIDTH * HEIGHT * 3);
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      const colour = paint(x / WIDTH, y / HEIGHT).map((value) => 255 * Math.min(1, Math.max(0, value)));
      data.set(colour, (y * WIDTH + x) * 3);
    }
  }
  return sharp(data, { raw: { width: WIDTH, height: HEIGHT, channels: 3 } })
    .png()
    .toBuffer();
}

const colourOf = ({ next }: Random) => [next(), next(), next()] as const;
const mix = (a: readonly number[], b: readonly number[], share: number) =>
  [0, 1, 2].map((i) => (a[i] ?? 0) + ((b[i] ?? 0) - (a[i] ?? 0)) * share) as unknown as readonly [
    number,
    number,
    number,
  ];

function shapes(random: Random): Paint {
  const { next, int } = random;
  const [from, to, slope] = [colourOf(random), colourOf(random), next() * 2 * Math.PI];
  const list = Array.from({ length: int(8, 25) }, () => ({
    ...{ x: next(), y: next(), width: 0.03 + next() * 0.25, height: 0.03 + next() * 0.25 },
    ...{ turn: next() * Math.PI, soft: 0.02 + next() * 0.5, power: random.pick([2, 8]), colour: colourOf(random) },
  }));
  return (x, y) => {
    const along = 0.5 + (x - 0.5) * Math.cos(slope) + (y - 0.5) * Math.sin(slope);
    let colour = mix(from, to, along);
    for (const shape of list) {
      const [dx, dy] = [x - shape.x, y - shape.y];
      const u = (dx * Math.cos(shape.turn) + dy * Math.sin(shape.turn)) / shape.width;
      const v = (dy * Math.cos(shape.turn) - dx * Math.sin(shape.turn)) / shape.height;
      if (u * u + v * v > 6) continue;
      const distance = (Math.abs(u) ** shape.power + Math.abs(v) ** shape.power) ** (1 / shape.power);
      const cover = Math.min(1, Math.max(0, (1 + shape.soft - distance) / shape.soft));
      if (cover > 0) colour = mix(colour, shape.colour, cover);
    }
    return colour;
  };
}

function texture(random: Random): Paint {
  const dark = colourOf(random).map((value) => value / 2);
  const light = colourOf(random).map((value) => 0.5 + value / 2);
  const layers = Array.from({ length: random.int(3, 5) }, (_, i) => {
    const size = random.int(3, 6) * 2 ** i;
    return { size, weight: 0.6 ** i, grid: Float64Array.from({ length: (size + 1) ** 2 }, random.next) };
  });
  const total = layers.reduce((sum, { weight }) => sum + weight, 0);
  return (x, y) => {
    const value = layers.reduce(
      (sum, { size, weight, grid }) => sum + weight * between(grid, size, x * size, y * size),
      0,
    );
    return mix(dark, light, 3 * (value / total) - 1);
  };
}

/** Interpolates between the values at the corners of a grid cell. */
function between(grid: Float64Array, size: number, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const at = (dx: number, dy: number) => grid[(top + dy) * (size + 1) + left + dx] ?? 0;
  const smooth = (t: number) => t * t * (3 - 2 * t);
  const [u, v] = [smooth(x - left), smooth(y - top)];
  return (at(0, 0) * (1 - u) + at(1, 0) * u) * (1 - v) + (at(0, 1) * (1 - u) + at(1, 1) * u) * v;
}
