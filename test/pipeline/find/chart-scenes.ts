import { placeChart } from '../../../examples/sample/chart-surface.ts';
import type { CameraOptions } from '../../../examples/sample/develop.ts';
import { planckianGains } from '../../../examples/sample/planckian.ts';
import { createRandom } from '../../../examples/sample/random.ts';
import { chartOptions, type SceneOptions } from '../../../examples/sample/render-scene.ts';
import { createView, type Quad } from '../../../examples/sample/view.ts';

/** The difficulties that a chart is rendered with. */
export const CHART_SCENES = [
  'clean',
  'tilted to 60 degrees',
  'tungsten cast',
  'shade cast',
  'underwater cast',
  '3 EV too dark',
  '1.5 EV too bright, clipped',
  'blurred to a sixth of a patch',
  'noise of sigma 20',
  '3 patches covered',
  '6 patches covered',
  '9 patches covered',
  'glare',
  '70 % light fall-off',
  'two charts',
  'framed by markers',
  '12 pixels per patch',
  'clutter',
] as const;
export type ChartSceneKind = (typeof CHART_SCENES)[number];

/** The kinds that concern the light or the camera. The others concern the chart's position and its surroundings. */
export const LIGHT_SCENES: readonly ChartSceneKind[] = [
  'tungsten cast',
  'shade cast',
  'underwater cast',
  '3 EV too dark',
  '1.5 EV too bright, clipped',
  'blurred to a sixth of a patch',
  'noise of sigma 20',
  'glare',
  '70 % light fall-off',
];

export const SCENE_SIZE = { width: 660, height: 440 } as const;

/** Seeded random numbers and choices. */
export function createDice(seed: number) {
  const random = createRandom(seed);
  random(); // the first numbers of neighbouring seeds are similar
  return {
    random,
    between: (low: number, high: number) => low + (high - low) * random(),
    pick: <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!,
    /** `count` distinct integers in 1..`most`. */
    some: (count: number, most: number): number[] => {
      const all = Array.from({ length: most }, (_, i) => ({ i: i + 1, key: random() }));
      return all
        .sort((a, b) => a.key - b.key)
        .slice(0, count)
        .map(({ i }) => i);
    },
  };
}
export type Dice = ReturnType<typeof createDice>;

/** A scene of this kind with random rotation, view, light, noise and position of the chart. */
export function chartScene(kind: ChartSceneKind, seed: number): SceneOptions {
  const dice = createDice(7919 * (CHART_SCENES.indexOf(kind) + 1) + seed);
  for (;;) {
    const scene = randomScene(kind, dice, seed);
    if (outlines(scene).every((quad) => isInside(quad)) && !overlap(outlines(scene))) return scene;
  }
}

function randomScene(kind: ChartSceneKind, dice: Dice, seed: number): SceneOptions {
  const { between, pick, random } = dice;
  const tilted = kind === 'tilted to 60 degrees';
  const small = kind === '12 pixels per patch';
  const pxPerPatch = small
    ? 12
    : kind === '70 % light fall-off'
      ? between(36, 48)
      : between(22, kind === 'two charts' ? 28 : 46);
  const chart = {
    pxPerPatch,
    turnDeg: between(0, 360),
    position: { x: random(), y: random() },
    edition: pick(['CLASSIC_BEFORE_2014', 'CLASSIC_AFTER_2014'] as const),
  };
  const base: SceneOptions = {
    ...SCENE_SIZE,
    seed,
    background: kind === 'clutter' ? 'clutter' : pick(['plain', 'plain', 'desk', 'clutter']),
    view: {
      tiltDeg: tilted ? between(40, 60) : between(0, small ? 15 : 30),
      leanDeg: between(0, 360),
      mirrored: random() < 0.15,
    },
    chart,
    light: { gains: planckianGains(between(3500, 8000), 5400), fallOff: between(0, 0.4) },
    camera: {
      exposureEv: between(-0.7, 0.3),
      matrix: crosstalk(between(0, 0.25)),
      toneCurve: between(0, 0.4),
      noise: between(0, 5),
      blurPx: between(0.4, small ? 0.8 : 1.2),
      vignette: between(0, 0.3),
    },
  };
  const camera = (changes: Partial<CameraOptions>): SceneOptions => ({
    ...base,
    camera: { ...base.camera, ...changes },
  });
  switch (kind) {
    case 'tungsten cast':
      return { ...base, light: { ...base.light, gains: planckianGains(between(2300, 3000), 6000) } };
    case 'shade cast':
      return { ...base, light: { ...base.light, gains: planckianGains(between(11_000, 20_000), 4500) } };
    case 'underwater cast':
      return {
        ...base,
        light: { ...base.light, gains: [between(0.1, 0.3), between(0.75, 1), between(0.6, 1)] },
        camera: { ...base.camera, matrix: crosstalk(between(0.1, 0.3)) },
      };
    case '3 EV too dark':
      return camera({ exposureEv: -3 });
    case '1.5 EV too bright, clipped':
      return camera({ exposureEv: 1.5 });
    case 'blurred to a sixth of a patch':
      return camera({ blurPx: between(pxPerPatch / 8, pxPerPatch / 6) });
    case 'noise of sigma 20':
      return camera({ noise: 20 });
    case '3 patches covered':
      return { ...base, chart: { ...chart, covered: dice.some(3, 24) } };
    case '6 patches covered':
      return { ...base, chart: { ...chart, covered: dice.some(6, 24) } };
    case '9 patches covered':
      return { ...base, chart: { ...chart, covered: dice.some(9, 24) } };
    case 'glare':
      return {
        ...base,
        glare: { patch: 1 + Math.floor(24 * random()), radius: between(0.4, 1), strength: between(0.3, 1.5) },
      };
    case '70 % light fall-off':
      return { ...base, light: { ...base.light, fallOff: 0.7 } };
    case 'two charts':
      return {
        ...base,
        others: [
          {
            pxPerPatch: between(18, 28),
            turnDeg: between(0, 360),
            position: { x: random(), y: random() },
            edition: chart.edition,
          },
        ],
      };
    case 'framed by markers':
      return { ...base, chart: { ...chart, pxPerPatch: between(24, 34), kind: 'framed' } };
    default:
      return base;
  }
}

/** A sensor with crosstalk proportional to `share`, strongest between red and green. */
function crosstalk(share: number): CameraOptions['matrix'] {
  return [
    [1 - 1.2 * share, 1.1 * share, 0.1 * share],
    [0.4 * share, 1 - 0.8 * share, 0.4 * share],
    [0.1 * share, 0.7 * share, 1 - 0.8 * share],
  ];
}

/** The outlines of the patch areas of all charts in a scene, in pixels. */
function outlines({ width = 0, height = 0, view, chart, others = [] }: SceneOptions): Quad[] {
  const camera = createView(width, height, { tiltDeg: 0, leanDeg: 0, mirrored: false, ...view });
  return [chart ?? {}, ...others].map((options) => placeChart(camera, chartOptions(options, width)).corners);
}

function isInside(quad: Quad): boolean {
  return quad.every(({ x, y }) => x > 4 && y > 4 && x < SCENE_SIZE.width - 4 && y < SCENE_SIZE.height - 4);
}

/** Returns true if the circles around two outlines overlap. */
function overlap([a, b]: readonly Quad[]): boolean {
  if (!a || !b) return false;
  const circle = (quad: Quad) => {
    const x = quad.reduce((sum, corner) => sum + corner.x, 0) / 4;
    const y = quad.reduce((sum, corner) => sum + corner.y, 0) / 4;
    return { x, y, radius: Math.max(...quad.map((corner) => Math.hypot(corner.x - x, corner.y - y))) };
  };
  const [p, q] = [circle(a), circle(b)];
  return Math.hypot(p.x - q.x, p.y - q.y) < 1.1 * (p.radius + q.radius);
}
