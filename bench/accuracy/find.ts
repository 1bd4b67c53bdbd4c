import type { Chart } from '../../src/pipeline/chart/chart.ts';
import { PhotoFailure } from '../../src/pipeline/contract/photo-failure.ts';
import { findChart } from '../../src/pipeline/find/find-chart.ts';
import { type DecodedImage, decode } from '../../src/pipeline/image/decode.ts';
import { viewableCopy } from '../../src/pipeline/pixels/viewable.ts';
import { withCpuTime } from '../cpu-time.ts';
import { cornerError } from './corner-error.ts';
import type { ChartPhoto } from './manifest.ts';

/**
 * For a photo with a 24-patch chart: found (every corner within a third of a patch of the truth, which no other rotation or
 * offset of the chart satisfies, and mirroring correct), wrong or missed. For any other image: refused or reported.
 */
export type Verdict = 'found' | 'wrong' | 'missed' | 'refused' | 'reported';

export interface Finding {
  readonly verdict: Verdict;
  /** What the finder saw instead of a chart, or what was wrong with the chart that it reported. */
  readonly words: string;
  /** Largest corner error, in patches; null if there is nothing to compare. */
  readonly cornerError: number | null;
  /** CPU time of the search in the decoded image. */
  readonly cpuMs: number;
}
export interface Found extends Finding {
  readonly image: DecodedImage | null;
  readonly chart: Chart | null;
}

const maxCornerError = 1 / 3;

/** Looks for both kinds of chart, as a job without a chart option does. */
export async function findIn(photo: ChartPhoto): Promise<Found> {
  const absent = photo.corners ? 'missed' : 'refused';
  try {
    const image = await decode(photo.path);
    const { value: search, cpuMs } = await withCpuTime(() => findChart(viewableCopy(image), { kind: null }));
    if (search.chart) return { ...judge(photo, search.chart), cpuMs, image, chart: search.chart };
    return { verdict: absent, words: search.reason, cornerError: null, cpuMs, image, chart: null };
  } catch (error) {
    if (!(error instanceof PhotoFailure)) throw error;
    return { verdict: absent, words: error.message, cornerError: null, cpuMs: 0, image: null, chart: null };
  }
}

function judge({ corners, mirrored }: ChartPhoto, chart: Chart): Omit<Finding, 'cpuMs'> {
  const kind = chart.kind === 'ARUCO_24' ? 'a framed chart' : 'a plain chart';
  if (!corners) {
    return { verdict: 'reported', words: `${kind}, confidence ${chart.confidence.toFixed(2)}`, cornerError: null };
  }
  const error = cornerError(chart.corners, corners);
  if (error >= maxCornerError)
    return { verdict: 'wrong', words: `a corner off by ${error.toFixed(2)} patches`, cornerError: error };
  if (chart.mirrored === mirrored) return { verdict: 'found', words: '', cornerError: error };
  return { verdict: 'wrong', words: `reported as ${chart.mirrored ? '' : 'not '}mirrored`, cornerError: error };
}
