import { isMarkerCellWhite } from './aruco-bits.ts';
import { norm2 } from './norm.ts';

/**
 * The chart's coordinates are in millimetres: the origin is at the outer corner of patch 1, x points towards patch 6, y
 * towards patch 19. Sizes are those of the Classic card.
 */
export const PATCH_MM = 40;
const GAP_MM = 4;
const PITCH_MM = PATCH_MM + GAP_MM;
export const AREA_MM = { width: 6 * PITCH_MM - GAP_MM, height: 4 * PITCH_MM - GAP_MM } as const;

/** The regions of the chart; patches are 1..24. */
export const FRAME = 0;
export const PAPER = 25;
export const MARKER_BLACK = 26;
export const COVER = 27;
export const OUTSIDE = -1;

export interface LayoutOptions {
  /** plain: a black frame. framed: a white card with ArUco DICT_5X5_50 markers 0..3, clockwise from the top left. */
  readonly kind: 'plain' | 'framed';
  /** The inset of the patch area from the rectangle of the marker centres, as shares of that rectangle. */
  readonly markerInset: { readonly across: number; readonly down: number };
  /** The patches (1..24) that are hidden by slips of paper. */
  readonly covered: readonly number[];
}

export interface Layout {
  /** The region at a point. */
  readonly regionAt: (x: number, y: number) => number;
  /** The distance to the card's rounded edge; negative inside. */
  readonly edgeDistance: (x: number, y: number) => number;
  /** The centres of markers 0..3; empty for a plain chart. */
  readonly markers: readonly { readonly x: number; readonly y: number }[];
  readonly markerMm: number;
  /** The distance from the centre to the card's farthest corner. */
  readonly radiusMm: number;
}

export function createLayout({ kind, markerInset, covered }: LayoutOptions): Layout {
  const framed = kind === 'framed';
  const insetX = (AREA_MM.width * markerInset.across) / (1 - 2 * markerInset.across);
  const insetY = (AREA_MM.height * markerInset.down) / (1 - 2 * markerInset.down);
  const markerMm = framed ? 1.3 * Math.min(insetX, insetY) : 0;
  const margin = framed ? markerMm / 2 + 12 : 0;
  const edgeX = framed ? insetX + margin : 9.5;
  const edgeY = framed ? insetY + margin : 22;
  const markers = framed ? cornersAround(insetX, insetY) : [];
  const hidden = new Set(covered);
  const edgeDistance = roundedRectangle(edgeX, edgeY, framed ? 3 : 7);

  const regionAt = (x: number, y: number): number => {
    if (edgeDistance(x, y) > 0) return OUTSIDE;
    const patch = patchAt(x, y, hidden);
    if (patch !== 0 || !framed) return patch;
    for (let id = 0; id < 4; id++) {
      const column = Math.floor(((x - markers[id]!.x) / markerMm + 0.5) * 7);
      const row = Math.floor(((y - markers[id]!.y) / markerMm + 0.5) * 7);
      const inside = column >= 0 && column < 7 && row >= 0 && row < 7;
      if (inside) return isMarkerCellWhite(id, column, row) ? PAPER : MARKER_BLACK;
    }
    return PAPER;
  };
  const radiusMm = norm2(AREA_MM.width / 2 + edgeX, AREA_MM.height / 2 + edgeY);
  return { regionAt, edgeDistance, markers, markerMm, radiusMm };
}

/** The corners of a patch (1..24), clockwise from the chart's top left. */
export function patchCorners(patch: number): readonly (readonly [number, number])[] {
  const x = ((patch - 1) % 6) * PITCH_MM;
  const y = Math.floor((patch - 1) / 6) * PITCH_MM;
  return rectangle(x, y, PATCH_MM, PATCH_MM);
}

/** The corners of the patch area, clockwise from the chart's top left. */
export function areaCorners(): readonly (readonly [number, number])[] {
  return rectangle(0, 0, AREA_MM.width, AREA_MM.height);
}

function rectangle(x: number, y: number, width: number, height: number): readonly (readonly [number, number])[] {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
}

/** The patch (1..24) or COVER at a point, or FRAME between and around the patches. */
function patchAt(x: number, y: number, hidden: ReadonlySet<number>): number {
  const column = Math.floor((x + GAP_MM / 2) / PITCH_MM);
  const row = Math.floor((y + GAP_MM / 2) / PITCH_MM);
  if (column < 0 || column > 5 || row < 0 || row > 3) return 0;
  const patch = row * 6 + column + 1;
  if (hidden.has(patch)) return COVER;
  const dx = x - column * PITCH_MM;
  const dy = y - row * PITCH_MM;
  return dx >= 0 && dx < PATCH_MM && dy >= 0 && dy < PATCH_MM ? patch : 0;
}

function cornersAround(insetX: number, insetY: number) {
  const [left, right] = [-insetX, AREA_MM.width + insetX];
  const [top, bottom] = [-insetY, AREA_MM.height + insetY];
  return rectangle(left, top, right - left, bottom - top).map(([x, y]) => ({ x, y }));
}

function roundedRectangle(edgeX: number, edgeY: number, radius: number) {
  const halfX = AREA_MM.width / 2 + edgeX - radius;
  const halfY = AREA_MM.height / 2 + edgeY - radius;
  return (x: number, y: number): number => {
    const dx = Math.abs(x - AREA_MM.width / 2) - halfX;
    const dy = Math.abs(y - AREA_MM.height / 2) - halfY;
    const outside = norm2(Math.max(dx, 0), Math.max(dy, 0));
    return outside + Math.min(Math.max(dx, dy), 0) - radius;
  };
}
