import { type Own, withMats } from './mats.ts';
import type { Mat, OpenCv } from './opencv.ts';
import type { WorkingImage } from './reduce.ts';

/** Which masks to draw. Each separates even fields from what surrounds them in another way. */
export interface MaskPlan {
  /** Brighter than the mean of a square of `block` times the longest side, by at least `offset` code values below it. */
  readonly thresholds: readonly { readonly block: number; readonly offset: number }[];
  /** Canny's two thresholds; fields are what the dilated edges leave. */
  readonly edges: readonly (readonly [low: number, high: number])[];
  /** Red, green and blue besides grey: a patch as bright as its surround shows in one of them. */
  readonly channels: boolean;
}

/** Two thresholds and one edge mask of grey: enough for most charts at a fifth of the thorough plan's cost. */
export const QUICK: MaskPlan = {
  thresholds: [
    { block: 0.03, offset: 0 },
    { block: 0.08, offset: -4 },
  ],
  edges: [[20, 60]],
  channels: false,
};
/** All four planes, more thresholds, two sorts of edges. */
export const THOROUGH: MaskPlan = {
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
/** Shows `visit` one black and white mask after another; white (or a hole in white) may be a field. */
export function drawFieldMasks(cv: OpenCv, image: WorkingImage, plan: MaskPlan, visit: (mask: Mat) => void): void {
  withMats((own) => {
    const planes = splitPlanes(cv, own, image, plan.channels);
    const kernel = own(cv.Mat.ones(3, 3, cv.CV_8UC1));
    const mask = own(new cv.Mat());
    const longestSide = Math.max(image.width, image.height);
    for (const plane of planes) {
      for (const { block, offset } of plan.thresholds) {
        const size = Math.max(3, Math.round(longestSide * block) | 1);
        cv.adaptiveThreshold(plane, mask, 255, cv.ADAPTIVE_THRESH_MEAN_C, cv.THRESH_BINARY, size, offset);
        cv.morphologyEx(mask, mask, cv.MORPH_OPEN, kernel); // cuts the hair-thin bridges between fields
        visit(mask);
      }
    }
    const smooth = planes.map((plane) => {
      const blurred = own(new cv.Mat());
      cv.GaussianBlur(plane, blurred, new cv.Size(3, 3), 0);
      return blurred;
    });
    const all = own(new cv.Mat());
    for (const [low, high] of plan.edges) {
      smooth.forEach((plane, index) => {
        cv.Canny(plane, index === 0 ? all : mask, low, high);
        if (index > 0) cv.bitwise_or(all, mask, all);
      });
      cv.dilate(all, all, kernel);
      cv.bitwise_not(all, mask);
      visit(mask);
    }
  });
}

/** Grey, then red, green and blue where wanted. */
function splitPlanes(cv: OpenCv, own: Own, image: WorkingImage, channels: boolean): Mat[] {
  const rgb = own(new cv.Mat(image.height, image.width, cv.CV_8UC3));
  rgb.data.set(image.data);
  const gray = own(new cv.Mat());
  cv.cvtColor(rgb, gray, cv.COLOR_RGB2GRAY);
  if (!channels) return [gray];
  const planes = own(new cv.MatVector());
  cv.split(rgb, planes);
  return [gray, own(planes.get(0)), own(planes.get(1)), own(planes.get(2))];
}
