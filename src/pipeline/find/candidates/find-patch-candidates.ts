import type { Quad } from '../../chart/chart.ts';
import type { OpenCv } from '../opencv.ts';
import type { WorkingImage } from '../reduce.ts';
import { findContourQuads, type SizeRange } from './contour-quads.ts';
import { calmNoise } from './denoise.ts';
import { collectFields, type FieldIndex } from './patch-candidates.ts';
import { drawFieldMasks, type MaskPlan } from './patch-masks.ts';

/** The even fields of a picture that could be patches, by several masks. `range` in working pixels. */
export function findFields(
  cv: OpenCv,
  image: WorkingImage,
  plan: MaskPlan,
  range: SizeRange,
  checkTime: () => void,
): FieldIndex {
  const calm = calmNoise(cv, image);
  const quads: Quad[] = [];
  drawFieldMasks(cv, calm, plan, (mask) => {
    checkTime();
    quads.push(...findContourQuads(cv, mask, range));
  });
  return collectFields(calm, quads);
}
