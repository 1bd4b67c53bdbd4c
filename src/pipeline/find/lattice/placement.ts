import type { Point, Quad } from '../../chart/chart.ts';
import { type Homography, project } from '../../chart/homography.ts';
import { COLUMNS, PATCHES, type Rgb, ROWS } from '../judge/reference-colors.ts';
import { type ColorEvidence, judgeColors } from '../judge/visible-colors.ts';
import type { WorkingImage } from '../reduce.ts';

/**
 * One way the chart may lie in the picture. `plane` takes chart units (column 0..5, row 0..3, a patch's centre at whole
 * numbers) to working pixels.
 */
export interface Placement extends ColorEvidence {
  readonly plane: Homography;
  /** Colours of the patches in chart order, shares of the range. */
  readonly samples: readonly Rgb[];
}

/** Centres of the patches in chart units, in chart order. */
export const PATCH_CENTERS: readonly Point[] = Array.from({ length: PATCHES }, (_, i) => ({
  x: i % COLUMNS,
  y: Math.floor(i / COLUMNS),
}));

/** The middle of the chart in chart units. */
export const CENTER: Point = { x: (COLUMNS - 1) / 2, y: (ROWS - 1) / 2 };

/** The centres of patches 1, 6, 24, 19 in working pixels. */
export function outerCenters(plane: Homography): Quad {
  const at = (x: number, y: number) => project(plane, { x, y });
  return [at(0, 0), at(COLUMNS - 1, 0), at(COLUMNS - 1, ROWS - 1), at(0, ROWS - 1)];
}

/** A placement with its score, or null where a patch lies outside the picture or the plane folds over. */
export function scorePlacement(image: WorkingImage, plane: Homography): Placement | null {
  return placementOf(plane, (center) => sampleCell(image, plane, center));
}

/** A placement by its plane and the colours of its patches, asked for in chart units; null where one has none. */
export function placementOf(plane: Homography, colorAt: (center: Point) => Rgb | null): Placement | null {
  const samples: Rgb[] = [];
  for (const center of PATCH_CENTERS) {
    const sample = colorAt(center);
    if (!sample) return null;
    samples.push(sample);
  }
  return { plane, samples, ...judgeColors(samples) };
}

/** Mean colour around a patch's centre, 36 % of the pitch wide: inside the patch whatever the gaps. */
export function sampleCell({ data, width, height }: WorkingImage, plane: Homography, center: Point): Rgb | null {
  let [red, green, blue, seen] = [0, 0, 0, 0];
  for (let row = -2; row <= 2; row++) {
    for (let column = -2; column <= 2; column++) {
      const point = project(plane, { x: center.x + 0.09 * column, y: center.y + 0.09 * row });
      const [x, y] = [Math.floor(point.x), Math.floor(point.y)];
      if (!(x >= 0 && y >= 0 && x < width && y < height)) continue;
      const at = (y * width + x) * 3;
      red += data[at]!;
      green += data[at + 1]!;
      blue += data[at + 2]!;
      seen += 1;
    }
  }
  const full = 255 * seen;
  return seen < 8 ? null : [red / full, green / full, blue / full]; // a third of a patch is enough to know its colour
}
