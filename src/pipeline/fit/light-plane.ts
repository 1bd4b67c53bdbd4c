import type { Point } from '../chart/chart.ts';

/** Light that changes linearly across an image, in EV: 1 EV is twice the light. */
export interface LightPlane {
  /** The point where the gain is 1, in pixels of the full-size image. */
  readonly center: Point;
  /** EV per pixel to the right; positive if it gets brighter in that direction. */
  readonly across: number;
  /** EV per pixel down; positive if it gets brighter in that direction. */
  readonly down: number;
}

/** Largest gain in EV, up or down: the plane was measured on the chart only and cannot be extrapolated far. */
const maxEv = 2;

/** The factor, 1/4 to 4, that evens out the linear light at a point of the image, tone curves undone. */
export function evenLightGain({ center, across, down }: LightPlane, { x, y }: Point): number {
  const ev = across * (x - center.x) + down * (y - center.y);
  return 2 ** -Math.min(Math.max(ev, -maxEv), maxEv);
}

/** Gains of an image's pixels: the gain of the column times that of the row, limited to 1/4 to 4. */
export interface EvenLight {
  readonly columns: Float32Array;
  readonly rows: Float32Array;
}

/** Gains at the pixel centres. */
export function evenLight({ center, across, down }: LightPlane, width: number, height: number): EvenLight {
  return {
    columns: Float32Array.from({ length: width }, (_, x) => 2 ** (-across * (x + 0.5 - center.x))),
    rows: Float32Array.from({ length: height }, (_, y) => 2 ** (-down * (y + 0.5 - center.y))),
  };
}

/** The largest gain of any pixel, at least 1. */
export function brightestGain({ columns, rows }: EvenLight): number {
  const corners = [columns[0], columns.at(-1)].flatMap((column) => [rows[0]! * column!, rows.at(-1)! * column!]);
  return Math.min(Math.max(1, ...corners), 2 ** maxEv);
}
