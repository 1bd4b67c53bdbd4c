import { PhotoFailure, type PhotoHooks, type PhotoReport, type PhotoTask } from './report.ts';

/** One run over a photo: decode, find, measure, fit, apply, encode, prove. */
export async function correctPhoto(_task: PhotoTask, hooks: PhotoHooks): Promise<PhotoReport> {
  hooks.onStage('LOADING', 0);
  throw new PhotoFailure('UNSUPPORTED_IMAGE', 'Nothing can be corrected yet.');
}
