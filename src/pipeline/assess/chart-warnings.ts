import type { Chart, Quad } from '../chart/chart.ts';
import { firstNeutral } from '../chart/chart-reference.ts';
import { luminance } from '../color/rgb-space.ts';
import type { PhotoReport, QualityWarning } from '../contract/photo-report.ts';
import type { PatchSample } from '../measure/measure-patches.ts';
import { type Source, sourceWarnings } from './source-warnings.ts';

/** Shorter side of the median patch, in pixels. Below it, the sampled middle has fewer than 64 pixels. */
const smallPatch = 16;
/** Measured luminance of black relative to white. The published colours have 0.035; cameras give less, or up to 0.09 with flat contrast. */
const veiledBlack = 0.1;
/** In EV, between the darkest and the brightest corner of the chart. */
const unevenEv = 0.5;
/** Detection confidence below which a person should check the corners. */
const lowConfidence = 0.5;
/** Width of the patches' edges, in pixels and as a share of the distance between patches. Blurred means above both. */
const blurredEdge = { pixels: 4, share: 0.12 };

/** Warnings about the chart, from its position, its patches and its light. */
export function chartWarnings(
  image: Source,
  chart: Chart,
  samples: readonly PatchSample[],
  { unevenLight, chartSharpness: edge }: Pick<PhotoReport, 'unevenLight' | 'chartSharpness'>,
): QualityWarning[] {
  const warnings = sourceWarnings(image);
  const [white, black] = [samples[firstNeutral]!, samples[23]!];
  const veiled = luminance(black.linear) > veiledBlack * luminance(white.linear) && white.clipped !== 'HIGH';
  if (samples.some(({ specular }) => specular) || veiled) warnings.push('GLARE');
  if (samples.some(({ clipped }) => clipped === 'HIGH')) warnings.push('CLIPPED_HIGHLIGHTS');
  if (samples.slice(firstNeutral).some(({ clipped }) => clipped === 'LOW')) warnings.push('CLIPPED_SHADOWS');
  if (samples.some(({ exclusion }) => exclusion === 'TEXTURE' || exclusion === 'COVERED')) {
    warnings.push('PATCHES_COVERED');
  }
  if (unevenLight && unevenLight.ev > unevenEv) warnings.push('UNEVEN_LIGHT');
  if (edge && edge.pixels > blurredEdge.pixels && edge.share > blurredEdge.share) warnings.push('BLURRED');
  const sides = chart.patches.map(shorterSide).sort((a, b) => a - b);
  if (sides[12]! < smallPatch) warnings.push('CHART_SMALL');
  if (chart.confidence < lowConfidence) warnings.push('LOW_CONFIDENCE');
  if (chart.mirrored) warnings.push('MIRRORED');
  if (chart.others.length > 0) warnings.push('SEVERAL_CHARTS');
  return warnings;
}

function shorterSide([a, b, c, d]: Quad): number {
  const length = (p: typeof a, q: typeof a) => Math.hypot(p.x - q.x, p.y - q.y);
  return Math.min((length(a, b) + length(c, d)) / 2, (length(b, c) + length(d, a)) / 2);
}
