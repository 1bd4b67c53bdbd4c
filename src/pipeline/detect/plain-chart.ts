import { OutOfTime } from './budget.ts';
import type { ChartSearch } from './chart.ts';
import { confidence } from './confidence.ts';
import { type MaskPlan, QUICK, THOROUGH } from './field-masks.ts';
import type { FieldIndex } from './fields.ts';
import { findFields } from './find-fields.ts';
import { refuse } from './impostors.ts';
import { makeChart, outlineOf } from './make-chart.ts';
import type { OpenCv } from './opencv.ts';
import type { Pyramid } from './pyramid.ts';
import { scaleTo, type WorkingImage } from './reduce.ts';
import { searchLattices } from './search-lattice.ts';
import { type SnappedPlacement, snapToFields } from './snap.ts';

const STAGES = [
  { longestSide: 700, plan: QUICK },
  { longestSide: 1200, plan: THOROUGH },
  { longestSide: 2000, plan: THOROUGH },
] as const;

/** A chart seen this well needs no closer look: corners are fitted on more pixels later anyhow. */
const SURE_SCORE = 0.75;
const SURE_PATCHES = 18;
/** Lattices that are looked at as candidates: another card may lie beside the chart and agree better. */
const MAX_CANDIDATES = 3;

/** A chart's placement and the working copy whose pixels it counts in. */
interface Sighting {
  readonly image: WorkingImage;
  readonly placement: SnappedPlacement;
}

/** A chart without markers, at growing working sizes until it is well seen. */
export function findPlainChart(cv: OpenCv, pyramid: Pyramid, checkTime: () => void): ChartSearch {
  const notes: string[] = [];
  let best: Sighting | null = null;
  try {
    for (const { longestSide, plan } of STAGES) {
      const working = pyramid.at(longestSide);
      const seen = lookOnce(cv, working, plan, checkTime);
      if (seen.placement && seen.placement.score > (best?.placement.score ?? 0)) {
        best = { image: working, placement: seen.placement };
      } else if (seen.note) notes.push(seen.note);
      if (seen.placement && isSure(seen.placement)) break;
      if (Math.max(pyramid.full.width, pyramid.full.height) <= longestSide) break;
    }
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error;
    notes.push('nothing like a chart in the time given');
  }
  if (!best) return { chart: null, seen: notes.at(-1) ?? 'nothing' };
  const outline = outlineOf(pyramid, scaleTo(best.image, pyramid.full), best.placement);
  return {
    chart: makeChart(outline, { kind: 'COLORCHECKER_24', confidence: confidence(best.placement), markersFound: 0 }),
  };
}

/** One pass at one size: the chart, or in words what there was instead. */
function lookOnce(cv: OpenCv, image: WorkingImage, plan: MaskPlan, checkTime: () => void) {
  const longestSide = Math.max(image.width, image.height);
  const range = { min: Math.max(6, 0.006 * longestSide), max: 0.2 * longestSide };
  const fields = findFields(cv, image, plan, range, checkTime);
  const candidates = searchLattices(image, fields, { checkTime, allows: () => true });
  let note: string | null = null;
  for (const candidate of candidates.slice(0, MAX_CANDIDATES)) {
    const placement = snapToFields(image, fields, candidate);
    if (!placement) continue;
    const reason = refuse(placement, fields);
    if (!reason) return { placement, note: null };
    note ??= reason;
  }
  return { placement: null, note: note ?? describeFields(fields) };
}

function describeFields({ items }: FieldIndex): string {
  if (items.length === 0) return 'no even four-sided fields';
  return `${items.length} even ${items.length === 1 ? 'field' : 'fields'}, but no 6 x 4 lattice of them`;
}

function isSure({ score, patchesSeen }: SnappedPlacement): boolean {
  return score > SURE_SCORE && patchesSeen >= SURE_PATCHES;
}
