import type { ChartKind, ChartSearch } from '../chart/chart.ts';
import type { RgbImage } from '../pixels/rgb-image.ts';
import { startBudget } from './budget.ts';
import { findFramedChart } from './markers/framed-chart.ts';
import { findMarkers } from './markers/markers.ts';
import { flipChart, flipImage } from './mirror.ts';
import { loadOpenCv, type OpenCv } from './opencv.ts';
import { findPlainChart } from './plain-chart.ts';
import { BASE_SIDE, createPyramid, type Pyramid } from './pyramid.ts';

/** Wall clock, far above what a search takes: the work itself is bounded, so that results do not hang on the load. */
const DEFAULT_BUDGET_MS = 15_000;

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
  const checkTime = startBudget(options.budgetMs ?? DEFAULT_BUDGET_MS);
  const pyramid = createPyramid(image);
  if (options.kind === 'COLORCHECKER_24') return findPlainChart(cv, pyramid, checkTime);
  const framed = findFramedChart(cv, pyramid, checkTime);
  if (framed.chart) return framed;
  if (options.kind === 'ARUCO_24') {
    const mirrored = findMirroredFrame(cv, pyramid, checkTime);
    return mirrored.chart ? mirrored : framed;
  }
  const plain = findPlainChart(cv, pyramid, checkTime);
  if (!plain.chart?.mirrored) return plain;
  // A flipped picture hides its markers from OpenCV; now that we know it is flipped, look the other way round.
  const mirrored = findMirroredFrame(cv, pyramid, checkTime);
  return mirrored.chart ? mirrored : plain;
}

/** The framed chart of a flipped picture. The whole picture is only flipped once markers show in a small flipped copy. */
function findMirroredFrame(cv: OpenCv, pyramid: Pyramid, checkTime: () => void): ChartSearch {
  const { full } = pyramid;
  if (findMarkers(cv, flipImage(pyramid.at(BASE_SIDE))).length === 0) {
    return { chart: null, reason: 'none of the 4 markers' };
  }
  const found = findFramedChart(cv, createPyramid(flipImage(full)), checkTime);
  return found.chart ? { chart: flipChart(found.chart, full.width) } : found;
}
