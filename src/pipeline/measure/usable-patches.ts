import { firstNeutral } from '../chart/chart-reference.ts';
import type { LinearRgb } from '../color/rgb-space.ts';
import { PhotoFailure } from '../contract/photo-failure.ts';
import type { PatchExclusion } from '../contract/photo-report.ts';
import type { PatchSample } from './measure-patches.ts';

/** A patch that takes part in the fit: its place in the chart, counted from 0, and its linear sRGB as measured. */
export interface UsablePatch {
  readonly index: number;
  readonly measured: LinearRgb;
  /** Light that falls on it, as a multiple of what falls on the chart's middle; 1 where left out. */
  readonly light?: number;
}

/** A fit on fewer patches says little about the colours that it did not see. */
export const fewestPatches = 15;
/** Fewer greys do not tell the light from a coloured patch gone wrong. */
export const fewestNeutrals = 3;

/** The patches that nothing speaks against. */
export function fittingPatches(samples: readonly PatchSample[]): UsablePatch[] {
  return samples.flatMap(({ linear, exclusion }, index) => (exclusion ? [] : [{ index, measured: linear }]));
}

/** The patches that the fit may rest on. Throws CHART_UNUSABLE where they are too few. */
export function usablePatches(samples: readonly PatchSample[]): UsablePatch[] {
  const usable = fittingPatches(samples);
  const neutrals = usable.filter(({ index }) => index >= firstNeutral);
  if (usable.length >= fewestPatches && neutrals.length >= fewestNeutrals) return usable;
  const lack =
    usable.length < fewestPatches
      ? `only ${usable.length} of its 24 patches can be used`
      : `only ${neutrals.length} of its 6 grey patches can be used`;
  throw new PhotoFailure('CHART_UNUSABLE', `A chart was found, but ${lack}: ${reasons(samples)}`);
}

const causes: readonly { exclusions: readonly PatchExclusion[]; words: string; advice: string }[] = [
  { exclusions: ['CLIPPED_HIGHLIGHTS'], words: 'overexposed', advice: 'Expose less' },
  {
    exclusions: ['CLIPPED_SHADOWS'],
    words: 'underexposed or too saturated',
    advice: 'Give more and whiter light',
  },
  { exclusions: ['GLARE'], words: 'in a reflection', advice: 'Turn the chart out of the reflection' },
  {
    exclusions: ['TEXTURE', 'COVERED'],
    words: 'covered, dirty or half in shade',
    advice: 'Clear and clean the chart',
  },
];

/** What is wrong with the others, and what to do against the commonest of it. */
function reasons(samples: readonly PatchSample[]): string {
  const found = causes
    .map((cause) => ({
      ...cause,
      patches: samples.filter(({ exclusion }) => exclusion && cause.exclusions.includes(exclusion)).length,
    }))
    .filter(({ patches }) => patches > 0);
  const worst = found.reduce((most, cause) => (cause.patches > most.patches ? cause : most));
  const list = found.map(({ patches, words }) => `${patches} ${patches === 1 ? 'is' : 'are'} ${words}`).join(', ');
  return `${list}. ${worst.advice} and take the picture again.`;
}
