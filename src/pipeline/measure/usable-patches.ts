import { firstNeutral } from '../chart/chart-reference.ts';
import type { LinearRgb } from '../color/rgb-space.ts';
import { PhotoFailure } from '../contract/photo-failure.ts';
import type { PatchExclusion } from '../contract/photo-report.ts';
import type { PatchSample } from './measure-patches.ts';

/** A patch that is used in the fit: its index in the chart, counted from 0, and its measured linear sRGB. */
export interface UsablePatch {
  readonly index: number;
  readonly measured: LinearRgb;
  /** Light falling on it, as a multiple of the light on the chart's centre; 1 if omitted. */
  readonly light?: number;
}

/** Minimum number of patches for a fit: with fewer, its predictions for other colours are unreliable. */
export const minPatches = 15;
/** Minimum number of greys for a fit: with fewer, a single bad patch distorts the estimate of the light. */
export const minNeutrals = 3;

/** The patches that are not excluded. */
export function fittingPatches(samples: readonly PatchSample[]): UsablePatch[] {
  return samples.flatMap(({ linear, exclusion }, index) => (exclusion ? [] : [{ index, measured: linear }]));
}

/** The patches that are not excluded. Throws CHART_UNUSABLE if there are too few. */
export function usablePatches(samples: readonly PatchSample[]): UsablePatch[] {
  const usable = fittingPatches(samples);
  const neutrals = usable.filter(({ index }) => index >= firstNeutral);
  if (usable.length >= minPatches && neutrals.length >= minNeutrals) return usable;
  const lack =
    usable.length < minPatches
      ? `only ${usable.length} of its 24 patches can be used`
      : `only ${neutrals.length} of its 6 grey patches can be used`;
  throw new PhotoFailure('CHART_UNUSABLE', `A chart was found, but ${lack}: ${reasons(samples)}`);
}

const causes: readonly { exclusions: readonly PatchExclusion[]; words: string; advice: string }[] = [
  { exclusions: ['CLIPPED_HIGHLIGHTS'], words: 'overexposed', advice: 'Reduce the exposure' },
  {
    exclusions: ['CLIPPED_SHADOWS'],
    words: 'underexposed or too saturated',
    advice: 'Use brighter, whiter light',
  },
  { exclusions: ['GLARE'], words: 'affected by glare', advice: 'Turn the chart to avoid the reflection' },
  {
    exclusions: ['TEXTURE', 'COVERED'],
    words: 'covered, dirty or partly in shadow',
    advice: 'Uncover and clean the chart',
  },
];

/** Lists why patches are excluded, with advice for the most frequent reason. */
function reasons(samples: readonly PatchSample[]): string {
  const found = causes
    .map((cause) => ({
      ...cause,
      patches: samples.filter(({ exclusion }) => exclusion && cause.exclusions.includes(exclusion)).length,
    }))
    .filter(({ patches }) => patches > 0);
  const worst = found.reduce((most, cause) => (cause.patches > most.patches ? cause : most));
  const list = found.map(({ patches, words }) => `${patches} ${patches === 1 ? 'is' : 'are'} ${words}`).join(', ');
  return `${list}. ${worst.advice} and take the photo again.`;
}
