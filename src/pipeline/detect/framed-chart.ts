import type { RgbImage } from '../rgb-image.ts';
import type { Chart, ChartSearch, Point, Quad } from './chart.ts';
import { mapQuad, quadCenter } from './geometry.ts';
import { fitHomography, project } from './homography.ts';
import { findMarkers, type Marker } from './markers.ts';
import type { OpenCv } from './opencv.ts';
import { chartOrientation } from './orientation.ts';
import { reduceImage, scaleTo } from './reduce.ts';

/** Longest side that markers are looked for at: 15 working pixels a marker are read, and it takes about 50 ms. */
const MARKER_SIDE = 1600;

/** Where no lattice shows: the patch area as a share of the rectangle of the marker centres, across and down. */
const INSET = { across: 0.1, down: 0.15 };

/** A chart framed by ArUco markers 0..3 at its top left, top right, bottom right and bottom left. */
export function findFramedChart(cv: OpenCv, image: RgbImage): ChartSearch {
  const working = reduceImage(image, MARKER_SIDE);
  const toFull = scaleTo(working, image);
  const markers = findMarkers(cv, working).map(({ id, corners }) => ({
    id,
    corners: mapQuad(corners, (point) => project(toFull, point)),
  }));
  if (markers.length < 4) return { chart: null, seen: `${markers.length} of 4 markers` };
  return { chart: insetChart(markers) };
}

function insetChart(markers: readonly Marker[]): Chart {
  const centers = markers.map((marker) => quadCenter(marker.corners));
  const plane = fitHomography(
    UNIT.map((from, i) => ({ from, to: centers[i]! })),
    0,
  )!;
  const [left, top] = [INSET.across, INSET.down];
  const at = (u: number, v: number) => project(plane, { x: left + u * (1 - 2 * left), y: top + v * (1 - 2 * top) });
  const corners: Quad = [at(0, 0), at(1, 0), at(1, 1), at(0, 1)];
  return {
    kind: 'ARUCO_24',
    corners,
    orientation: chartOrientation(corners),
    mirrored: false,
    confidence: 0.4,
    markersFound: 4,
    patches: Array.from({ length: 24 }, (_, i) => {
      const [column, row] = [i % 6, Math.floor(i / 6)];
      return [
        at(column / 6, row / 4),
        at((column + 1) / 6, row / 4),
        at((column + 1) / 6, (row + 1) / 4),
        at(column / 6, (row + 1) / 4),
      ];
    }),
  };
}

const UNIT: readonly Point[] = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
];
