import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultFolder } from '../../../bench/accuracy/manifest.ts';

/** Published data and real photos that are not part of the project; tests that need them are skipped, saying so, without. */
export const chartsFolder = defaultFolder;

export const hasCharts = existsSync(join(chartsFolder, 'reference'));

export function readReference<T>(name: string): T {
  return JSON.parse(readFileSync(join(chartsFolder, 'reference', name), 'utf8'));
}

/** What to say in a test's name where the data are missing. */
export const needsCharts = hasCharts ? '' : ` (skipped: no reference data in ${chartsFolder})`;
