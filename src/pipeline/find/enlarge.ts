import { withMats } from './mats.ts';
import type { OpenCv } from './opencv.ts';
import type { WorkingImage } from './reduce.ts';

/** Enlarging further reveals nothing more. */
const MAX_FACTOR = 2;

/** Enlarges an image until its longest side is `longestSide`, at most doubling it: patches of 8 pixels have 1-pixel gaps. */
export function enlarge(cv: OpenCv, image: WorkingImage, longestSide: number): WorkingImage {
  const factor = Math.min(MAX_FACTOR, longestSide / Math.max(image.width, image.height));
  if (factor <= 1) return image;
  return withMats((own) => {
    const small = own(new cv.Mat(image.height, image.width, cv.CV_8UC3));
    small.data.set(image.data);
    const large = own(new cv.Mat());
    const size = new cv.Size(Math.round(image.width * factor), Math.round(image.height * factor));
    cv.resize(small, large, size, 0, 0, cv.INTER_CUBIC);
    return { data: large.data.slice(), width: size.width, height: size.height };
  });
}
