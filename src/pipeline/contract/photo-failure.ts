import type { JobStage } from './photo-task.ts';
/** Why a picture could not be worked on; a retry cannot help. */
export type PhotoFailureCode =
  | 'CHART_NOT_FOUND'
  | 'CHART_UNUSABLE'
  | 'UNSUPPORTED_IMAGE'
  | 'CORRUPT_IMAGE'
  | 'IMAGE_TOO_LARGE'
  | 'REFERENCE_MISSING';

/** The picture's own fault: a code for programs, one sentence for people that says what is wrong and what to do. */
export class PhotoFailure extends Error {
  readonly code: PhotoFailureCode;
  constructor(code: PhotoFailureCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'PhotoFailure';
    this.code = code;
  }
}

/** A stage took longer than it may; the thread that was at it is gone. */
export class StageTimedOut extends Error {
  readonly code = 'TIMED_OUT';
  readonly stage: JobStage;
  constructor(stage: JobStage, limitMs: number) {
    super(`The stage ${stage} took longer than ${limitMs / 1000} seconds and was ended.`);
    this.name = 'StageTimedOut';
    this.stage = stage;
  }
}
