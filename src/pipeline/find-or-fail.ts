import type { Chart } from './chart/chart.ts';
import { PhotoFailure } from './contract/photo-failure.ts';
import type { PhotoTask } from './contract/photo-task.ts';
import { findChart } from './find/find-chart.ts';
import { interpretAsLinear } from './measure/linear-data.ts';
import { codeMax } from './pixels/linear-light.ts';
import type { RgbImage } from './pixels/rgb-image.ts';
import { viewableCopy } from './pixels/viewable.ts';

/**
 * Finds the chart in a photo, or for CORRECT in the reference. Data of more than 8 bits without a profile is searched again
 * as linear data. Throws `PhotoFailure` with CHART_NOT_FOUND, or for a reference with REFERENCE_MISSING.
 */
export async function findOrFail(image: RgbImage, { type, options }: PhotoTask): Promise<Chart> {
  const search = await findChart(viewableCopy(image), { kind: options.chart });
  if (search.chart) return search.chart;
  if (codeMax(image) > 255 && !image.encoding) {
    const { chart } = await findChart(viewableCopy(interpretAsLinear(image)), { kind: options.chart });
    if (chart) return chart;
  }
  const advice = 'Take a photo that shows the whole chart, large, sharp and without shadows';
  if (type === 'CORRECT') {
    const message = `No 24-patch chart was found in the reference image (${search.reason}). ${advice}, or choose another reference.`;
    throw new PhotoFailure('REFERENCE_MISSING', message);
  }
  throw new PhotoFailure('CHART_NOT_FOUND', `No 24-patch chart was found (${search.reason}). ${advice}.`);
}
