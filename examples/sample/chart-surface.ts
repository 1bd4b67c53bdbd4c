import { type ChartEdition, referenceLinear } from '../../src/pipeline/chart/chart-reference.ts';
import type { LinearRgb } from '../../src/pipeline/color/rgb-space.ts';
import {
  AREA_MM,
  areaCorners,
  COVER,
  createLayout,
  FRAME,
  type LayoutOptions,
  MARKER_BLACK,
  PAPER,
  PATCH_MM,
  patchCorners,
} from './chart-layout.ts';
import { deskPointAt, type Point, project, type Quad, type View } from './view.ts';

export interface ChartOptions extends LayoutOptions {
  readonly edition: ChartEdition;
  /** The side of a patch at the chart's centre, in pixels, without foreshortening. */
  readonly pxPerPatch: number;
  /** Rotation in degrees, clockwise in the image before mirroring. */
  readonly turnDeg: number;
  /** The chart's centre as shares of the image's width and height, before mirroring. */
  readonly position: Point;
  /** The patch whose colour is shown at each of the 24 positions; used for false charts. */
  readonly order: readonly number[];
}

/** A chart placed on the desk. */
export interface ChartSurface {
  /** The outer corners of the patch area in the image, at patches 1, 6, 24, 19. */
  readonly corners: Quad;
  readonly patches: readonly Quad[];
  readonly pxPerPatch: number;
  /** False where the chart has no effect, because the card and its shadow are elsewhere. Quick to tell. */
  readonly reaches: (x: number, y: number) => boolean;
  /** The region (see chart-layout.ts) at a point on the desk; OUTSIDE beyond the card. */
  readonly regionAt: (x: number, y: number) => number;
  /** The distance to the card's edge, in desk millimetres; negative inside. */
  readonly edgeDistance: (x: number, y: number) => number;
  /** The reflectance of each region. */
  readonly colors: readonly LinearRgb[];
  readonly patchCenter: (patch: number) => Point;
  /** The side of a patch, in desk millimetres. */
  readonly patchMm: number;
}

/** The distance from the card beyond which its relief has no effect. */
const SHADOW_MM = 11;

const PLASTIC: LinearRgb = [0.018, 0.018, 0.019];
const CARD: LinearRgb = [0.84, 0.84, 0.82];
const INK: LinearRgb = [0.022, 0.021, 0.021];
const SLIP: LinearRgb = [0.62, 0.57, 0.47];

export function placeChart(view: View, options: ChartOptions): ChartSurface {
  const center = deskPointAt(view, options.position.x * view.width, options.position.y * view.height);
  const scale = options.pxPerPatch / (PATCH_MM * center.pxPerMm);
  const turn = (options.turnDeg * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const toDesk = (x: number, y: number): Point => {
    const dx = (x - AREA_MM.width / 2) * scale;
    const dy = (y - AREA_MM.height / 2) * scale;
    return { x: center.x + dx * cos - dy * sin, y: center.y + dx * sin + dy * cos };
  };
  const toChartX = (x: number, y: number) => ((x - center.x) * cos + (y - center.y) * sin) / scale + AREA_MM.width / 2;
  const toChartY = (x: number, y: number) => ((y - center.y) * cos - (x - center.x) * sin) / scale + AREA_MM.height / 2;
  const toQuad = (corners: readonly (readonly [number, number])[]): Quad => {
    const [a, b, c, d] = corners.map(([x, y]) => {
      const p = toDesk(x, y);
      return project(view, p.x, p.y);
    });
    return [a!, b!, c!, d!];
  };
  const layout = createLayout(options);
  const reach = (layout.radiusMm + SHADOW_MM) * scale;
  const places = Array.from({ length: 24 }, (_, i) => patchCorners(i + 1));
  return {
    corners: toQuad(areaCorners()),
    patches: places.map(toQuad),
    pxPerPatch: options.pxPerPatch,
    reaches: (x, y) => (x - center.x) * (x - center.x) + (y - center.y) * (y - center.y) < reach * reach,
    regionAt: (x, y) => layout.regionAt(toChartX(x, y), toChartY(x, y)),
    edgeDistance: (x, y) => layout.edgeDistance(toChartX(x, y), toChartY(x, y)) * scale,
    colors: regionColors(options),
    patchCenter: (patch) => {
      const [x, y] = patchCorners(patch)[0]!;
      return toDesk(x + PATCH_MM / 2, y + PATCH_MM / 2);
    },
    patchMm: PATCH_MM * scale,
  };
}

function regionColors({ edition, order }: ChartOptions): readonly LinearRgb[] {
  const patches = referenceLinear[edition];
  const colors: LinearRgb[] = [];
  colors[FRAME] = PLASTIC;
  order.forEach((patch, place) => {
    colors[place + 1] = patches[patch - 1]!;
  });
  colors[PAPER] = CARD;
  colors[MARKER_BLACK] = INK;
  colors[COVER] = SLIP;
  return colors;
}
