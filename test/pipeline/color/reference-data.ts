import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultFolder } from '../../../bench/accuracy/manifest.ts';

/** The folder of published data and real photos, which are not in the repository. Tests that need it are skipped without it. */
export const chartsFolder = defaultFolder;

export const hasCharts = existsSync(join(chartsFolder, 'reference'));

export function readReference<T>(name: string): T {
  return JSON.parse(readFileSync(join(chartsFolder, 'reference', name), 'utf8'));
}

/** A suffix for test names: the reason for skipping if the data are missing. */
export const needsCharts = hasCharts ? '' : ` (skipped: no reference data in ${chartsFolder})`;
