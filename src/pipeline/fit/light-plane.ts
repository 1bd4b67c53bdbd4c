import type { Point } from '../chart/chart.ts';

/** Light that changes evenly across a picture, as a slope in EV: 1 EV is twice the light. */
export interface LightPlane {
  /** Where the light is taken as it is, in pixels of the full-size picture. */
  readonly center: Point;
  /** EV for each pixel to the right; positive where it gets brighter that way. */
  readonly across: number;
  /** EV for each pixel down; positive where it gets brighter that way. */
  readonly down: number;
}

/** EV at most, up or down: what lies further off gets no more, for the plane was seen on the chart alone. */
const most = 2;

/** What linear light at a place of the picture, tone curves undone, is multiplied by to be evenly lit: 1/4 to 4. */
export function evenLightGain({ center, across, down }: LightPlane, { x, y }: Point): number {
  const ev = across * (x - center.x) + down * (y - center.y);
  return 2 ** -Math.min(Math.max(ev, -most), most);
}

/** The gain of a picture's pixels: that of the column times that of the row, kept between 1/4 and 4. */
export interface EvenLight {
  readonly columns: Float32Array;
  readonly rows: Float32Array;
}

/** Gains at the middles of the pixels. */
export function evenLight({ center, across, down }: LightPlane, width: number, height: number): EvenLight {
  return {
    columns: Float32Array.from({ length: width }, (_, x) => 2 ** (-across * (x + 0.5 - center.x))),
    rows: Float32Array.from({ length: height }, (_, y) => 2 ** (-down * (y + 0.5 - center.y))),
  };
}

/** The most that any pixel's light is raised by, or 1 where none is. */
export function brightestGain({ columns, rows }: EvenLight): number {
  const corners = [columns[0], columns.at(-1)].flatMap((column) => [rows[0]! * column!, rows.at(-1)! * column!]);
  return Math.min(Math.max(1, ...corners), 2 ** most);
}
