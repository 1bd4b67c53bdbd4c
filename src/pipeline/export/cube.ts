import { mapIntoGamut } from '../color/gamut.ts';
import type { Vector3 } from '../color/matrix3.ts';
import { type LinearRgb, sRgb } from '../color/rgb-space.ts';
import { srgbEncode } from '../color/transfer.ts';
import { toAscii } from '../icc/icc-file.ts';
import { anchoredGrid } from './anchored-grid.ts';
import { chartColorsBefore } from './chart-anchors.ts';
import type { ColorMapping } from './mapping.ts';
import { evenAxes } from './sample-grid.ts';

/** Points along each axis. Colour grading software expects 33. */
const gridPoints = 33;

/**
 * Writes a 3D LUT as `.cube` text (Adobe Cube LUT Specification 1.0, read by Resolve and others): from sRGB code values in
 * [0, 1] to corrected sRGB code values, red changing fastest. Colours outside sRGB are mapped into the gamut as in corrected
 * images. The chart's own colours are exact, even between widely spaced points.
 */
export function toCube({ correct }: ColorMapping, name: string): string {
  const colorAt = (rgb: LinearRgb): Vector3 => {
    const [r, g, b] = mapIntoGamut(correct(rgb), sRgb);
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

/** At most six decimals: a fifteenth of a 16-bit step. */
function decimal(value: number): string {
  return String(Math.round(value * 1e6) / 1e6);
}
