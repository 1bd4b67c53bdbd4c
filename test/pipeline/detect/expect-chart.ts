import { expect } from 'vitest';
import type { Chart, ChartSearch } from '../../../src/pipeline/detect/chart.ts';

export { cornerError } from '../../../bench/accuracy/corner-error.ts';

/** The chart of a search, or a failed test that says what was seen instead. */
export function chartOf(search: ChartSearch): Chart {
  if (!search.chart) expect.fail(`no chart: ${search.seen}`);
  return search.chart;
}
