import { VIEW_WIDTH_MM } from './view.ts';

export interface LightOptions {
  /** The lamp's colour as linear gains for red, green and blue. */
  readonly gains: readonly [number, number, number];
  /** The share of light lost between the bright spot at the upper left and the far corner: 0 is even light. Below 1. */
  readonly fallOff: number;
  /** The colour of the ambient light, relative to the lamp's. */
  readonly fillTint: readonly [number, number, number];
}

/** The share of ambient light, which remains in shadows. */
export const FILL = 0.25;
/** The position of the lamp over the desk, in millimetres. */
export const LAMP = { x: -0.42 * VIEW_WIDTH_MM, y: -0.34 * VIEW_WIDTH_MM, z: 1000 } as const;
/** The lamp's distance divided by its radius: higher values give sharper shadows. */
export const LAMP_SHARPNESS = 8;

/** Returns a function for the light that arrives at a point on or above the desk; 1 below the lamp. */
export function createFallOff(fallOff: number): (x: number, y: number) => number {
  const farX = VIEW_WIDTH_MM / 2 - LAMP.x;
  const farY = VIEW_WIDTH_MM / 3 - LAMP.y;
  const k = fallOff / (1 - fallOff) / (farX * farX + farY * farY);
  return (x, y) => 1 / (1 + k * ((x - LAMP.x) ** 2 + (y - LAMP.y) ** 2));
}
