import { existsSync } from 'node:fs';
import { type ChartPhoto, defaultFolder, readManifest } from '../../../bench/accuracy/manifest.ts';

/** The folder of real photos with labelled charts, which are not in the repository. */
export const CORPUS = defaultFolder;
export type CorpusPhoto = ChartPhoto;

/** Returns the photos of the corpus, or null if the folder is missing. */
export function readCorpus(): CorpusPhoto[] | null {
  return existsSync(`${CORPUS}/manifest.json`) ? readManifest(CORPUS) : null;
}
