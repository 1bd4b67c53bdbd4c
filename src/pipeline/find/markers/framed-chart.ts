import type { Chart, ChartSearch } from '../../chart/chart.ts';
import { mapQuad } from '../../chart/geometry.ts';
import { compose, type Homography, project } from '../../chart/homography.ts';
import { OutOfTime } from '../budget.ts';
import { findPatchCandidates } from '../candidates/find-patch-candidates.ts';
import { type MaskPlan, QUICK, THOROUGH } from '../candidates/patch-masks.ts';
import { enlarge } from '../enlarge.ts';
import { type ChartCandidate, isSure, refineCandidate, refineOutline, type View } from '../judge/chart-candidate.ts';
import { confidence } from '../judge/confidence.ts';
import { scorePlacement } from '../lattice/placement.ts';
import { growLattices, searchLattices } from '../lattice/search-lattice.ts';
import { makeChart } from '../make-chart.ts';
import type { OpenCv } from '../opencv.ts';
import { BASE_SIDE, type Pyramid } from '../pyramid.ts';
import { reduceRegion, scaleTo } from '../reduce.ts';
import { snapToCandidates } from '../refine/snap.ts';
import { insetOutline, isBetween, regionBetween } from './marker-frame.ts';
import { findMarkers, type Marker } from './markers.ts';

/** Longest side of the crop that is searched for patches between the markers. */
const CROP_SIDE = 900;
const MIN_MARKERS = 2;
/** Limits with four markers, which are good evidence: the lattice can be incomplete and the colours far off. */
const FRAMED = { minPatches: 10, minScore: 0.3 };
/** Limits with fewer markers: other prints and signs can have one or two of them. */
const PARTLY_FRAMED = { minPatches: 14, minScore: 0.55 };
/** Minimum colour score if no lattice is found and the patches' positions come from the default layout. */
const MIN_INSET_SCORE = 0.4;
const INSET_CONFIDENCE = 0.3;

/** Finds a chart framed by ArUco markers 0..3 at its top left, top right, bottom right and bottom left. */
export function findFramedChart(cv: OpenCv, pyramid: Pyramid, checkTime: () => void): ChartSearch {
  const working = pyramid.at(BASE_SIDE);
  const toFull = scaleTo(working, pyramid.full);
  const markers = findMarkers(cv, working).map(({ id, corners }) => ({
    id,
    corners: mapQuad(corners, (point) => project(toFull, point)),
  }));
  if (markers.length < MIN_MARKERS) return { chart: null, reason: countMarkers(markers) };
  try {
    const chart = findBetween(cv, pyramid, markers, checkTime) ?? placeByLayout(pyramid, markers);
    if (chart) return { chart };
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error;
  }
  return { chart: null, reason: `${countMarkers(markers)}, but no 6 x 4 grid of patches between them` };
}

/** Finds the lattice of patches between the markers. It assumes no layout, because prints differ. */
function findBetween(cv: OpenCv, pyramid: Pyramid, markers: readonly Marker[], checkTime: () => void): Chart | null {
  const region = regionBetween(markers, pyramid.full);
  const scale = Math.min(1, CROP_SIDE / Math.max(region.width, region.height));
  const crop = reduceRegion(pyramid.full, region, Math.ceil(region.width * scale), Math.ceil(region.height * scale));
  const shift: Homography = [1, 0, region.left, 0, 1, region.top, 0, 0, 1];
  const limits = markers.length === 4 ? FRAMED : PARTLY_FRAMED;
  let best: ChartCandidate | null = null;
  for (const { plan, image } of [
    { plan: QUICK, image: crop },
    { plan: THOROUGH, image: enlarge(cv, crop, CROP_SIDE) },
  ]) {
    const view = { image, toFull: compose(shift, scaleTo(image, region)) };
    const candidate = searchBetween(cv, pyramid, view, plan, markers, checkTime);
    if (candidate && candidate.score > (best?.score ?? 0)) best = candidate;
    if (best && isSure(best)) break;
  }
  if (!best || best.patchesSeen < limits.minPatches || best.score < limits.minScore) return null;
  return makeChart(best.outline, facts(markers, confidence(best) * (0.7 + 0.075 * markers.length)));
}

function searchBetween(
  cv: OpenCv,
  pyramid: Pyramid,
  view: View,
  plan: MaskPlan,
  markers: readonly Marker[],
  checkTime: () => void,
): ChartCandidate | null {
  const longestSide = Math.max(view.image.width, view.image.height);
  const range = { min: Math.max(5, 0.015 * longestSide), max: 0.3 * longestSide };
  const patchCandidates = findPatchCandidates(cv, view.image, plan, range, checkTime);
  const allows = (plane: Homography) => isBetween(compose(view.toFull, plane), markers);
  const [best] = searchLattices(view.image, growLattices(patchCandidates, checkTime), { allows, checkTime });
  const snapped = best ? snapToCandidates(view.image, patchCandidates, best) : null;
  return snapped && refineCandidate(pyramid, view, snapped);
}

/** Places the chart by the default layout if the colours agree: for prints without gaps, which show no lattice. */
function placeByLayout(pyramid: Pyramid, markers: readonly Marker[]): Chart | null {
  const outline = insetOutline(markers);
  const base = pyramid.at(BASE_SIDE);
  const placement = outline && scorePlacement(base, compose(scaleTo(pyramid.full, base), outline.plane));
  if (!outline || !placement || placement.score < MIN_INSET_SCORE) return null;
  return makeChart(
    refineOutline(pyramid, outline.plane) ?? outline,
    facts(markers, INSET_CONFIDENCE + 0.3 * placement.score),
  );
}

function facts(markers: readonly Marker[], confidence: number) {
  return { kind: 'ARUCO_24', confidence, markersFound: markers.length, others: [] } as const;
}

function countMarkers({ length }: readonly Marker[]): string {
  return length === 0 ? 'none of the 4 markers' : `${length} of the 4 markers`;
}
