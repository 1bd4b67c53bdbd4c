import { expect, test } from 'vitest';
import { findChart } from '../../../src/pipeline/find/find-chart.ts';
import { liveMats } from '../../../src/pipeline/find/mats.ts';
import { loadOpenCv } from '../../../src/pipeline/find/opencv.ts';
import { renderScene } from '../../support/rendered-scene.ts';
import { FALSE_CHARTS, falseChartScene } from './false-chart-scenes.ts';

/** Ten times what the most expensive of them costs: this is to end what hangs. `npm run bench` holds the budget. */
const HANGING_CPU_MS = 15_000;

test('there are 200 false charts', () => {
  expect(Object.values(FALSE_CHARTS).reduce((sum, { scenes }) => sum + scenes, 0)).toBe(200);
});

test.each(Object.keys(FALSE_CHARTS))('nothing is reported: %s', async (kind) => {
  await loadOpenCv();
  const { scenes } = FALSE_CHARTS[kind]!;
  const reported: number[] = [];
  const words = new Set<string>();
  let worstMs = 0;
  for (let seed = 1; seed <= scenes; seed++) {
    const scene = renderScene(falseChartScene(kind, seed), { falseChart: kind, seed });
    const before = process.cpuUsage();
    const found = await findChart(scene, { kind: null });
    const { user, system } = process.cpuUsage(before);
    worstMs = Math.max(worstMs, (user + system) / 1000);
    if (found.chart) reported.push(seed);
    else words.add(found.reason.replace(/\d+/g, 'n'));
  }
  console.log(
    `${kind.padEnd(34)} refused ${scenes - reported.length} of ${scenes}, worst ${worstMs.toFixed(0)} ms CPU`,
  );
  for (const word of words) console.log(`  ${word}`);
  expect(reported).toEqual([]);
  expect(worstMs).toBeLessThan(HANGING_CPU_MS);
  expect(liveMats()).toBe(0);
});
