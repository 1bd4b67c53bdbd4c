/** What a photo of 24 megapixels may cost. Times and memory are over those of what they are measured against. */
export const budget = {
  /** Over sharp's decoder and encoder, CPU time: at most. */
  matrix: 1.8,
  roots2: 2.1,
  job: 3.2,
  /** Peak memory of a worker, MB. */
  workerMb: 450,
  /** The usual script for cv2 over our whole job, CPU time and memory: at least. */
  usual: 4,
  /** Our whole job over the tuned script for cv2, CPU time: at most. */
  tuned: 1,
  /** Throughput of two jobs at once over one at a time: at least. */
  twoAtOnce: 1.6,
  /** Our finder over OpenCV's, CPU time: at most. */
  finder: 1,
  /** CPU time for a picture without a chart, ms. */
  giveUpMs: 1500,
} as const;
