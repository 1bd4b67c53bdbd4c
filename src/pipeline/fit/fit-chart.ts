import type { Chart } from '../chart/chart.ts';
import type { UsablePatch } from '../measure/usable-patches.ts';
import { type FitOptions, type FittedCorrection, fitCorrection } from './fit-correction.ts';
import type { LightPlane } from './light-plane.ts';
import { fitLightPlane, withLight } from './uneven-light.ts';

/** A fit and its inputs. */
export interface ChartFit {
  /** With the light that falls on each, if uneven light is removed. */
  readonly usable: readonly UsablePatch[];
  readonly request: FitOptions;
  readonly fitted: FittedCorrection;
  /** The measured light across the chart. */
  readonly light: LightPlane;
  /** The light to divide out of patches and pixels; null if uneven light is not removed. */
  readonly lightToRemove: LightPlane | null;
}

/** Fits a correction to the usable patches of a chart, and measures the light across it. */
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
