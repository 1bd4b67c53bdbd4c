import { z } from 'zod';
import { BadUserInput } from '../../errors.ts';
import type { JobType } from '../../generated/prisma/enums.ts';
import type { CorrectionOptions } from '../../pipeline/contract/options.ts';
import {
  defaultOptions,
  type PartialOptions,
  resolveOptions,
  unsupportedOption,
} from '../../pipeline/contract/options.ts';

export type OptionsInput = PartialOptions;

/** Fills in the defaults. Throws `BadUserInput` for options that this version does not support. */
export function checkOptions(field: string, type: JobType, given: OptionsInput): CorrectionOptions {
  const options = resolveOptions(given);
  const unsupported = unsupportedOption(options, type);
  if (unsupported) throw new BadUserInput(`${field}.${unsupported.field}`, unsupported.message);
  return options;
}

/** The options of detecting, measuring and fitting, which a profile already determines. */
const determinedByProfile = [
  'whiteBalance',
  'model',
  'linearization',
  'reference',
  'matchExposure',
  'evenLight',
  'chart',
] as const;

/** Options for a job that applies a profile. Throws if they request a different correction from the profile's. */
export function checkOutputOptions(field: string, options: CorrectionOptions): CorrectionOptions {
  const conflict = determinedByProfile.find((name) => options[name] !== defaultOptions[name]);
  if (conflict) throw new BadUserInput(`${field}.${conflict}`, `The profile determines ${conflict}: omit this option.`);
  return options;
}

/** The same for options from a default preset: those that the profile determines are ignored. */
export function outputOptionsOf(options: CorrectionOptions): CorrectionOptions {
  return { ...options, ...Object.fromEntries(determinedByProfile.map((name) => [name, defaultOptions[name]])) };
}

/** Options from the database: only we write them, so only their shape is checked. */
export function readOptions(stored: unknown): CorrectionOptions {
  return z.custom<CorrectionOptions>((value) => typeof value === 'object' && value !== null).parse(stored);
}
