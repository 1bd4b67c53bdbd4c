import { afterEach, expect, test } from 'vitest';
import type { Quad } from '../../../src/pipeline/chart/chart.ts';
import { findChart } from '../../../src/pipeline/find/find-chart.ts';
import { liveMats } from '../../../src/pipeline/find/mats.ts';
import type { RgbImage } from '../../../src/pipeline/pixels/rgb-image.ts';
import { renderScene } from '../../support/rendered-scene.ts';
import { chartOf, cornerError } from './expect-chart.ts';

const SIZE = { width: 1000, height: 700 };
const CHART = { kind: 'framed', pxPerPatch: 40 } as const;

afterEach(() => expect(liveMats()).toBe(0));

test.each([
  ['upright', 0, 'NORMAL'],
  ['turned right', 90, 'ROTATED_90'],
  ['upside down', 180, 'ROTATED_180'],
  ['turned left', 280, 'ROTATED_270'],
] as const)('a framed chart %s', async (_name, turnDeg, orientation) => {
  const scene = renderScene({ ...SIZE, chart: { ...CHART, turnDeg } });
  const chart = chartOf(await findChart(scene, { kind: null }));
  expect(chart).toMatchObject({ kind: 'ARUCO_24', orientation, mirrored: false, markersFound: 4 });
  expect(cornerError(chart.corners, scene.corners)).toBeLessThan(0.05);
});

test.each([
  [0.06, 0.3],
  [0.2, 0.12],
])('the patches are found wherever the paper puts them: inset %f across, %f down', async (across, down) => {
  const scene = renderScene({ ...SIZE, view: { tiltDeg: 25 }, chart: { ...CHART, markerInset: { across, down } } });
  const chart = chartOf(await findChart(scene, { kind: 'ARUCO_24' }));
  expect(cornerError(chart.corners, scene.corners)).toBeLessThan(0.05);
});

test('two or three markers suffice if the lattice confirms them', async () => {
  const scene = renderScene({ ...SIZE, chart: CHART });
  for (const [hidden, markersFound] of [
    [[1], 3],
    [[0, 2], 2],
    [[2, 3], 2],
  ] as const) {
    const image = hideMarkers(scene, scene.corners, hidden);
    const chart = chartOf(await findChart(image, { kind: null }));
    expect(chart).toMatchObject({ kind: 'ARUCO_24', markersFound });
    expect(cornerError(chart.corners, scene.corners)).toBeLessThan(0.05);
  }
});

test('one marker does not make a framed chart', async () => {
  const scene = renderScene({ ...SIZE, chart: CHART });
  const image = hideMarkers(scene, scene.corners, [1, 2, 3]);
  expect(await findChart(image, { kind: 'ARUCO_24' })).toEqual({ chart: null, reason: '1 of the 4 markers' });
  expect(chartOf(await findChart(image, { kind: null })).kind).toBe('COLORCHECKER_24');
});

test('a plain chart is not found as a framed one, but a framed one is found as a plain one', async () => {
  const plain = renderScene({ ...SIZE, chart: { pxPerPatch: 40 } });
  expect(await findChart(plain, { kind: 'ARUCO_24' })).toEqual({ chart: null, reason: 'none of the 4 markers' });
  const framed = renderScene({ ...SIZE, chart: CHART });
  const chart = chartOf(await findChart(framed, { kind: 'COLORCHECKER_24' }));
  expect(chart).toMatchObject({ kind: 'COLORCHECKER_24', markersFound: 0 });
  expect(cornerError(chart.corners, framed.corners)).toBeLessThan(0.05);
});

test.each([null, 'ARUCO_24'] as const)('a framed chart in a flipped image is found with kind %s', async (kind) => {
  const scene = renderScene({ ...SIZE, view: { mirrored: true }, chart: CHART });
  const chart = chartOf(await findChart(scene, { kind }));
  expect(chart).toMatchObject({ kind: 'ARUCO_24', mirrored: true, orientation: 'NORMAL', markersFound: 4 });
  expect(cornerError(chart.corners, scene.corners)).toBeLessThan(0.05);
});

test('markers around something else are not a chart', async () => {
  const order = Array.from({ length: 24 }, () => 20);
  const scene = renderScene({ ...SIZE, chart: { ...CHART, order } });
  const search = await findChart(scene, { kind: 'ARUCO_24' });
  expect(search).toEqual({ chart: null, reason: expect.stringContaining('4 of the 4 markers, but') });
});

/** Paints over markers of an upright framed chart with the default inset: paper from the patches' corner outwards. */
function hideMarkers({ data, width, height }: RgbImage, corners: Quad, ids: readonly number[]): RgbImage {
  const painted = data.slice();
  const reach = 60;
  for (const id of ids) {
    const { x, y } = corners[id]!;
    const left = id === 0 || id === 3 ? x - reach - 12 : x + 2;
    const top = id < 2 ? y - reach - 12 : y + 2;
    for (let row = Math.max(0, Math.floor(top)); row < Math.min(height, top + reach + 10); row++) {
      for (let column = Math.max(0, Math.floor(left)); column < Math.min(width, left + reach + 10); column++) {
        painted.set([225, 225, 222], (row * width + column) * 3);
      }
    }
  }
  return { data: painted, width, height };
}
