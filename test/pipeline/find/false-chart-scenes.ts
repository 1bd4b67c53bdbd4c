import { plainSurface, woodSurface } from '../../../examples/sample/desk-surface.ts';
import { planckianGains } from '../../../examples/sample/planckian.ts';
import type { SceneOptions } from '../../../examples/sample/render-scene.ts';
import { referenceLinear } from '../../../src/pipeline/chart/chart-reference.ts';
import type { LinearRgb } from '../../../src/pipeline/color/rgb-space.ts';
import { srgbDecode } from '../../../src/pipeline/color/transfer.ts';
import { createDice, type Dice, SCENE_SIZE } from './chart-scenes.ts';
import { type Grid, gridSurface } from './grid-surface.ts';

const CHART = Array.from({ length: 24 }, (_, i) => i + 1);
const REFLECTANCES = referenceLinear.CLASSIC_AFTER_2014.map((color) => color.map((v) => Math.max(0, v)) as Triple);
type Triple = [number, number, number];

const sRgb = (codes: readonly (readonly [number, number, number])[]): LinearRgb[] =>
  codes.map((color) => color.map((v) => srgbDecode(v / 255)) as Triple);

/** The published sRGB values of another maker's card, with similar colours but the first and third rows reversed. */
const SPYDER_24 = sRgb([
  [98, 187, 166],
  [126, 125, 174],
  [82, 106, 60],
  [87, 120, 155],
  [197, 145, 125],
  [112, 76, 60],
  [222, 118, 32],
  [58, 88, 159],
  [195, 79, 95],
  [83, 58, 106],
  [157, 188, 54],
  [238, 158, 25],
  [0, 127, 159],
  [192, 75, 145],
  [245, 205, 0],
  [186, 26, 51],
  [57, 146, 64],
  [25, 55, 135],
  [249, 242, 238],
  [202, 198, 195],
  [161, 157, 154],
  [122, 118, 116],
  [80, 80, 78],
  [43, 41, 43],
]);
const RUBIK = sRgb([
  [240, 240, 240],
  [255, 213, 0],
  [196, 30, 58],
  [255, 100, 20],
  [0, 158, 96],
  [0, 70, 173],
]);
const BLACK: LinearRgb = [0.02, 0.02, 0.02];
const WHITE: LinearRgb = [0.85, 0.85, 0.83];

/** Objects that resemble the chart: for each kind, the number of scenes and a function that makes one. */
export const FALSE_CHARTS: Readonly<
  Record<string, { readonly scenes: number; readonly make: (dice: Dice) => SceneOptions }>
> = {
  'all patches shuffled': { scenes: 20, make: (dice) => rearranged(dice, dice.some(24, 24)) },
  'two patches swapped': { scenes: 10, make: (dice) => rearranged(dice, swapTwo(dice)) },
  'neighbouring greys swapped': {
    scenes: 10,
    make: (dice) => rearranged(dice, swap(19 + Math.floor(5 * dice.random()), 1)),
  },
  'rows reordered': {
    scenes: 8,
    make: (dice) =>
      rearranged(
        dice,
        reorder(dice, 4).flatMap((row) => CHART.slice(6 * row, 6 * row + 6)),
      ),
  },
  'columns reordered': {
    scenes: 8,
    make: (dice) => {
      const columns = reorder(dice, 6);
      return rearranged(
        dice,
        CHART.map((_, i) => 6 * Math.floor(i / 6) + columns[i % 6]! + 1),
      );
    },
  },
  'columns shifted by one': {
    scenes: 8,
    make: (dice) =>
      rearranged(
        dice,
        CHART.map((_, i) => 6 * Math.floor(i / 6) + ((i + 1) % 6) + 1),
      ),
  },
  'two rows reversed': {
    scenes: 6,
    make: (dice) =>
      rearranged(
        dice,
        CHART.map((patch, i) => (Math.floor(i / 6) % 2 ? patch : 12 * Math.floor(i / 6) + 7 - patch)),
      ),
  },
  'a 6 x 4 grid of other colours': { scenes: 20, make: (dice) => board(dice, { colors: randomColors(dice, 24) }) },
  'a 6 x 4 grid with a grey scale': {
    scenes: 10,
    make: (dice) => board(dice, { colors: [...randomColors(dice, 18), ...REFLECTANCES.slice(18)] }),
  },
  'a 24-patch card of another maker': { scenes: 10, make: (dice) => board(dice, { colors: SPYDER_24, ground: WHITE }) },
  'a grid of greys': {
    scenes: 5,
    make: (dice) => board(dice, { colors: randomColors(dice, 24).map(([v]): LinearRgb => [v, v, v]) }),
  },
  'the chart inside a larger card': { scenes: 10, make: largerCard },
  'a mosaic': {
    scenes: 15,
    make: (dice) =>
      wall(dice, { columns: 30, rows: 24, pitch: square(dice.between(22, 45)), colors: randomColors(dice, 720) }),
  },
  'pixel art': {
    scenes: 8,
    make: (dice) => {
      const palette = [...randomColors(dice, 6), BLACK, WHITE];
      const colors = Array.from({ length: 720 }, () => dice.pick(palette));
      return wall(dice, {
        columns: 30,
        rows: 24,
        pitch: square(dice.between(16, 32)),
        gap: dice.between(0, 0.08),
        colors,
      });
    },
  },
  "a Rubik's cube": {
    scenes: 14,
    make: (dice) => {
      const side = dice.pick([3, 4, 5, 6]);
      return board(dice, {
        columns: side,
        rows: side,
        rounding: dice.between(0, 0.2),
        colors: Array.from({ length: side * side }, () => dice.pick(RUBIK)),
      });
    },
  },
  'a keyboard': {
    scenes: 8,
    make: (dice) =>
      board(dice, {
        columns: 14,
        rows: 5,
        pitch: square(dice.between(26, 38)),
        gap: dice.between(0.1, 0.25),
        stagger: dice.pick([0, 0.25, 0.5]),
        rounding: 0.1,
        ...(dice.random() < 0.5 ? { colors: [BLACK], ground: WHITE } : { colors: [WHITE, [0.5, 0.5, 0.5]] }),
      }),
  },
  'a building facade': {
    scenes: 8,
    make: (dice) => {
      const panes = randomColors(dice, 8).map((color) => color.map((v) => 0.3 * v) as Triple);
      return wall(dice, {
        columns: 10,
        rows: 8,
        pitch: { across: dice.between(50, 80), down: dice.between(60, 90) },
        gap: dice.between(0.3, 0.5),
        colors: Array.from({ length: 80 }, () => dice.pick(panes)),
        ground: [0.5, 0.4, 0.33],
      });
    },
  },
  'thousands of similar tiles': {
    scenes: 6,
    make: (dice) =>
      wall(dice, {
        columns: 90,
        rows: 70,
        pitch: square(dice.between(9, 14)),
        gap: 0.15,
        colors: [WHITE, [0.8, 0.8, 0.8]],
      }),
  },
  'a cluttered desk': { scenes: 12, make: (dice) => photo(dice, { background: 'clutter' }) },
  'a bare desk': { scenes: 4, make: (dice) => photo(dice, { background: 'desk' }) },
};

/** Returns the scene of this kind for a seed. */
export function falseChartScene(kind: string, seed: number): SceneOptions {
  const dice = createDice(104_729 * (Object.keys(FALSE_CHARTS).indexOf(kind) + 1) + seed);
  return { ...FALSE_CHARTS[kind]!.make(dice), seed };
}

/** A typical photo without the chart. */
function photo({ between, random }: Dice, options: SceneOptions): SceneOptions {
  return {
    ...SCENE_SIZE,
    chart: null,
    view: { tiltDeg: between(0, 30), leanDeg: between(0, 360), mirrored: random() < 0.15 },
    light: { gains: planckianGains(between(2800, 10_000), 5400), fallOff: between(0, 0.4) },
    camera: {
      exposureEv: between(-0.7, 0.6),
      toneCurve: between(0, 0.4),
      noise: between(0, 5),
      blurPx: between(0.4, 1.2),
      vignette: between(0, 0.3),
    },
    ...options,
  };
}

function rearranged(dice: Dice, order: readonly number[]): SceneOptions {
  const chart = { pxPerPatch: dice.between(28, 50), turnDeg: dice.between(0, 360), order };
  return photo(dice, { background: dice.pick(['plain', 'desk', 'clutter']), chart });
}

function square(mm: number): Grid['pitch'] {
  return { across: mm, down: mm };
}

/** A board on a desk, 6 x 4 by default. */
function board(dice: Dice, changes: Partial<Grid>): SceneOptions {
  const { between } = dice;
  const columns = changes.columns ?? 6;
  const pitch = square(Math.min(between(35, 60), 420 / columns));
  const grid: Grid = {
    columns,
    rows: 4,
    pitch,
    gap: between(0.06, 0.25),
    rounding: 0,
    stagger: 0,
    turnDeg: between(0, 360),
    center: { x: between(-60, 60), y: between(-30, 30) },
    colors: [],
    ground: BLACK,
    ...changes,
  };
  const wooden = dice.random() < 0.6;
  return photo(dice, { background: (random) => gridSurface(grid, wooden ? woodSurface(random) : plainSurface()) });
}

/** A grid that fills the image. */
function wall(dice: Dice, changes: Partial<Grid>): SceneOptions {
  return board(dice, {
    center: { x: 0, y: 0 },
    turnDeg: dice.between(-20, 20),
    gap: dice.between(0.05, 0.2),
    ground: dice.pick([BLACK, WHITE]),
    ...changes,
  });
}

/** A card with columns and rows of other colours around the chart's own. */
function largerCard(dice: Dice): SceneOptions {
  const [columns, rows] = dice.pick([
    [14, 10],
    [8, 6],
    [7, 5],
    [8, 4],
  ] as const);
  const [left, top] = [Math.floor((columns - 6) / 2), Math.floor((rows - 4) / 2)];
  const others = randomColors(dice, columns * rows);
  const colors = others.map((other, i) => {
    const [x, y] = [(i % columns) - left, Math.floor(i / columns) - top];
    return x >= 0 && x < 6 && y >= 0 && y < 4 ? REFLECTANCES[6 * y + x]! : other;
  });
  return board(dice, { columns, rows, pitch: square(420 / columns), colors });
}

/** Random colours, from pale to saturated and from dark to light. */
function randomColors({ random }: Dice, count: number): LinearRgb[] {
  return Array.from({ length: count }, () => {
    const value = 0.03 + 0.85 * random() ** 1.7;
    const saturation = Math.sqrt(random());
    return [0, 1, 2].map(() => value * (1 - saturation * random())) as Triple;
  });
}

/** A permutation of 0..count-1 that is neither ascending nor descending. */
function reorder(dice: Dice, count: number): number[] {
  for (;;) {
    const order = dice.some(count, count).map((i) => i - 1);
    const rising = order.every((item, i) => item === i);
    const falling = order.every((item, i) => item === count - 1 - i);
    if (!rising && !falling) return order;
  }
}

function swap(patch: number, step: number): number[] {
  return CHART.map((p) => (p === patch ? patch + step : p === patch + step ? patch : p));
}

/** Swaps two patches whose colours are clearly different. */
function swapTwo(dice: Dice): number[] {
  for (;;) {
    const [a, b] = dice.some(2, 24) as [number, number];
    const apart = Math.hypot(
      ...[0, 1, 2].map((k) => Math.sqrt(REFLECTANCES[a - 1]![k]!) - Math.sqrt(REFLECTANCES[b - 1]![k]!)),
    );
    if (apart > 0.3) return CHART.map((p) => (p === a ? b : p === b ? a : p));
  }
}
