import type { CorrectionOptions, PhotoTask } from './report.ts';

/** What is in force where the caller says nothing. */
export const defaultOptions: CorrectionOptions = {
  whiteBalance: 'CHART',
  model: 'AUTO',
  linearization: 'AUTO',
  reference: 'AUTO',
  matchExposure: true,
  preserveHighlights: true,
  evenLight: false,
  outputFormat: 'JPEG',
  quality: 92,
  outputColorSpace: 'SRGB',
  chart: null,
};

/** Options as a client sends them: anything may be left out or null. */
export type PartialOptions = { readonly [K in keyof CorrectionOptions]?: CorrectionOptions[K] | null | undefined };

/** Every default filled in. Checks nothing: see `unsupportedOption`. */
export function resolveOptions(partial: PartialOptions = {}): CorrectionOptions {
  const given = Object.entries(partial).filter(([, value]) => value !== null && value !== undefined);
  return { ...defaultOptions, ...Object.fromEntries(given) };
}

/** One option that cannot be honoured, and a sentence that says what to use instead. */
export interface UnsupportedOption {
  readonly field: keyof CorrectionOptions;
  readonly message: string;
}

/** The first option that cannot be honoured by a job of this type, or null where all can: one is refused, never ignored. */
export function unsupportedOption(options: CorrectionOptions, type: PhotoTask['type']): UnsupportedOption | null {
  const { quality, evenLight } = options;
  if (!Number.isInteger(quality) || quality < 1 || quality > 100) {
    return { field: 'quality', message: `quality must be a whole number from 1 to 100, not ${quality}.` };
  }
  if (evenLight && type !== 'DETECT_AND_CORRECT') {
    const message = `evenLight is for DETECT_AND_CORRECT: the light of one photo is not that of another. Leave it out of ${type}.`;
    return { field: 'evenLight', message };
  }
  return null;
}
