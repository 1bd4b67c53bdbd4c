import { VIEW_WIDTH_MM } from './view.ts';

export interface LightOptions {
  /** Linear gains of the lamp's colour for red, green, blue. */
  readonly gains: readonly [number, number, number];
  /** Light lost between the bright spot at the upper left and the far corner: 0 even, 0.5 half. Below 1. */
  readonly fallOff: number;
  /** Colour of the light that comes from all around, relative to the lamp's: seen in shadows only where grey. */
  readonly fillTint: readonly [number, number, number];
}

/** What the lamp does not have to do: the share of light that shadows keep. */
export const FILL = 0.25;
/** Lamp over the desk, millimetres. */
export const LAMP = { x: -0.42 * VIEW_WIDTH_MM, y: -0.34 * VIEW_WIDTH_MM, z: 1000 } as const;
/** Distance to the lamp over its radius: how quickly shadows soften. */
export const LAMP_SHARPNESS = 8;

/** Light arriving at a point of the desk or over it: 1 below the lamp. */
export function createFallOff(fallOff: number): (x: number, y: number) => number {
  const farX = VIEW_WIDTH_MM / 2 - LAMP.x;
  const farY = VIEW_WIDTH_MM / 3 - LAMP.y;
  const k = fallOff / (1 - fallOff) / (farX * farX + farY * farY);
  return (x, y) => 1 / (1 + k * ((x - LAMP.x) ** 2 + (y - LAMP.y) ** 2));
}
