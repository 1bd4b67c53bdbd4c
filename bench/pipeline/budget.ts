/** Budgets for a photo of 24 megapixels. Times and memory are ratios unless a unit is given. */
export const budget = {
  /** Maximum CPU time, relative to sharp's decoder and encoder. */
  matrix: 1.8,
  roots2: 2.1,
  job: 3.2,
  /** Peak memory of a worker, MB. */
  workerMb: 450,
  /** Minimum CPU time and memory of the simple cv2 script, relative to Graycard's whole job. */
  simple: 4,
  /** Maximum CPU time of Graycard's whole job, relative to the tuned cv2 script. */
  tuned: 1,
  /** Minimum throughput of two jobs at once, relative to one at a time. */
  twoAtOnce: 1.6,
  /** Maximum CPU time of Graycard's finder, relative to OpenCV's. */
  finder: 1,
  /** Maximum CPU time for an image without a chart, ms. */
  giveUpMs: 1500,
} as const;
