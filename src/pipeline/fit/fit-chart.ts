import type { Chart } from '../chart/chart.ts';
import type { UsablePatch } from '../measure/usable-patches.ts';
import { type FitOptions, type FittedCorrection, fitCorrection } from './fit-correction.ts';
import type { LightPlane } from './light-plane.ts';
import { fitLightPlane, withLight } from './uneven-light.ts';

/** What a fit is made from, and the fit. */
export interface ChartFit {
  /** With the light that falls on each, where that is evened. */
  readonly usable: readonly UsablePatch[];
  readonly request: FitOptions;
  readonly fitted: FittedCorrection;
  /** The light over the chart, as seen. */
  readonly light: LightPlane;
  /** The same where it is divided out of patches and pixels; null where it is left as it is. */
  readonly lightToRemove: LightPlane | null;
}

/** Fits a correction to the usable patches of a chart and finds how the light lies over it. */
export function fitChart(
  chart: Chart,
  patches: readonly UsablePatch[],
  request: FitOptions,
  { evenLight }: { readonly evenLight: boolean },
): ChartFit {
  const fitted = fitCorrection(patches, request);
  const light = fitLightPlane(chart, patches, { reference: fitted.reference, linearization: request.linearization });
  if (!evenLight) return { usable: patches, request, fitted, light, lightToRemove: null };
  const usable = withLight(patches, chart.patches, light);
  return { usable, request, fitted: fitCorrection(usable, request), light, lightToRemove: light };
}
