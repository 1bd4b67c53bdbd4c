import { expect, test } from 'vitest';
import type { SceneOptions } from '../../../examples/sample/render-scene.ts';
import { findChart } from '../../../src/pipeline/find/find-chart.ts';
import { renderScene } from '../../support/rendered-scene.ts';

const SIZE = { width: 900, height: 600 };
const ORDER = Array.from({ length: 24 }, (_, i) => i + 1);
const CHART = { pxPerPatch: 40 };

test.each<[string, SceneOptions, RegExp]>([
  [
    'cut off at the left',
    { chart: { ...CHART, position: { x: 0.06, y: 0.5 } } },
    /cut off at the left: 1\d of its 24 patches/,
  ],
  ['cut off at the right', { chart: { ...CHART, position: { x: 0.94, y: 0.5 } } }, /cut off at the right: 1\d of its/],
  ['cut off at the top', { chart: { ...CHART, position: { x: 0.5, y: 0.05 } } }, /cut off at the top: 1[28] of its/],
  [
    'cut off at the bottom, turned',
    { chart: { ...CHART, turnDeg: 90, position: { x: 0.5, y: 0.92 } } },
    /cut off at the bottom: \d+ of its/,
  ],
  [
    'of few pixels',
    { camera: { blurPx: 0.6, noise: 1 }, chart: { pxPerPatch: 5 } },
    /areas of about [456] px: .*too small/,
  ],
  ['half covered', { chart: { ...CHART, covered: ORDER.slice(0, 12) } }, /\d+ patches in|covered/],
  [
    'in another order',
    { chart: { ...CHART, order: ORDER.map((p) => (p === 3 ? 9 : p === 9 ? 3 : p)) } },
    /another order/,
  ],
  [
    'of other colours',
    { chart: { ...CHART, order: ORDER.map((_, i) => ((i * 7 + 5) % 24) + 1) } },
    /colours are not the chart's/,
  ],
  ['not there', { chart: null }, /^no four-sided areas of even colour$|^\d+ evenly coloured area/],
])('a rejection says what was found: a chart %s', async (_name, options, words) => {
  const search = await findChart(renderScene({ ...SIZE, ...options }), { kind: null });
  expect(search).toMatchObject({ chart: null, reason: expect.stringMatching(words) });
});
