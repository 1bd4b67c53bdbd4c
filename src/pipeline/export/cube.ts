import { intoGamut } from '../color/gamut.ts';
import type { Vector3 } from '../color/matrix3.ts';
import { type LinearRgb, sRgb } from '../color/rgb-space.ts';
import { srgbEncode } from '../color/transfer.ts';
import { toAscii } from '../icc/icc-file.ts';
import { anchoredGrid } from './anchored-grid.ts';
import { chartColorsBefore } from './chart-anchors.ts';
import type { ColorMapping } from './mapping.ts';
import { evenAxes } from './sample-grid.ts';

/** Points along each axis: what grading programs expect. */
const gridPoints = 33;

/**
 * A 3D LUT as `.cube` text (Adobe Cube LUT Specification 1.0, read by Resolve and others): sRGB code values in [0, 1] in,
 * corrected sRGB code values out, red running fastest. What the correction leads out of sRGB is mapped into it as in the
 * pictures that we correct. The chart's own colours come out right also where they lie between few points.
 */
export function toCube({ correct }: ColorMapping, name: string): string {
  const colorAt = (rgb: LinearRgb): Vector3 => {
    const [r, g, b] = intoGamut(correct(rgb), sRgb);
    return [srgbEncode(r), srgbEncode(g), srgbEncode(b)];
  };
  const grid = { axes: evenAxes(gridPoints), order: 'FIRST_FASTEST', colorAt } as const;
  const values = anchoredGrid(grid, chartColorsBefore(correct));
  const lines = [
    `TITLE "${toAscii(name).replaceAll('"', "'")}"`,
    `LUT_3D_SIZE ${gridPoints}`,
    'DOMAIN_MIN 0 0 0',
    'DOMAIN_MAX 1 1 1',
  ];
  for (let i = 0; i < values.length; i += 3) {
    lines.push(`${decimal(values[i]!)} ${decimal(values[i + 1]!)} ${decimal(values[i + 2]!)}`);
  }
  return `${lines.join('\n')}\n`;
}

/** Six decimals at most: a fifteenth of a 16-bit step. */
function decimal(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}
