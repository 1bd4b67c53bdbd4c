import type { Quad } from '../../chart/chart.ts';
import type { OpenCv } from '../opencv.ts';
import type { WorkingImage } from '../reduce.ts';
import { findContourQuads, type SizeRange } from './contour-quads.ts';
import { denoise } from './denoise.ts';
import { collectPatchCandidates, type PatchCandidateIndex } from './patch-candidates.ts';
import { drawPatchMasks, type MaskPlan } from './patch-masks.ts';

/** The even patch candidates of a picture that could be patches, by several masks. `range` in working pixels. */
export function findPatchCandidates(
  cv: OpenCv,
  image: WorkingImage,
  plan: MaskPlan,
  range: SizeRange,
  checkTime: () => void,
): PatchCandidateIndex {
  const calm = denoise(cv, image);
  const quads: Quad[] = [];
  drawPatchMasks(cv, calm, plan, (mask) => {
    checkTime();
    quads.push(...findContourQuads(cv, mask, range));
  });
  return collectPatchCandidates(calm, quads);
}
