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

/** The options in force, every default filled in. What this version does not honour is refused, never ignored. */
export function checkOptions(field: string, type: JobType, given: OptionsInput): CorrectionOptions {
  const options = resolveOptions(given);
  const refused = unsupportedOption(options, type);
  if (refused) throw new BadUserInput(`${field}.${refused.field}`, refused.message);
  return options;
}

/** What a kept correction has settled: the options of finding, measuring and fitting. */
const settled = ['whiteBalance', 'model', 'linearization', 'reference', 'matchExposure', 'evenLight', 'chart'] as const;

/** Options for a job that applies a profile: refused where they wish for another correction than the profile's. */
export function checkOutputOptions(field: string, options: CorrectionOptions): CorrectionOptions {
  const wish = settled.find((name) => options[name] !== defaultOptions[name]);
  if (wish) throw new BadUserInput(`${field}.${wish}`, `The profile has settled ${wish}: leave it out.`);
  return options;
}

/** The same for options that nobody gave with the job: of those, what the profile has settled does not count. */
export function outputOptionsOf(options: CorrectionOptions): CorrectionOptions {
  return { ...options, ...Object.fromEntries(settled.map((name) => [name, defaultOptions[name]])) };
}

/** Options as they were stored: written by us alone, so only the shape is asked for. */
export function readOptions(stored: unknown): CorrectionOptions {
  return z.custom<CorrectionOptions>((value) => typeof value === 'object' && value !== null).parse(stored);
}
