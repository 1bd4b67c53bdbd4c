import { afterEach, describe, expect, test } from 'vitest';
import { findChart } from '../../../src/pipeline/find/find-chart.ts';
import { REFERENCE_COLORS } from '../../../src/pipeline/find/judge/reference-colors.ts';
import { liveMats } from '../../../src/pipeline/find/mats.ts';
import type { RgbImage } from '../../../src/pipeline/pixels/rgb-image.ts';
import { renderScene } from '../../support/rendered-scene.ts';
import { chartOf, cornerError } from './expect-chart.ts';

const SIZE = { width: 900, height: 600 };

afterEach(() => expect(liveMats()).toBe(0));

describe('a plain chart', () => {
  test.each([
    [0, 'NORMAL'],
    [90, 'ROTATED_90'],
    [180, 'ROTATED_180'],
    [270, 'ROTATED_270'],
    [-20, 'NORMAL'],
    [110, 'ROTATED_90'],
  ] as const)('turned by %i degrees is %s', async (turnDeg, orientation) => {
    const scene = renderScene({ ...SIZE, chart: { turnDeg, pxPerPatch: 40 } });
    const chart = chartOf(await findChart(scene, { kind: null }));
    expect(chart).toMatchObject({ kind: 'COLORCHECKER_24', orientation, mirrored: false, markersFound: 0 });
    expect(cornerError(chart.corners, scene.corners)).toBeLessThan(0.03);
    for (const [i, quad] of chart.patches.entries()) expect(cornerError(quad, scene.patches[i]!)).toBeLessThan(0.15);
    expect(chart.confidence).toBeGreaterThan(0.9);
  });

  test.each([
    [0, 'NORMAL'],
    [90, 'ROTATED_270'],
  ] as const)('flipped after a turn of %i degrees is mirrored and %s', async (turnDeg, orientation) => {
    const scene = renderScene({ ...SIZE, view: { mirrored: true }, chart: { turnDeg, pxPerPatch: 40 } });
    const chart = chartOf(await findChart(scene, { kind: null }));
    expect(chart).toMatchObject({ mirrored: true, orientation });
    expect(cornerError(chart.corners, scene.corners)).toBeLessThan(0.05);
  });

  test.each([
    ['tilted', { view: { tiltDeg: 50, leanDeg: 20 }, chart: { pxPerPatch: 45, turnDeg: 30 } }],
    ['of 12-pixel patches on clutter', { background: 'clutter', chart: { pxPerPatch: 12, turnDeg: 15 } }],
    ['under a warm lamp', { light: { gains: [1.4, 1, 0.35], fallOff: 0.4 }, chart: { pxPerPatch: 40 } }],
    ['in a noisy picture', { camera: { noise: 16 }, chart: { pxPerPatch: 40, turnDeg: 5 } }],
    ['out of focus', { camera: { blurPx: 3 }, chart: { pxPerPatch: 40, turnDeg: 5 } }],
    ['three stops too dark', { camera: { exposureEv: -3 }, chart: { pxPerPatch: 40 } }],
    ['with patches covered', { chart: { pxPerPatch: 40, covered: [1, 2, 8, 14] } }],
    ['on a desk with things', { background: 'stillLife', chart: { pxPerPatch: 30, turnDeg: 100 } }],
  ] as const)('%s is found', async (_name, options) => {
    const scene = renderScene({ ...SIZE, ...options, seed: 3 });
    const chart = chartOf(await findChart(scene, { kind: 'COLORCHECKER_24' }));
    expect(cornerError(chart.corners, scene.corners)).toBeLessThan(0.1);
  });

  test('is found in a 16-bit image as in an 8-bit one', async () => {
    const scene = renderScene({ ...SIZE, chart: { pxPerPatch: 40 } });
    const deep = { ...SIZE, data: Uint16Array.from(scene.data, (value) => value * 257) };
    const chart = chartOf(await findChart(deep, { kind: null }));
    expect(cornerError(chart.corners, scene.corners)).toBeLessThan(0.03);
  });
});

describe('a false chart', () => {
  const chart = { pxPerPatch: 40 };
  const order = Array.from({ length: 24 }, (_, i) => i + 1);
  const swapped = (a: number, b: number) => order.map((patch) => (patch === a ? b : patch === b ? a : patch));
  test.each([
    [
      'all patches shuffled',
      order.map((_, i) => ((i * 7 + 5) % 24) + 1),
      /colours are not|another order|instead of 6 x 4/,
    ],
    [
      'rows in another order',
      [2, 0, 1, 3].flatMap((row) => order.slice(6 * row, 6 * row + 6)),
      /colours|order|instead of 6 x 4/,
    ],
    [
      'two columns swapped',
      order.map((patch, i) => (i % 6 < 4 ? patch : i % 6 === 4 ? patch + 1 : patch - 1)),
      /order/,
    ],
    ['two patches swapped', swapped(13, 16), /another order/],
  ] as const)('is rejected: %s', async (_name, wrong, words) => {
    const search = await findChart(renderScene({ ...SIZE, chart: { ...chart, order: wrong } }), { kind: null });
    expect(search).toMatchObject({ chart: null, reason: expect.stringMatching(words) });
  });

  test('is rejected: a monochrome image of the chart, in grey or sepia', async () => {
    const scene = renderScene({ ...SIZE, chart });
    for (const [red, green, blue] of [
      [1, 1, 1],
      [1, 0.8, 0.55],
    ] as const) {
      const data = scene.data.slice();
      for (let i = 0; i < data.length; i += 3) {
        const gray = 0.3 * data[i]! + 0.6 * data[i + 1]! + 0.1 * data[i + 2]!;
        data.set([red * gray, green * gray, blue * gray], i);
      }
      expect(await findChart({ ...SIZE, data }, { kind: null })).toEqual({
        chart: null,
        reason: 'a 6 x 4 grid without colour',
      });
    }
  });

  test('is rejected: a larger card with the chart in its middle', async () => {
    expect(chartOf(await findChart(paintCard(6, 4), { kind: null })).confidence).toBeGreaterThan(0.9);
    for (const [columns, rows] of [
      [14, 10],
      [8, 4],
      [7, 5],
    ] as const) {
      expect(await findChart(paintCard(columns, rows), { kind: null })).toMatchObject({
        chart: null,
        reason: expect.stringMatching('larger than 6 x 4'),
      });
    }
  });

  test.each(['plain', 'desk', 'stillLife', 'clutter'] as const)(
    'is rejected: %s without a chart',
    async (background) => {
      const scene = renderScene({ ...SIZE, background, chart: null });
      expect(await findChart(scene, { kind: null })).toMatchObject({ chart: null, reason: expect.any(String) });
    },
  );
});

test('an image of a few pixels is rejected without an error', async () => {
  for (const [width, height] of [
    [1, 1],
    [3, 2],
    [40, 1],
  ] as const) {
    const tiny = { data: new Uint8Array(width * height * 3).fill(128), width, height };
    expect((await findChart(tiny, { kind: null })).chart).toBeNull();
  }
});

test('a search that runs out of time reports it', async () => {
  const scene = renderScene({ ...SIZE, background: 'clutter', chart: null });
  expect(await findChart(scene, { kind: null, budgetMs: 0 })).toEqual({
    chart: null,
    reason: 'nothing resembling a chart was found within the time limit',
  });
});

/** A black card of `columns` x `rows` patches, the chart's 24 in the middle (or just left and above it), others around. */
function paintCard(columns: number, rows: number): RgbImage {
  const [width, height, pitch, side] = [900, 640, 50, 42];
  const data = new Uint8Array(width * height * 3).fill(150);
  const fill = (left: number, top: number, right: number, bottom: number, color: readonly number[]) => {
    for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) data.set(color, (y * width + x) * 3);
  };
  const left = (width - columns * pitch) / 2;
  const top = (height - rows * pitch) / 2;
  fill(left - 15, top - 15, left + columns * pitch + 15, top + rows * pitch + 15, [20, 20, 20]);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [x, y] = [column - Math.floor((columns - 6) / 2), row - Math.floor((rows - 4) / 2)];
      const own = x >= 0 && x < 6 && y >= 0 && y < 4;
      const color = own
        ? REFERENCE_COLORS[6 * y + x]!.map((value) => 255 * value)
        : [90 + ((column * 67) % 150), 90 + ((row * 41) % 150), 90 + ((column * 29 + row * 53) % 150)];
      const [x0, y0] = [left + column * pitch + 4, top + row * pitch + 4];
      fill(x0, y0, x0 + side, y0 + side, color);
    }
  }
  return { data, width, height };
}
