import type { Chart, ChartPlace, ChartSearch } from '../chart/chart.ts';
import { distance, lowerMedian } from '../chart/geometry.ts';
import { project } from '../chart/homography.ts';
import { OutOfTime } from './budget.ts';
import { pitchAt } from './candidates/candidate-under.ts';
import { findPatchCandidates } from './candidates/find-patch-candidates.ts';
import type { PatchCandidateIndex } from './candidates/patch-candidates.ts';
import { FINE, QUICK, THOROUGH } from './candidates/patch-masks.ts';
import { enlarge } from './enlarge.ts';
import { type ChartCandidate, isSure, refineCandidate, type View } from './judge/chart-candidate.ts';
import { confidence } from './judge/confidence.ts';
import { closestRejection, READABLE_PATCH, type Rejection, rejectFalseChart } from './judge/reject-false-charts.ts';
import { describeCutOff } from './lattice/cut-off.ts';
import type { Lattice } from './lattice/lattice.ts';
import { CENTER } from './lattice/placement.ts';
import { growLattices, type RankedPlacement, searchLattices } from './lattice/search-lattice.ts';
import { makeChart } from './make-chart.ts';
import type { OpenCv } from './opencv.ts';
import type { Pyramid } from './pyramid.ts';
import { scaleTo } from './reduce.ts';
import { snapToCandidates } from './refine/snap.ts';

/** Working sizes and the smallest patch candidates searched for at each, in pixels. Blurred charts show best in a small copy. */
const STAGES = [
  { longestSide: 700, minSide: 6, plan: QUICK },
  { longestSide: 350, minSide: 6, plan: THOROUGH },
  { longestSide: 1200, minSide: 7, plan: THOROUGH },
  { longestSide: 2000, minSide: 8, plan: FINE },
] as const;
type Stage = (typeof STAGES)[number];

/** Number of placements judged in each pass: another card beside the chart may agree better. */
const MAX_PLACEMENTS = 3;
/** Minimum number of patch candidates in a lattice that can be an additional chart. */
const MIN_OTHER = 10;

/** Finds a chart without markers, in passes at several working sizes until one shows it clearly. */
export function findUnframedChart(cv: OpenCv, pyramid: Pyramid, checkTime: () => void): ChartSearch {
  let best: { readonly candidate: ChartCandidate; readonly pass: Pass } | null = null;
  let rejection: Rejection | null = null;
  let richest: Pass | null = null;
  try {
    for (const stage of STAGES) {
      const pass = runPass(cv, pyramid, stage, checkTime);
      const judged = judgePlacements(pyramid, pass, pass.placements.slice(0, MAX_PLACEMENTS), 1);
      const [candidate] = judged.accepted;
      if (candidate && candidate.score > (best?.candidate.score ?? 0)) best = { candidate, pass };
      rejection = closestRejection([rejection, judged.rejection]);
      if (!richest || (pass.lattices[0]?.length ?? 0) >= (richest.lattices[0]?.length ?? 0)) richest = pass;
      if (best && isSure(best.candidate)) break;
    }
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error;
  }
  if (!best) return { chart: null, reason: describe(richest, rejection) };
  const [first, ...others] = [best.candidate, ...findOthers(pyramid, best.pass, best.candidate)]
    .map((candidate) => ({ candidate, certainty: confidence(candidate) }))
    .sort((a, b) => b.certainty - a.certainty)
    .map(({ candidate, certainty }) =>
      makeChart(candidate.outline, { kind: 'COLORCHECKER_24', confidence: certainty, markersFound: 0, others: [] }),
    );
  return { chart: { ...first!, others: others.map(placeOf) } };
}

/** The results of one pass at one working size. */
interface Pass {
  readonly view: View;
  readonly patchCandidates: PatchCandidateIndex;
  readonly lattices: readonly Lattice[];
  readonly placements: readonly RankedPlacement[];
}

function runPass(cv: OpenCv, pyramid: Pyramid, { longestSide, minSide, plan }: Stage, checkTime: () => void): Pass {
  const copy = pyramid.at(longestSide);
  const image = plan === FINE ? enlarge(cv, copy, longestSide) : copy;
  const range = { min: minSide, max: 0.2 * Math.max(image.width, image.height) };
  const patchCandidates = findPatchCandidates(cv, image, plan, range, checkTime);
  const lattices = growLattices(patchCandidates, checkTime);
  const placements = searchLattices(image, lattices, { checkTime, allows: () => true });
  return { view: { image, toFull: scaleTo(image, pyramid.full) }, patchCandidates, lattices, placements };
}

/** The first `limit` placements that are charts, and why the most likely of the others was rejected. */
function judgePlacements(
  pyramid: Pyramid,
  { view, patchCandidates }: Pass,
  placements: readonly RankedPlacement[],
  limit: number,
): { readonly accepted: readonly ChartCandidate[]; readonly rejection: Rejection | null } {
  const accepted: ChartCandidate[] = [];
  const rejections: Rejection[] = [];
  for (const placement of placements) {
    if (accepted.length === limit) break;
    const snapped = snapToCandidates(view.image, patchCandidates, placement);
    if (!snapped) continue;
    const candidate = refineCandidate(pyramid, view, snapped);
    const rejection = rejectFalseChart(candidate, patchCandidates, placement.lattice);
    if (rejection) rejections.push(rejection);
    else accepted.push(candidate);
  }
  return { accepted, rejection: closestRejection(rejections) };
}

/** Finds additional charts on the remaining lattices of the pass that found the first one, without another pass. */
function findOthers(pyramid: Pyramid, pass: Pass, chart: ChartCandidate): ChartCandidate[] {
  const taken = new Set(chart.patchCandidates);
  const free = pass.lattices.filter(
    (lattice) => lattice.length >= MIN_OTHER && !lattice.some(({ patchCandidate }) => taken.has(patchCandidate)),
  );
  const limits = { checkTime: () => {}, allows: () => true };
  const placements = free.flatMap((lattice) => searchLattices(pass.view.image, [lattice], limits));
  const others: ChartCandidate[] = [];
  for (const candidate of judgePlacements(pyramid, pass, placements, placements.length).accepted) {
    if ([chart, ...others].every((other) => !isSameChart(candidate, other))) others.push(candidate);
  }
  return others;
}

/** Returns true if two candidates are the same chart: their centres are less than two patches apart. */
function isSameChart(a: ChartCandidate, b: ChartCandidate): boolean {
  const [here, there] = [project(a.outline.plane, CENTER), project(b.outline.plane, CENTER)];
  return distance(here, there) < 2 * pitchAt(b.outline.plane, CENTER).across;
}

function placeOf({ kind, corners, orientation, mirrored, confidence }: Chart): ChartPlace {
  return { kind, corners, orientation, mirrored, confidence };
}

/** Describes what was found instead of a chart: the closest match. */
function describe(pass: Pass | null, rejection: Rejection | null): string {
  if (!pass) return 'nothing resembling a chart was found within the time limit';
  if (rejection?.isNear) return rejection.reason;
  return describeCutOff(pass.view.image, pass.lattices) ?? rejection?.reason ?? describeCandidates(pass);
}

function describeCandidates({ patchCandidates, view }: Pass): string {
  const count = patchCandidates.items.length;
  if (count === 0) return 'no four-sided areas of even colour';
  const side = Math.sqrt(lowerMedian(patchCandidates.items.map(({ area }) => area))) * view.toFull[0];
  if (count >= MIN_OTHER && side < READABLE_PATCH) {
    return `${count} evenly coloured areas of about ${Math.round(side)} px: if they are patches, the chart is too small`;
  }
  return `${count} evenly coloured ${count === 1 ? 'area' : 'areas'}, but no 6 x 4 grid of them`;
}
