import { OutOfTime } from './budget.ts';
import type { ChartSearch } from './chart.ts';
import { confidence } from './confidence.ts';
import { enlarge } from './enlarge.ts';
import { FINE, QUICK, THOROUGH } from './field-masks.ts';
import { findFields } from './find-fields.ts';
import { refuse } from './impostors.ts';
import { makeChart } from './make-chart.ts';
import type { OpenCv } from './opencv.ts';
import type { Pyramid } from './pyramid.ts';
import { scaleTo } from './reduce.ts';
import { searchLattices } from './search-lattice.ts';
import { isSure, type Sighting, sight } from './sighting.ts';
import { snapToFields } from './snap.ts';

/** Working sizes, and the smallest fields looked for there, pixels. */
const STAGES = [
  { longestSide: 700, minField: 6, plan: QUICK },
  { longestSide: 350, minField: 6, plan: THOROUGH },
  { longestSide: 1200, minField: 7, plan: THOROUGH },
  { longestSide: 2000, minField: 8, plan: FINE },
] as const;

/** Lattices that are looked at as candidates: another card may lie beside the chart and agree better. */
const MAX_CANDIDATES = 3;

/** A chart without markers, at growing working sizes until it is well seen. */
export function findPlainChart(cv: OpenCv, pyramid: Pyramid, checkTime: () => void): ChartSearch {
  let best: Sighting | null = null;
  let refusal: string | null = null;
  let fieldsSeen: number | null = null;
  try {
    for (const stage of STAGES) {
      const look = lookOnce(cv, pyramid, stage, checkTime);
      if (look.sighting && look.sighting.score > (best?.score ?? 0)) best = look.sighting;
      refusal = look.refusal ?? refusal;
      fieldsSeen = look.fields;
      if (best && isSure(best)) break;
    }
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error;
  }
  if (!best) return { chart: null, seen: refusal ?? describeFields(fieldsSeen) };
  const facts = { kind: 'COLORCHECKER_24', confidence: confidence(best), markersFound: 0 } as const;
  return { chart: makeChart(best.outline, facts) };
}

/** One pass at one size: the chart, or in words why the grid that was there is none; null where there was no grid. */
function lookOnce(
  cv: OpenCv,
  pyramid: Pyramid,
  { longestSide, minField, plan }: (typeof STAGES)[number],
  checkTime: () => void,
): { readonly sighting: Sighting | null; readonly refusal: string | null; readonly fields: number } {
  const copy = pyramid.at(longestSide);
  const image = plan === FINE ? enlarge(cv, copy, longestSide) : copy;
  const view = { image, toFull: scaleTo(image, pyramid.full) };
  const range = { min: minField, max: 0.2 * Math.max(image.width, image.height) };
  const fields = findFields(cv, image, plan, range, checkTime);
  const candidates = searchLattices(image, fields, { checkTime, allows: () => true });
  const count = fields.items.length;
  let refusal: string | null = null;
  for (const candidate of candidates.slice(0, MAX_CANDIDATES)) {
    const snapped = snapToFields(image, fields, candidate);
    if (!snapped) continue;
    const sighting = sight(pyramid, view, snapped);
    const reason = refuse(sighting, fields);
    if (!reason) return { sighting, refusal: null, fields: count };
    refusal ??= reason;
  }
  return { sighting: null, refusal, fields: count };
}

function describeFields(count: number | null): string {
  if (count === null) return 'nothing like a chart in the time given';
  if (count === 0) return 'no even four-sided fields';
  return `${count} even ${count === 1 ? 'field' : 'fields'}, but no 6 x 4 lattice of them`;
}
