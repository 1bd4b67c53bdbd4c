import { type ChartEdition, firstNeutral, referenceLinear } from './color/chart-reference.ts';
import { type ColorTransform, correctColor } from './color/correction.ts';
import { solveRidge } from './color/least-squares.ts';
import type { UsablePatch } from './color/matched-fit.ts';
import { luminance } from './color/rgb-space.ts';
import type { Chart, Quad } from './detect/chart.ts';
import { edgeWidth } from './edge-width.ts';
import type { PatchSample } from './measure.ts';
import type { QualityWarning } from './report.ts';
import type { RgbImage } from './rgb-image.ts';

/** Shorter side of the usual patch, in pixels: below it the sampled middle holds fewer than 64 pixels. */
const smallPatch = 16;
/** Black against white, as measured. The published colours have 0.035, contrasty cameras less, flat ones up to 0.09. */
const veiledBlack = 0.1;
/** Natural logarithm of the light from one edge of the chart to the other: half a stop. */
const unevenLight = 0.35;
/** The finder's own confidence below which people should look at the corners. */
const lowConfidence = 0.5;
/** Width of the patches' edges: in pixels, and as a share of the distance between patches. Both must be passed. */
const blurredEdge = { pixels: 4, share: 0.12 };

/** What the chart itself suffers from, as far as its position and its patches tell. */
export function chartWarnings(image: RgbImage, chart: Chart, samples: readonly PatchSample[]): QualityWarning[] {
  const warnings: QualityWarning[] = image.isEmbeddedPreview ? ['EMBEDDED_PREVIEW'] : [];
  const [white, black] = [samples[firstNeutral]!, samples[23]!];
  const veiled = luminance(black.linear) > veiledBlack * luminance(white.linear) && white.clipped !== 'HIGH';
  if (samples.some(({ specular }) => specular) || veiled) warnings.push('GLARE');
  if (samples.some(({ clipped }) => clipped === 'HIGH')) warnings.push('CLIPPED_HIGHLIGHTS');
  if (samples.slice(firstNeutral).some(({ clipped }) => clipped === 'LOW')) warnings.push('CLIPPED_SHADOWS');
  if (samples.some(({ exclusion }) => exclusion === 'TEXTURE' || exclusion === 'COVERED')) {
    warnings.push('PATCHES_COVERED');
  }
  const edge = edgeWidth(image, chart.patches);
  if (edge && edge.pixels > blurredEdge.pixels && edge.share > blurredEdge.share) warnings.push('BLURRED');
  const sides = chart.patches.map(shorterSide).sort((a, b) => a - b);
  if (sides[12]! < smallPatch) warnings.push('CHART_SMALL');
  if (chart.confidence < lowConfidence) warnings.push('LOW_CONFIDENCE');
  if (chart.mirrored) warnings.push('MIRRORED');
  return warnings;
}

/**
 * Whether light falls off across the chart: a plane through what the corrected patches' logarithmic luminance is off by.
 * A tone curve bends the luminance as well, and the greys lie in a row; so its line and parabola are fitted along.
 */
export function isUnevenlyLit(
  patches: readonly UsablePatch[],
  correction: ColorTransform,
  edition: ChartEdition,
): boolean {
  const equations = patches.map(({ index, measured }) => {
    const published = Math.log(luminance(referenceLinear[edition][index]!));
    const corrected = Math.log(Math.max(luminance(correctColor(correction, measured)), 1e-3));
    const [across, down] = [(index % 6) / 5, Math.floor(index / 6) / 3];
    return { terms: [1, across, down, published, published ** 2], target: corrected - published, weight: 1 };
  });
  const [, across = 0, down = 0] = solveRidge(equations, 5, 1e-6);
  return Math.hypot(across, down) > unevenLight;
}

function shorterSide([a, b, c, d]: Quad): number {
  const length = (p: typeof a, q: typeof a) => Math.hypot(p.x - q.x, p.y - q.y);
  return Math.min((length(a, b) + length(c, d)) / 2, (length(b, c) + length(d, a)) / 2);
}
