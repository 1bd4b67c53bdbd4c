import type { Quad } from '../../chart/chart.ts';
import type { OpenCv } from '../opencv.ts';
import type { WorkingImage } from '../reduce.ts';
import { findContourQuads, type SizeRange } from './contour-quads.ts';
import { denoise } from './denoise.ts';
import { collectPatchCandidates, type PatchCandidateIndex } from './patch-candidates.ts';
import { drawPatchMasks, type MaskPlan } from './patch-masks.ts';

/** Finds the evenly coloured quads of an image that could be patches, using several masks. `range` is in working pixels. */
export function findPatchCandidates(
  cv: OpenCv,
  image: WorkingImage,
  plan: MaskPlan,
  range: SizeRange,
  checkTime: () => void,
): PatchCandidateIndex {
  const denoised = denoise(cv, image);
  const quads: Quad[] = [];
  drawPatchMasks(cv, denoised, plan, (mask) => {
    checkTime();
    quads.push(...findContourQuads(cv, mask, range));
  });
  return collectPatchCandidates(denoised, quads);
}
