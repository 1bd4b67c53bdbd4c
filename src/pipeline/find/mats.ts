import type { Deletable } from './opencv.ts';

/** Takes a native object into the care of the enclosing `withMats` and hands it back. */
export type Own = <M extends Deletable>(mat: M) => M;

let live = 0;

/** Native objects now in somebody's care. Nought between searches; tests hold us to it. */
export function liveMats(): number {
  return live;
}

/** Frees every native object given to `own`, also when `work` throws: OpenCV.js memory is not collected. */
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

/** The same for one native object, without the bookkeeping: for loops over thousands of contours. */
export function withMat<M extends Deletable, T>(mat: M, work: (mat: M) => T): T {
  live += 1;
  try {
    return work(mat);
  } finally {
    mat.delete();
    live -= 1;
  }
}
