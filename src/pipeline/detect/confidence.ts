import type { SnappedPlacement } from './snap.ts';

/**
 * How sure a sighting is, 0..1: rises with the colours' agreement (0.55 is the least accepted, 0.95 as good as charts
 * get) and with the patches seen (14 to 24), falls with the fields' distance from the plane (in pitches; 0.01 is usual,
 * 0.1 a bent or misjudged card). The least accepted chart has about 0.35, a clean one 0.95 and more.
 */
export function confidence({
  score,
  patchesSeen,
  residual,
}: Pick<SnappedPlacement, 'score' | 'patchesSeen' | 'residual'>): number {
  const agreement = clamp((score - 0.5) / 0.45);
  const coverage = clamp((patchesSeen - 8) / 14);
  const flatness = clamp(1 - (residual - 0.03) / 0.2);
  return clamp((0.35 + 0.65 * agreement) * (0.6 + 0.4 * coverage) * (0.7 + 0.3 * flatness));
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
