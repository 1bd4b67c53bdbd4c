import { chartWarnings } from './chart-warnings.ts';
import type { Chart } from './detect/chart.ts';
import { edgeWidth } from './edge-width.ts';
import type { LightPlane } from './light-plane.ts';
import type { PatchSample } from './measure.ts';
import type { PhotoReport } from './report.ts';
import type { RgbImage } from './rgb-image.ts';
import { unevenLightOf } from './uneven-light.ts';

/** The part of a report that tells how well a chart can be seen. */
export type ChartReport = Pick<PhotoReport, 'detection' | 'unevenLight' | 'chartSharpness' | 'warnings'>;

export function judgeChart(
  image: RgbImage,
  chart: Chart,
  samples: readonly PatchSample[],
  light: LightPlane,
): ChartReport {
  const unevenLight = unevenLightOf(light, chart.corners);
  const chartSharpness = edgeWidth(image, chart.patches);
  const warnings = chartWarnings(image, chart, samples, { unevenLight, chartSharpness });
  return { detection: chart, unevenLight, chartSharpness, warnings };
}
