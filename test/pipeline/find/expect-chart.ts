import { expect } from 'vitest';
import { cornerError } from '../../../bench/accuracy/corner-error.ts';
import type { Chart, ChartSearch, Quad } from '../../../src/pipeline/chart/chart.ts';
import { isMirrored } from '../../../src/pipeline/chart/orientation.ts';

export { cornerError } from '../../../bench/accuracy/corner-error.ts';

/** Returns the chart of a search; fails the test with the reason if there is none. */
export function chartOf(search: ChartSearch): Chart {
  if (!search.chart) expect.fail(`no chart: ${search.reason}`);
  return search.chart;
}

/** Every corner within a third of a patch, the right way round: no other turn, flip or window of the chart comes near. */
export function isRightChart({ corners, mirrored }: Pick<Chart, 'corners' | 'mirrored'>, truth: Quad): boolean {
  return cornerError(corners, truth) < 1 / 3 && mirrored === isMirrored(truth);
}
