import type { Chart, ChartPlace, ChartSearch } from '../chart/chart.ts';
import { distance, median } from '../chart/geometry.ts';
import { project } from '../chart/homography.ts';
import { OutOfTime } from './budget.ts';
import { stepsAt } from './candidates/candidate-under.ts';
import { findFields } from './candidates/find-patch-candidates.ts';
import type { FieldIndex } from './candidates/patch-candidates.ts';
import { FINE, QUICK, THOROUGH } from './candidates/patch-masks.ts';
import { enlarge } from './enlarge.ts';
import { isSure, type Sighting, sight, type View } from './judge/chart-candidate.ts';
import { confidence } from './judge/confidence.ts';
import { closestRefusal, READABLE_PATCH, type Refusal, refuse } from './judge/reject-false-charts.ts';
import { describeCutOff } from './lattice/cut-off.ts';
import type { Lattice } from './lattice/lattice.ts';
import { CENTER } from './lattice/placement.ts';
import { growLattices, type RankedPlacement, searchLattices } from './lattice/search-lattice.ts';
import { makeChart } from './make-chart.ts';
import type { OpenCv } from './opencv.ts';
import type { Pyramid } from './pyramid.ts';
import { scaleTo } from './reduce.ts';
import { snapToFields } from './refine/snap.ts';

/** Working sizes, and the smallest fields looked for there, pixels. What is out of focus shows best in a small copy. */
const STAGES = [
  { longestSide: 700, minField: 6, plan: QUICK },
  { longestSide: 350, minField: 6, plan: THOROUGH },
  { longestSide: 1200, minField: 7, plan: THOROUGH },
  { longestSide: 2000, minField: 8, plan: FINE },
] as const;
type Stage = (typeof STAGES)[number];

/** Lattices that are looked at as candidates: another card may lie beside the chart and agree better. */
const MAX_CANDIDATES = 3;
/** Fewest fields of a lattice that may be a further chart. */
const MIN_OTHER = 10;

/** A chart without markers, at growing working sizes until it is well seen. */
export function findPlainChart(cv: OpenCv, pyramid: Pyramid, checkTime: () => void): ChartSearch {
  let best: { readonly sighting: Sighting; readonly look: Look } | null = null;
  let refusal: Refusal | null = null;
  let richest: Look | null = null;
  try {
    for (const stage of STAGES) {
      const look = lookOnce(cv, pyramid, stage, checkTime);
      const judged = judge(pyramid, look, look.candidates.slice(0, MAX_CANDIDATES), 1);
      const [sighting] = judged.accepted;
      if (sighting && sighting.score > (best?.sighting.score ?? 0)) best = { sighting, look };
      refusal = closestRefusal([refusal, judged.refusal]);
      if (!richest || (look.lattices[0]?.length ?? 0) >= (richest.lattices[0]?.length ?? 0)) richest = look;
      if (best && isSure(best.sighting)) break;
    }
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error;
  }
  if (!best) return { chart: null, seen: describe(richest, refusal) };
  const [first, ...others] = [best.sighting, ...findOthers(pyramid, best.look, best.sighting)]
    .map((sighting) => ({ sighting, sure: confidence(sighting) }))
    .sort((a, b) => b.sure - a.sure)
    .map(({ sighting, sure }) =>
      makeChart(sighting.outline, { kind: 'COLORCHECKER_24', confidence: sure, markersFound: 0, others: [] }),
    );
  return { chart: { ...first!, others: others.map(placeOf) } };
}

/** What one pass at one size shows. */
interface Look {
  readonly view: View;
  readonly fields: FieldIndex;
  readonly lattices: readonly Lattice[];
  readonly candidates: readonly RankedPlacement[];
}

function lookOnce(cv: OpenCv, pyramid: Pyramid, { longestSide, minField, plan }: Stage, checkTime: () => void): Look {
  const copy = pyramid.at(longestSide);
  const image = plan === FINE ? enlarge(cv, copy, longestSide) : copy;
  const range = { min: minField, max: 0.2 * Math.max(image.width, image.height) };
  const fields = findFields(cv, image, plan, range, checkTime);
  const lattices = growLattices(fields, checkTime);
  const candidates = searchLattices(image, lattices, { checkTime, allows: () => true });
  return { view: { image, toFull: scaleTo(image, pyramid.full) }, fields, lattices, candidates };
}

/** The candidates that are charts, `most` of them, and why the likeliest of the others is none. */
function judge(
  pyramid: Pyramid,
  { view, fields }: Look,
  candidates: readonly RankedPlacement[],
  most: number,
): { readonly accepted: readonly Sighting[]; readonly refusal: Refusal | null } {
  const accepted: Sighting[] = [];
  const refusals: Refusal[] = [];
  for (const candidate of candidates) {
    if (accepted.length === most) break;
    const snapped = snapToFields(view.image, fields, candidate);
    if (!snapped) continue;
    const sighting = sight(pyramid, view, snapped);
    const refusal = refuse(sighting, fields, candidate.lattice);
    if (refusal) refusals.push(refusal);
    else accepted.push(sighting);
  }
  return { accepted, refusal: closestRefusal(refusals) };
}

/** Further charts on the lattices of the pass that found one: nothing is drawn or grown anew for them. */
function findOthers(pyramid: Pyramid, look: Look, chart: Sighting): Sighting[] {
  const taken = new Set(chart.fields);
  const free = look.lattices.filter(
    (lattice) => lattice.length >= MIN_OTHER && !lattice.some(({ field }) => taken.has(field)),
  );
  const limits = { checkTime: () => {}, allows: () => true };
  const candidates = free.flatMap((lattice) => searchLattices(look.view.image, [lattice], limits));
  const others: Sighting[] = [];
  for (const sighting of judge(pyramid, look, candidates, candidates.length).accepted) {
    if ([chart, ...others].every((other) => !isSame(sighting, other))) others.push(sighting);
  }
  return others;
}

/** Whether two sightings are of one chart: their middles are less than two patches apart. */
function isSame(a: Sighting, b: Sighting): boolean {
  const [here, there] = [project(a.outline.plane, CENTER), project(b.outline.plane, CENTER)];
  return distance(here, there) < 2 * stepsAt(b.outline.plane, CENTER).across;
}

function placeOf({ kind, corners, orientation, mirrored, confidence }: Chart): ChartPlace {
  return { kind, corners, orientation, mirrored, confidence };
}

/** In words, what was seen instead of a chart: what comes nearest to one. */
function describe(look: Look | null, refusal: Refusal | null): string {
  if (!look) return 'nothing like a chart in the time given';
  if (refusal?.isNear) return refusal.words;
  return describeCutOff(look.view.image, look.lattices) ?? refusal?.words ?? describeFields(look);
}

function describeFields({ fields, view }: Look): string {
  const count = fields.items.length;
  if (count === 0) return 'no even four-sided fields';
  const side = Math.sqrt(median(fields.items.map(({ area }) => area))) * view.toFull[0];
  if (count >= MIN_OTHER && side < READABLE_PATCH) {
    return `${count} even fields of about ${Math.round(side)} px: if they are patches, the chart is too small`;
  }
  return `${count} even ${count === 1 ? 'field' : 'fields'}, but no 6 x 4 lattice of them`;
}
