import type { Chart, Quad } from '../chart/chart.ts';
import { firstNeutral } from '../chart/chart-reference.ts';
import { luminance } from '../color/rgb-space.ts';
import type { PhotoReport, QualityWarning } from '../contract/photo-report.ts';
import type { PatchSample } from '../measure/measure-patches.ts';
import { type Source, sourceWarnings } from './source-warnings.ts';

/** Shorter side of the usual patch, in pixels: below it the sampled middle holds fewer than 64 pixels. */
const smallPatch = 16;
/** Black against white, as measured. The published colours have 0.035, contrasty cameras less, flat ones up to 0.09. */
const veiledBlack = 0.1;
/** EV between the chart's corners. */
const unevenEv = 0.5;
/** The finder's own confidence below which people should look at the corners. */
const lowConfidence = 0.5;
/** Width of the patches' edges: in pixels, and as a share of the distance between patches. Both must be passed. */
const blurredEdge = { pixels: 4, share: 0.12 };

/** What the chart itself suffers from, as far as its position, its patches and its light tell. */
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
