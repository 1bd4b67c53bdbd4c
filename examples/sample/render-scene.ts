import { blur } from './blur.ts';
import { COVER } from './chart-layout.ts';
import { type ChartOptions, type ChartSurface, placeChart } from './chart-surface.ts';
import { clutterSurface } from './clutter-surface.ts';
import { type DeskSurface, plainSurface, woodSurface } from './desk-surface.ts';
import { type CameraOptions, develop } from './develop.ts';
import { expose } from './expose.ts';
import type { LightOptions } from './light.ts';
import { createRandom } from './random.ts';
import { createSampler, type Glare } from './scene-sampler.ts';
import { stillLife } from './still-life.ts';
import { createView, type Quad, type View, type ViewOptions } from './view.ts';

/** plain: grey card. desk: wood. stillLife: wood with objects. clutter: coloured shapes everywhere. Or a custom surface. */
export type Background = 'plain' | 'desk' | 'stillLife' | 'clutter' | ((random: () => number) => DeskSurface);

export interface SceneOptions {
  readonly seed?: number;
  readonly width?: number;
  readonly height?: number;
  readonly background?: Background;
  readonly view?: Partial<ViewOptions>;
  /** null for a scene without a chart. */
  readonly chart?: Partial<ChartOptions> | null;
  /** Additional charts, which must not overlap. */
  readonly others?: readonly Partial<ChartOptions>[];
  readonly light?: Partial<LightOptions>;
  readonly glare?: Glare | null;
  readonly camera?: Partial<CameraOptions>;
}

export interface RenderedScene {
  /** Interleaved RGB, row-major, 8 bits, sRGB-encoded. */
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** The outer corners of the patch area, at patches 1, 6, 24, 19; null without a chart. */
  readonly corners: Quad | null;
  /** The corners of the additional charts. */
  readonly others: readonly Quad[];
  /** The corners of patches 1..24, clockwise from the chart's top left; empty without a chart. */
  readonly patches: readonly Quad[];
}

export const PERFECT_CAMERA: CameraOptions = {
  exposureEv: 0,
  matrix: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  toneCurve: 0,
  noise: 0,
  blurPx: 0,
  vignette: 0,
};

/** A scene with a chart. */
export interface RenderedChart extends RenderedScene {
  readonly corners: Quad;
}

/**
 * Renders a photo of a chart on a desk, with the chart's true position. The defaults are even white light, a perfect camera
 * straight above, and a grey background. The same options give the same bytes.
 */
export function renderScene(options?: SceneOptions & { readonly chart?: Partial<ChartOptions> }): RenderedChart;
export function renderScene(options: SceneOptions): RenderedScene;
export function renderScene(options: SceneOptions = {}): RenderedScene {
  const { width = 1200, height = 800, background = 'plain', seed = 1 } = options;
  const random = createRandom(seed);
  const view = createView(width, height, { tiltDeg: 0, leanDeg: 0, mirrored: false, ...options.view });
  const chart = options.chart === null ? null : placeChart(view, chartOptions(options.chart, width));
  const others = (options.others ?? []).map((other) => placeChart(view, chartOptions(other, width)));
  const charts = chart ? [chart, ...others] : others;
  const light: LightOptions = { gains: [1, 1, 1], fallOff: 0, fillTint: [1, 1, 1], ...options.light };
  const camera: CameraOptions = { ...PERFECT_CAMERA, ...options.camera };
  const sample = createSampler({
    view,
    charts,
    light,
    glare: options.glare ?? null,
    ...createBackground(background, random),
  });
  const picture = expose(sample, width, height, isFineOn(charts, view));
  const data = develop(blur(picture, camera.blurPx), camera, random);
  return {
    data,
    width,
    height,
    corners: chart?.corners ?? null,
    others: others.map(({ corners }) => corners),
    patches: chart?.patches ?? [],
  };
}

/** Adds the defaults: the current Classic chart, upright in the centre of the image. */
export function chartOptions(options: Partial<ChartOptions> | undefined, width: number): ChartOptions {
  return {
    kind: 'plain',
    edition: 'CLASSIC_AFTER_2014',
    pxPerPatch: width / 14,
    turnDeg: 0,
    position: { x: 0.5, y: 0.5 },
    markerInset: { across: 0.1, down: 0.15 },
    covered: [],
    order: Array.from({ length: 24 }, (_, i) => i + 1),
    ...options,
  };
}

function createBackground(background: Background, random: () => number) {
  if (typeof background === 'function') return { surface: background(random), solids: [] };
  switch (background) {
    case 'plain':
      return { surface: plainSurface(), solids: [] };
    case 'desk':
      return { surface: woodSurface(random), solids: [] };
    case 'clutter':
      return { surface: clutterSurface(random), solids: [] };
    case 'stillLife':
      return stillLife(random);
  }
}

/**
 * Small charts are supersampled everywhere, because gaps between patches can be narrower than a pixel. A gap is a tenth of a
 * patch, or less in a tilted view.
 */
function isFineOn(charts: readonly ChartSurface[], { forward }: View): (id: number) => boolean {
  const small = charts.some(({ pxPerPatch }) => pxPerPatch * Math.abs(forward[2]) < 20);
  return (id) => small && id <= COVER;
}
