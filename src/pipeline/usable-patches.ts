import { firstNeutral } from './color/chart-reference.ts';
import type { UsablePatch } from './color/matched-fit.ts';
import type { PatchSample } from './measure.ts';
import { PhotoFailure } from './report.ts';

/** A fit on fewer patches says little about the colours that it did not see. */
const fewestPatches = 15;
/** Fewer greys do not tell the light from a coloured patch gone wrong. */
const fewestNeutrals = 3;

/** The patches that the fit may rest on: not clipped, no glare. Throws CHART_UNUSABLE where they are too few. */
export function usablePatches(samples: readonly PatchSample[]): UsablePatch[] {
  const usable = samples.flatMap(({ linear, clipped, specular }, index) =>
    clipped || specular ? [] : [{ index, measured: linear }],
  );
  const neutrals = usable.filter(({ index }) => index >= firstNeutral);
  if (usable.length >= fewestPatches && neutrals.length >= fewestNeutrals) return usable;
  const lack =
    usable.length < fewestPatches
      ? `only ${usable.length} of its 24 patches can be used`
      : `only ${neutrals.length} of its 6 grey patches can be used`;
  throw new PhotoFailure('CHART_UNUSABLE', `A chart was found, but ${lack}: ${reasons(samples)}`);
}

/** What is wrong with the others, and what to do against the commonest of it. */
function reasons(samples: readonly PatchSample[]): string {
  const count = (test: (sample: PatchSample) => boolean) => samples.filter(test).length;
  const causes = [
    { patches: count(({ clipped }) => clipped === 'HIGH'), words: 'overexposed', advice: 'Expose less' },
    {
      patches: count(({ clipped }) => clipped === 'LOW'),
      words: 'underexposed or too saturated',
      advice: 'Give more and whiter light',
    },
    {
      patches: count(({ clipped, specular }) => !clipped && specular),
      words: 'in a reflection',
      advice: 'Turn the chart out of the reflection',
    },
  ].filter(({ patches }) => patches > 0);
  const worst = causes.reduce((most, cause) => (cause.patches > most.patches ? cause : most));
  const list = causes.map(({ patches, words }) => `${patches} ${patches === 1 ? 'is' : 'are'} ${words}`).join(', ');
  return `${list}. ${worst.advice} and take the picture again.`;
}
