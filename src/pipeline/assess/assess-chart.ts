import type { Chart } from '../chart/chart.ts';
import type { PhotoReport } from '../contract/photo-report.ts';
import type { LightPlane } from '../fit/light-plane.ts';
import { unevenLightOf } from '../fit/uneven-light.ts';
import { edgeWidth } from '../measure/edge-width.ts';
import type { PatchSample } from '../measure/measure-patches.ts';
import type { RgbImage } from '../pixels/rgb-image.ts';
import { chartWarnings } from './chart-warnings.ts';

/** The part of a report about the chart: position, light, sharpness and warnings. */
export type ChartReport = Pick<PhotoReport, 'detection' | 'unevenLight' | 'chartSharpness' | 'warnings'>;

/** Assesses how well a chart was photographed. */
export function assessChart(
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
