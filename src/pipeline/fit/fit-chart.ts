import type { Chart } from '../chart/chart.ts';
import type { UsablePatch } from '../measure/usable-patches.ts';
import { type FitOptions, type FittedCorrection, fitCorrection } from './fit-correction.ts';
import type { LightPlane } from './light-plane.ts';
import { lightOver, underLight } from './uneven-light.ts';

/** What a fit is made from, and the fit. */
export interface ChartFit {
  /** With the light that falls on each, where that is evened. */
  readonly usable: readonly UsablePatch[];
  readonly wish: FitOptions;
  readonly fitted: FittedCorrection;
  /** The light over the chart, as seen. */
  readonly light: LightPlane;
  /** The same where it is divided out of patches and pixels; null where it is left as it is. */
  readonly evened: LightPlane | null;
}

/** Fits a correction to the usable patches of a chart and finds how the light lies over it. */
export function fitChart(
  chart: Chart,
  patches: readonly UsablePatch[],
  wish: FitOptions,
  { evenLight }: { readonly evenLight: boolean },
): ChartFit {
  const fitted = fitCorrection(patches, wish);
  const light = lightOver(chart, patches, { reference: fitted.reference, linearization: wish.linearization });
  if (!evenLight) return { usable: patches, wish, fitted, light, evened: null };
  const usable = underLight(patches, chart.patches, light);
  return { usable, wish, fitted: fitCorrection(usable, wish), light, evened: light };
}
