import type { FitOptions } from './color/fit-correction.ts';
import type { CorrectionOptions } from './report.ts';

/** What is in force where the caller says nothing. */
export const defaultOptions: CorrectionOptions = {
  whiteBalance: 'CHART',
  model: 'AUTO',
  linearization: 'AUTO',
  reference: 'AUTO',
  matchExposure: true,
  preserveHighlights: true,
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

/** One option that this version does not honour, and a sentence that says what to use instead. */
export interface UnsupportedOption {
  readonly field: keyof CorrectionOptions;
  readonly message: string;
}

/** What this version can do, per field; AUTO picks the best of it. Whatever is not in these lists is refused, never ignored. */
const supported = {
  whiteBalance: ['CHART', 'NONE'],
  model: ['AUTO', 'LINEAR_3X3', 'NONE'],
  linearization: ['AUTO', 'NONE'],
  outputColorSpace: ['SRGB', 'DISPLAY_P3'],
} as const satisfies { readonly [K in keyof CorrectionOptions]?: readonly CorrectionOptions[K][] };

/** The first option that this version does not honour, or null where it honours all of them. */
export function unsupportedOption(options: CorrectionOptions): UnsupportedOption | null {
  for (const [field, values] of entries(supported)) {
    const value = options[field];
    if (!(values as readonly string[]).includes(value)) {
      return { field, message: `${field} ${value} is not supported yet; use ${values.join(' or ')}.` };
    }
  }
  const { quality } = options;
  if (!Number.isInteger(quality) || quality < 1 || quality > 100) {
    return { field: 'quality', message: `quality must be a whole number from 1 to 100, not ${quality}.` };
  }
  return null;
}

/** What the fit needs of options that `unsupportedOption` has let pass. */
export function toFitOptions({ whiteBalance, model, reference, matchExposure }: CorrectionOptions): FitOptions {
  return {
    whiteBalance: whiteBalance === 'NONE' ? 'NONE' : 'CHART',
    model: model === 'AUTO' || model === 'NONE' ? model : 'LINEAR_3X3',
    reference,
    matchExposure,
  };
}

function entries<T extends object>(table: T): [keyof T, T[keyof T]][] {
  return Object.entries(table) as [keyof T, T[keyof T]][];
}
