import type { Deletable } from './opencv.ts';

/** Registers a native object with the enclosing `withMats`, which deletes it, and returns the object. */
export type Own = <M extends Deletable>(mat: M) => M;

let live = 0;

/** The number of native objects not yet deleted. It is 0 between searches, which the tests check. */
export function liveMats(): number {
  return live;
}

/** Runs `work` and deletes every native object passed to `own`, even if `work` throws: OpenCV.js memory is not garbage-collected. */
export function withMats<T>(work: (own: Own) => T): T {
  const owned: Deletable[] = [];
  const own: Own = (mat) => {
    owned.push(mat);
    live += 1;
    return mat;
  };
  try {
    return work(own);
  } finally {
    for (const mat of owned.reverse()) {
      mat.delete();
      live -= 1;
    }
  }
}

/** Does the same for a single native object, with less overhead: for loops over thousands of contours. */
export function withMat<M extends Deletable, T>(mat: M, work: (mat: M) => T): T {
  live += 1;
  try {
    return work(mat);
  } finally {
    mat.delete();
    live -= 1;
  }
}
