import type { ChartKind, ChartSearch } from '../chart/chart.ts';
import type { RgbImage } from '../pixels/rgb-image.ts';
import { startBudget } from './budget.ts';
import { findFramedChart } from './markers/framed-chart.ts';
import { findMarkers } from './markers/markers.ts';
import { flipChart, flipImage } from './mirror.ts';
import { loadOpenCv, type OpenCv } from './opencv.ts';
import { BASE_SIDE, createPyramid, type Pyramid } from './pyramid.ts';
import { findUnframedChart } from './unframed-chart.ts';

/** Far above what a search takes: the work itself is bounded, so that results do not depend on the machine's load. */
const DEFAULT_BUDGET_MS = 15_000;

export interface FindChartOptions {
  /** Which chart to search for; null tries a framed chart first, then one without a frame. */
  readonly kind: ChartKind | null;
  /** Wall-clock milliseconds after which the search gives up. */
  readonly budgetMs?: number;
}

/**
 * Finds the 24-patch chart in a decoded image. It is asynchronous only because OpenCV loads lazily: the search itself
 * blocks the thread, so call it on a worker thread.
 */
export async function findChart(image: RgbImage, options: FindChartOptions): Promise<ChartSearch> {
  const cv = await loadOpenCv();
  const checkTime = startBudget(options.budgetMs ?? DEFAULT_BUDGET_MS);
  const pyramid = createPyramid(image);
  if (options.kind === 'COLORCHECKER_24') return findUnframedChart(cv, pyramid, checkTime);
  const framed = findFramedChart(cv, pyramid, checkTime);
  if (framed.chart) return framed;
  if (options.kind === 'ARUCO_24') {
    const mirrored = findMirroredFrame(cv, pyramid, checkTime);
    return mirrored.chart ? mirrored : framed;
  }
  const plain = findUnframedChart(cv, pyramid, checkTime);
  if (!plain.chart?.mirrored) return plain;
  // OpenCV does not detect mirrored markers. The chart without a frame is mirrored, so search the flipped image for a framed
  // one.
  const mirrored = findMirroredFrame(cv, pyramid, checkTime);
  return mirrored.chart ? mirrored : plain;
}

/** Finds the framed chart of a mirrored image. Flips the full image only if a small flipped copy shows markers. */
function findMirroredFrame(cv: OpenCv, pyramid: Pyramid, checkTime: () => void): ChartSearch {
  const { full } = pyramid;
  if (findMarkers(cv, flipImage(pyramid.at(BASE_SIDE))).length === 0) {
    return { chart: null, reason: 'none of the 4 markers' };
  }
  const found = findFramedChart(cv, createPyramid(flipImage(full)), checkTime);
  return found.chart ? { chart: flipChart(found.chart, full.width) } : found;
}
