import { type Own, withMats } from '../mats.ts';
import type { Mat, OpenCv } from '../opencv.ts';
import type { WorkingImage } from '../reduce.ts';

/** Which masks to draw. Each separates evenly coloured areas from their surroundings in a different way. */
export interface MaskPlan {
  /** Adaptive thresholds: the mean over a square of `block` times the longest side, minus `offset` code values. */
  readonly thresholds: readonly { readonly block: number; readonly offset: number }[];
  /** Whether to threshold red, green and blue instead of grey: a patch as bright as its surround shows in one of them. */
  readonly channels: boolean;
  /** Limits for the range of values around a pixel, in any channel, that counts as flat; in code values. */
  readonly flatness: readonly number[];
}

/** Enough for most charts, at a fifth of the cost of the thorough plan. */
export const QUICK: MaskPlan = {
  thresholds: [
    { block: 0.03, offset: 0 },
    { block: 0.08, offset: -4 },
  ],
  channels: false,
  flatness: [8],
};
export const THOROUGH: MaskPlan = {
  thresholds: [
    { block: 0.02, offset: 0 },
    { block: 0.05, offset: -6 },
    { block: 0.12, offset: 0 },
  ],
  channels: true,
  flatness: [8, 20],
};
/** For patches that are small even at the largest working size: only the masks that show those. */
export const FINE: MaskPlan = {
  thresholds: [
    { block: 0.02, offset: 0 },
    { block: 0.05, offset: -6 },
  ],
  channels: true,
  flatness: [8],
};

/** Draws the masks of a plan one by one and passes each to `visit`. White areas, and holes in them, can be patches. */
export function drawPatchMasks(cv: OpenCv, image: WorkingImage, plan: MaskPlan, visit: (mask: Mat) => void): void {
  withMats((own) => {
    const rgb = own(new cv.Mat(image.height, image.width, cv.CV_8UC3));
    rgb.data.set(image.data);
    const mask = own(new cv.Mat());
    const kernel = own(cv.Mat.ones(3, 3, cv.CV_8UC1));
    const longestSide = Math.max(image.width, image.height);
    for (const plane of splitPlanes(cv, own, rgb, plan.channels)) {
      for (const { block, offset } of plan.thresholds) {
        const size = Math.max(3, Math.round(longestSide * block) | 1);
        cv.adaptiveThreshold(plane, mask, 255, cv.ADAPTIVE_THRESH_MEAN_C, cv.THRESH_BINARY, size, offset);
        cv.morphologyEx(mask, mask, cv.MORPH_OPEN, kernel); // removes thin bridges between patches
        visit(mask);
      }
    }
    const range = localRange(cv, own, rgb, kernel);
    for (const limit of plan.flatness) {
      cv.threshold(range, mask, limit, 255, cv.THRESH_BINARY_INV);
      visit(mask);
    }
  });
}

/** Returns the red, green and blue planes, or a single grey one. */
function splitPlanes(cv: OpenCv, own: Own, rgb: Mat, channels: boolean): Mat[] {
  if (channels) return split(cv, own, rgb);
  const gray = own(new cv.Mat());
  cv.cvtColor(rgb, gray, cv.COLOR_RGB2GRAY);
  return [gray];
}

/** Maximum minus minimum of each 3 x 3 neighbourhood of the smoothed image, in the channel where it is largest. */
function localRange(cv: OpenCv, own: Own, rgb: Mat, kernel: Mat): Mat {
  const range = own(new cv.Mat());
  cv.GaussianBlur(rgb, range, new cv.Size(3, 3), 0);
  cv.morphologyEx(range, range, cv.MORPH_GRADIENT, kernel);
  const [red, green, blue] = split(cv, own, range);
  cv.max(red, green, green);
  cv.max(green, blue, green);
  return green;
}

function split(cv: OpenCv, own: Own, rgb: Mat): [Mat, Mat, Mat] {
  const planes = own(new cv.MatVector());
  cv.split(rgb, planes);
  return [own(planes.get(0)), own(planes.get(1)), own(planes.get(2))];
}
