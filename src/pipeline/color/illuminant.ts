import { transform } from './matrix3.ts';
import { type LinearRgb, sRgb } from './rgb-space.ts';
import { colorTemperature } from './temperature.ts';
import { xyzToXy } from './xyz.ts';

/** The light on the chart, estimated from its neutrals. */
export interface Illuminant {
  /** CIE 1931 x, y. */
  readonly xy: readonly [number, number];
  /**
   * Kelvin; null where |Duv| > 0.05, because CIE 15:2004 §9.5 defines no colour temperature that far from the Planckian locus, and
   * where the light is bluer than any black body.
   */
  readonly correlatedColorTemperature: number | null;
  readonly duv: number;
}

const farthestDuv = 0.05;

/**
 * Estimates the light from the sum of the measured neutrals, in linear sRGB. It is relative to the camera's own white balance:
 * a well-balanced image yields D65.
 */
export function illuminantOf(neutrals: readonly LinearRgb[]): Illuminant {
  const sum = neutrals.reduce<LinearRgb>(([r, g, b], n) => [r + n[0], g + n[1], b + n[2]], [0, 0, 0]);
  const [X, Y, Z] = transform(sRgb.toXyz, sum);
  const { x, y } = xyzToXy({ X, Y, Z });
  const { kelvin, duv } = colorTemperature({ x, y });
  const isPlanckian = Math.abs(duv) <= farthestDuv && Number.isFinite(kelvin);
  return { xy: [x, y], correlatedColorTemperature: isPlanckian ? kelvin : null, duv };
}
