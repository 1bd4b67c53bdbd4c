import { FRAME, OUTSIDE, PATCH_MM } from './chart-layout.ts';
import type { ChartSurface } from './chart-surface.ts';
import type { DeskSurface } from './desk-surface.ts';
import { createFallOff, FILL, type LightOptions } from './light.ts';
import { smoothstep } from './random.ts';
import { createShadowMap } from './shadow-map.ts';
import type { Solid } from './solid.ts';
import { createSolidSampler } from './solid-sampler.ts';
import { rayThrough, type View } from './view.ts';

/** A reflection of the lamp in the chart's surface: a soft spot over one patch. */
export interface Glare {
  /** 1..24. */
  readonly patch: number;
  /** Standard deviation of the spot, in patch sides. */
  readonly radius: number;
  /** The light added at its centre; 1 is the light from a white sheet. */
  readonly strength: number;
}

export interface Scene {
  readonly view: View;
  readonly surface: DeskSurface;
  readonly solids: readonly Solid[];
  /** The glare is on the first chart. Charts must not overlap. */
  readonly charts: readonly ChartSurface[];
  readonly light: LightOptions;
  readonly glare: Glare | null;
}

/** Writes the linear light at image point (u, v) to `out`, and returns the id of the object there. */
export type SceneSampler = (u: number, v: number, out: Float64Array) => number;

const WALL = 90;

export function createSampler(scene: Scene): SceneSampler {
  const { view, solids, light } = scene;
  const ray = new Float64Array(3);
  const sampleDesk = createDeskSampler(scene);
  const sampleSolid = createSolidSampler(view, solids, light);
  return (u, v, out) => {
    rayThrough(view, u, v, ray);
    const id = solids.length > 0 ? sampleSolid(ray, out) : 0;
    if (id > 0) return id;
    if (ray[2]! > -0.02) {
      for (let i = 0; i < 3; i++) out[i] = 0.2 * light.gains[i]!; // above the horizon: a wall
      return WALL;
    }
    const depth = -view.eye[2] / ray[2]!;
    return sampleDesk(view.eye[0] + depth * ray[0]!, view.eye[1] + depth * ray[1]!, out);
  };
}

/** Samples the desk, or a chart on it, with light and shadow. */
function createDeskSampler({ view, surface, solids, charts, light, glare }: Scene) {
  const shadows = createShadowMap(solids, view);
  const fallOff = createFallOff(light.fallOff);
  const shine = charts[0] && glare ? createShine(charts[0], glare) : null;
  const visible = new Float64Array(2);
  return (x: number, y: number, out: Float64Array): number => {
    let id = OUTSIDE;
    let relief = 1;
    let added = 0;
    for (const chart of charts) {
      if (!chart.reaches(x, y)) continue;
      const region = chart.regionAt(x, y);
      relief *= cardRelief(chart, region, x, y);
      if (region === OUTSIDE) continue;
      id = paintChart(chart, region, out);
      if (shine && chart === charts[0]) added = shine(x, y);
    }
    if (id === OUTSIDE) id = surface(x, y, out);
    shadows(x, y, visible);
    const lamp = fallOff(x, y) * relief;
    for (let i = 0; i < 3; i++) {
      const arriving = (1 - FILL) * visible[0]! + FILL * light.fillTint[i]! * visible[1]!;
      out[i] = (out[i]! * arriving + added) * lamp * light.gains[i]!;
    }
    return id;
  };
}

function paintChart(chart: ChartSurface, region: number, out: Float64Array): number {
  const color = chart.colors[region]!;
  for (let i = 0; i < 3; i++) out[i] = color[i]!;
  return region;
}

/** The effect of the card's thickness of a few millimetres: a shadow next to it and a brighter edge on its black frame. */
function cardRelief(chart: ChartSurface, region: number, x: number, y: number): number {
  const mm = chart.patchMm / PATCH_MM;
  if (region === OUTSIDE)
    return 0.35 + 0.65 * smoothstep(-2 * mm, 7 * mm, chart.edgeDistance(x - 3 * mm, y - 2.5 * mm));
  if (region !== FRAME) return 1;
  return 1 + 1.6 * smoothstep(-1.8 * mm, -0.8 * mm, chart.edgeDistance(x, y));
}

function createShine(chart: ChartSurface, { patch, radius, strength }: Glare) {
  const center = chart.patchCenter(patch);
  const spread = 2 * (radius * chart.patchMm) ** 2;
  return (x: number, y: number) => strength * Math.exp(-((x - center.x) ** 2 + (y - center.y) ** 2) / spread);
}
