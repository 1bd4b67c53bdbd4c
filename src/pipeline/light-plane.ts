import type { Point } from './detect/chart.ts';

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
