import type { RgbImage } from '../rgb-image.ts';
import { startBudget } from './budget.ts';
import type { ChartKind, ChartSearch } from './chart.ts';
import { findFramedChart } from './framed-chart.ts';
import { loadOpenCv } from './opencv.ts';
import { findPlainChart } from './plain-chart.ts';

const DEFAULT_BUDGET_MS = 5000;

export interface FindChartOptions {
  /** Which chart to look for; null looks for a framed one first, then for a plain one. */
  readonly kind: ChartKind | null;
  /** Wall-clock milliseconds after which the search gives up. */
  readonly budgetMs?: number;
}

/**
 * Finds the 24-patch chart in a decoded picture. Asynchronous only because OpenCV loads lazily: the search itself keeps
 * the thread busy, so call it on a worker thread.
 */
export async function findChart(image: RgbImage, options: FindChartOptions): Promise<ChartSearch> {
  const cv = await loadOpenCv();
  if (options.kind !== 'COLORCHECKER_24') {
    const framed = findFramedChart(cv, image);
    if (framed.chart || options.kind === 'ARUCO_24') return framed;
  }
  return findPlainChart(cv, image, startBudget(options.budgetMs ?? DEFAULT_BUDGET_MS));
}
