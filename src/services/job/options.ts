import { z } from 'zod';
import { BadUserInput } from '../../errors.ts';
import { type PartialOptions, resolveOptions, unsupportedOption } from '../../pipeline/options.ts';
import type { CorrectionOptions } from '../../pipeline/report.ts';

export type OptionsInput = PartialOptions;

/** The options in force, every default filled in. What this version does not honour is refused, never ignored. */
export function checkOptions(field: string, given: OptionsInput): CorrectionOptions {
  const options = resolveOptions(given);
  const refused = unsupportedOption(options);
  if (refused) throw new BadUserInput(`${field}.${refused.field}`, refused.message);
  return options;
}

/** Options as they were stored: written by us alone, so only the shape is asked for. */
export function readOptions(stored: unknown): CorrectionOptions {
  return z.custom<CorrectionOptions>((value) => typeof value === 'object' && value !== null).parse(stored);
}
