import type { Point, Quad } from '../../chart/chart.ts';
import { type Homography, project } from '../../chart/homography.ts';
import { COLUMNS, PATCHES, type Rgb, ROWS } from '../judge/reference-colors.ts';
import { type ColorEvidence, judgeColors } from '../judge/visible-colors.ts';
import type { WorkingImage } from '../reduce.ts';

/**
 * A possible position of the chart in the image. `plane` maps chart units (column 0..5, row 0..3, patch centres at integers)
 * to working pixels.
 */
export interface Placement extends ColorEvidence {
  readonly plane: Homography;
  /** Colours of the patches in chart order, 0..1. */
  readonly samples: readonly Rgb[];
}

/** Centres of the patches in chart units, in chart order. */
export const PATCH_CENTERS: readonly Point[] = Array.from({ length: PATCHES }, (_, i) => ({
  x: i % COLUMNS,
  y: Math.floor(i / COLUMNS),
}));

/** Centre of the chart in chart units. */
export const CENTER: Point = { x: (COLUMNS - 1) / 2, y: (ROWS - 1) / 2 };

/** The centres of patches 1, 6, 24, 19 in working pixels. */
export function outerCenters(plane: Homography): Quad {
  const at = (x: number, y: number) => project(plane, { x, y });
  return [at(0, 0), at(COLUMNS - 1, 0), at(COLUMNS - 1, ROWS - 1), at(0, ROWS - 1)];
}

/** Scores the placement of a plane; null if a patch lies outside the image. */
export function scorePlacement(image: WorkingImage, plane: Homography): Placement | null {
  return placementOf(plane, (center) => sampleCell(image, plane, center));
}

/** Makes a placement from a plane and a lookup of patch colours by chart units; null if any patch has no colour. */
export function placementOf(plane: Homography, colorAt: (center: Point) => Rgb | null): Placement | null {
  const samples: Rgb[] = [];
  for (const center of PATCH_CENTERS) {
    const sample = colorAt(center);
    if (!sample) return null;
    samples.push(sample);
  }
  return { plane, samples, ...judgeColors(samples) };
}

/**
 * Mean colour of 5 x 5 points around a cell's centre, over 36 % of the pitch: inside the patch with gaps of any width. Null if
 * less than a third of the points are inside the image.
 */
export function sampleCell({ data, width, height }: WorkingImage, plane: Homography, center: Point): Rgb | null {
  let [red, green, blue, count] = [0, 0, 0, 0];
  for (let row = -2; row <= 2; row++) {
    for (let column = -2; column <= 2; column++) {
      const point = project(plane, { x: center.x + 0.09 * column, y: center.y + 0.09 * row });
      const [x, y] = [Math.floor(point.x), Math.floor(point.y)];
      if (!(x >= 0 && y >= 0 && x < width && y < height)) continue;
      const at = (y * width + x) * 3;
      red += data[at]!;
      green += data[at + 1]!;
      blue += data[at + 2]!;
      count += 1;
    }
  }
  const full = 255 * count;
  return count < 8 ? null : [red / full, green / full, blue / full];
}
