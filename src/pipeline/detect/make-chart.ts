import type { RgbImage } from '../rgb-image.ts';
import type { Chart, Point, Quad } from './chart.ts';
import { project } from './homography.ts';
import { chartOrientation, isMirrored } from './orientation.ts';
import { PATCH_CENTERS } from './placement.ts';
import { toFull, type WorkingImage } from './reduce.ts';
import { COLUMNS, ROWS } from './reference-colors.ts';
import { patchShare, type SnappedPlacement } from './snap.ts';

const USUAL_SHARE = 0.86;

export function makeChart(image: RgbImage, working: WorkingImage, placement: SnappedPlacement): Chart {
  const half = (patchShare(placement) ?? USUAL_SHARE) / 2;
  const at = (x: number, y: number): Point => toFull(image, working)(project(placement.plane, { x, y }));
  const [right, bottom] = [COLUMNS - 1 + half, ROWS - 1 + half];
  const corners: Quad = [at(-half, -half), at(right, -half), at(right, bottom), at(-half, bottom)];
  return {
    kind: 'COLORCHECKER_24',
    corners,
    orientation: chartOrientation(corners),
    mirrored: isMirrored(corners),
    confidence: placement.score,
    markersFound: 0,
    patches: PATCH_CENTERS.map(({ x, y }) => [
      at(x - half, y - half),
      at(x + half, y - half),
      at(x + half, y + half),
      at(x - half, y + half),
    ]),
  };
}
