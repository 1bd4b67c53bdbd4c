import { existsSync } from 'node:fs';
import { type ChartPhoto, defaultFolder, readManifest } from '../../../bench/accuracy/manifest.ts';

/** Real photos with known charts; not part of the project. */
export const CORPUS = defaultFolder;
export type CorpusPhoto = ChartPhoto;

/** The corpus' photos, or null where the folder is missing. */
export function readCorpus(): CorpusPhoto[] | null {
  return existsSync(`${CORPUS}/manifest.json`) ? readManifest(CORPUS) : null;
}
