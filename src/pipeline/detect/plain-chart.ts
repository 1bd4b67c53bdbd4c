import type { RgbImage } from '../rgb-image.ts';
import type { ChartSearch, Quad } from './chart.ts';
import { findContourQuads } from './contour-quads.ts';
import { drawFieldMasks, type MaskPlan } from './field-masks.ts';
import { collectFields } from './fields.ts';
import { compose } from './homography.ts';
import { makeChart, sharpenOutline } from './make-chart.ts';
import type { OpenCv } from './opencv.ts';
import { reduceImage, scaleTo, type WorkingImage } from './reduce.ts';
import { type LatticeSearch, searchLattices } from './search-lattice.ts';
import { patchShare } from './snap.ts';

/** Two thresholds and one edge mask of grey: enough for most charts at a fifth of the full plan's cost. */
const QUICK: MaskPlan = {
  thresholds: [
    { block: 0.03, offset: 0 },
    { block: 0.08, offset: -4 },
  ],
  edges: [[20, 60]],
  channels: false,
};
const THOROUGH: MaskPlan = {
  thresholds: [
    { block: 0.02, offset: 0 },
    { block: 0.05, offset: 0 },
    { block: 0.05, offset: -6 },
    { block: 0.12, offset: 0 },
  ],
  edges: [
    [20, 60],
    [50, 120],
  ],
  channels: true,
};
const STAGES = [
  { longestSide: 700, plan: QUICK },
  { longestSide: 1200, plan: THOROUGH },
  { longestSide: 2000, plan: THOROUGH },
] as const;

const USUAL_SHARE = 0.86;

/** A chart this well seen ends the cascade. */
const GOOD_SCORE = 0.85;
const GOOD_PATCHES = 18;
/** Least that is accepted after the last stage. Strong casts and blown-out webcams score 0.57 to 0.76, chance up to 0.5. */
const MIN_SCORE = 0.55;
const MIN_PATCHES = 14;

/** A plain chart, at growing working sizes until it is well seen. */
export function findPlainChart(cv: OpenCv, image: RgbImage, checkTime: () => void): ChartSearch {
  const base = reduceImage(image, 2000);
  let found: { image: WorkingImage; search: LatticeSearch } | null = null;
  for (const { longestSide, plan } of STAGES) {
    const working = reduceImage(base, longestSide);
    const fields = collectFields(working, findQuads(cv, working, plan, checkTime));
    const search = searchLattices(working, fields, { checkTime });
    if ((search.best?.score ?? -1) > (found?.search.best?.score ?? -1)) found = { image: working, search };
    const { best } = search;
    if (best && best.score > GOOD_SCORE && best.patchesSeen >= GOOD_PATCHES) break;
    if (Math.max(base.width, base.height) <= longestSide) break;
  }
  const best = found?.search.best;
  if (!found || !best || best.score < MIN_SCORE || best.patchesSeen < MIN_PATCHES) {
    return { chart: null, seen: 'no 6 x 4 lattice of even fields' };
  }
  const share = (patchShare(best) ?? USUAL_SHARE) / 2;
  const seen = { plane: compose(scaleTo(found.image, image), best.plane), half: { x: share, y: share } };
  const outline = sharpenOutline(image, base, seen);
  return { chart: makeChart(outline, { kind: 'COLORCHECKER_24', confidence: best.score, markersFound: 0 }) };
}

function findQuads(cv: OpenCv, image: WorkingImage, plan: MaskPlan, checkTime: () => void): Quad[] {
  const longestSide = Math.max(image.width, image.height);
  const range = { min: Math.max(6, 0.006 * longestSide), max: 0.2 * longestSide };
  const quads: Quad[] = [];
  drawFieldMasks(cv, image, plan, (mask) => {
    checkTime();
    quads.push(...findContourQuads(cv, mask, range));
  });
  return quads;
}
