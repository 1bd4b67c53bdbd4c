import type { SceneOptions } from '../../../examples/sample/render-scene.ts';
import type { Quad } from '../../../src/pipeline/chart/chart.ts';
import { findPatchCandidates } from '../../../src/pipeline/find/candidates/find-patch-candidates.ts';
import { THOROUGH } from '../../../src/pipeline/find/candidates/patch-masks.ts';
import { type ChartCandidate, refineCandidate } from '../../../src/pipeline/find/judge/chart-candidate.ts';
import { rejectFalseChart } from '../../../src/pipeline/find/judge/reject-false-charts.ts';
import { growLattices, searchLattices } from '../../../src/pipeline/find/lattice/search-lattice.ts';
import { makeChart } from '../../../src/pipeline/find/make-chart.ts';
import type { OpenCv } from '../../../src/pipeline/find/opencv.ts';
import { createPyramid } from '../../../src/pipeline/find/pyramid.ts';
import { scaleTo } from '../../../src/pipeline/find/reduce.ts';
import { snapToCandidates } from '../../../src/pipeline/find/refine/snap.ts';
import type { RgbImage } from '../../../src/pipeline/pixels/rgb-image.ts';
import { renderScene } from '../../support/rendered-scene.ts';
import { CHART_SCENES, chartScene, createDice } from './chart-scenes.ts';
import { isRightChart } from './expect-chart.ts';
import { FALSE_CHARTS, falseChartScene } from './false-chart-scenes.ts';

/** The best candidate of an image before any minimum score, labelled as correct or not. */
export interface LabelledCandidate extends Pick<ChartCandidate, 'score' | 'patchesSeen' | 'residual'> {
  readonly isRight: boolean;
}

/** Returns the best candidate, or null if there is none or it is rejected for a reason other than its score or patch count. */
export function findBestCandidate(cv: OpenCv, image: RgbImage, truths: readonly Quad[]): LabelledCandidate | null {
  const pyramid = createPyramid(image);
  const copy = pyramid.at(1200);
  const view = { image: copy, toFull: scaleTo(copy, image) };
  const range = { min: 6, max: 0.2 * Math.max(copy.width, copy.height) };
  const limits = { allows: () => true, checkTime: () => {} };
  const patchCandidates = findPatchCandidates(cv, copy, THOROUGH, range, limits.checkTime);
  const [best] = searchLattices(copy, growLattices(patchCandidates, limits.checkTime), limits);
  const snapped = best && snapToCandidates(copy, patchCandidates, best);
  if (!best || !snapped) return null;
  const candidate = refineCandidate(pyramid, view, snapped);
  const byThreshold = candidate.score < 0.55 || candidate.patchesSeen < 14;
  if (candidate.score < 0.2 || (!byThreshold && rejectFalseChart(candidate, patchCandidates, best.lattice)))
    return null;
  const facts = { kind: 'COLORCHECKER_24', confidence: 0, markersFound: 0, others: [] } as const;
  const chart = makeChart(candidate.outline, facts);
  const { score, patchesSeen, residual } = candidate;
  return { score, patchesSeen, residual, isRight: truths.some((truth) => isRightChart(chart, truth)) };
}

/** Of nine consecutive seeds, four give charts in difficult conditions, one a chart with wrong patches, and four false charts. */
export function candidateInRendered(cv: OpenCv, seed: number): LabelledCandidate | null {
  const dice = createDice(613 * seed);
  const group = seed % 9;
  const options =
    group < 4 ? hardScene(seed, dice) : group === 4 ? wrongPatchesScene(seed, dice) : falseChart(seed, dice);
  const scene = renderScene(options);
  const corners = group < 4 && scene.corners;
  return findBestCandidate(cv, scene, corners ? [corners, ...scene.others] : []);
}

function hardScene(seed: number, dice: ReturnType<typeof createDice>): SceneOptions {
  const { between, pick, some } = dice;
  const scene = chartScene(pick(CHART_SCENES.filter((kind) => kind !== 'framed by markers')), 1000 + seed);
  const pxPerPatch = scene.chart?.pxPerPatch ?? 30;
  switch (pick(['none', 'covered', 'blurred', 'noisy', 'dark', 'bright', 'glare'] as const)) {
    case 'none':
      return scene;
    case 'covered':
      return { ...scene, chart: { ...scene.chart, covered: some(Math.round(between(6, 16)), 24) } };
    case 'blurred':
      return { ...scene, camera: { ...scene.camera, blurPx: pxPerPatch * between(0.12, 0.35) } };
    case 'noisy':
      return { ...scene, camera: { ...scene.camera, noise: between(20, 60) } };
    case 'dark':
      return { ...scene, camera: { ...scene.camera, exposureEv: between(-6, -3) } };
    case 'bright':
      return { ...scene, camera: { ...scene.camera, exposureEv: between(1.5, 3) } };
    case 'glare':
      return { ...scene, glare: { patch: some(1, 24)[0]!, radius: between(0.8, 2), strength: between(0.5, 2) } };
  }
}

/** A chart of which 4 to 16 patches have the colours of other patches. */
function wrongPatchesScene(seed: number, { between, some, pick }: ReturnType<typeof createDice>): SceneOptions {
  const scene = chartScene('clean', 2000 + seed);
  const wrong = new Set(some(Math.round(between(4, 16)), 24));
  const all = Array.from({ length: 24 }, (_, i) => i + 1);
  const order = all.map((patch) => (wrong.has(patch) ? pick(all.filter((other) => other !== patch)) : patch));
  return { ...scene, chart: { ...scene.chart, order } };
}

function falseChart(seed: number, { pick }: ReturnType<typeof createDice>): SceneOptions {
  return falseChartScene(pick(Object.keys(FALSE_CHARTS)), 5000 + seed);
}
