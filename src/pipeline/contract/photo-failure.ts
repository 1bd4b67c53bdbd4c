import type { JobStage } from './photo-task.ts';

/** The reason why an image could not be processed. A retry does not help. */
export type PhotoFailureCode =
  | 'CHART_NOT_FOUND'
  | 'CHART_UNUSABLE'
  | 'UNSUPPORTED_IMAGE'
  | 'CORRUPT_IMAGE'
  | 'IMAGE_TOO_LARGE'
  | 'REFERENCE_MISSING';

/** A problem with the image itself: a code for programs, and a human-readable message that says what is wrong and what to do. */
export class PhotoFailure extends Error {
  readonly code: PhotoFailureCode;
  constructor(code: PhotoFailureCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'PhotoFailure';
    this.code = code;
  }
}

/** A stage exceeded its time limit, and its thread was terminated. */
export class StageTimedOut extends Error {
  readonly code = 'TIMED_OUT';
  readonly stage: JobStage;
  constructor(stage: JobStage, limitMs: number) {
    super(`The stage ${stage} exceeded its time limit of ${limitMs / 1000} seconds.`);
    this.name = 'StageTimedOut';
    this.stage = stage;
  }
}
