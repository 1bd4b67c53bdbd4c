import { expect, test } from 'vitest';
import { findChart } from '../../../src/pipeline/find/find-chart.ts';
import { liveMats } from '../../../src/pipeline/find/mats.ts';
import { renderScene } from '../../support/rendered-scene.ts';
import { type ChartSceneKind, chartScene } from './chart-scenes.ts';
import { isRightChart } from './expect-chart.ts';

const SCENES = 40;
/** The required number of correct results out of 40; it is lower for the two hardest kinds. */
const MIN_RIGHT = 39;
const MIN_RIGHT_OF_HARD = 36;
const HARD: readonly ChartSceneKind[] = ['12 pixels per patch', 'clutter'];

/** Renders 40 scenes of each kind and searches them for the chart. */
export function testRendered(kinds: readonly ChartSceneKind[]): void {
  test.each(kinds)('rendered charts are found: %s', async (kind) => {
    const missed: string[] = [];
    for (let seed = 1; seed <= SCENES; seed++) {
      const scene = renderScene(chartScene(kind, seed));
      const found = await findChart(scene, { kind: null });
      const right = found.chart && [scene.corners!, ...scene.others].some((truth) => isRightChart(found.chart, truth));
      if (!right) missed.push(`  scene ${seed}: ${found.chart ? 'wrong detection' : found.reason}`);
    }
    console.log([`${kind.padEnd(30)} right ${SCENES - missed.length} of ${SCENES}`, ...missed].join('\n'));
    expect(SCENES - missed.length).toBeGreaterThanOrEqual(HARD.includes(kind) ? MIN_RIGHT_OF_HARD : MIN_RIGHT);
    expect(liveMats()).toBe(0);
  });
}
