import { writeSceneWithoutChart } from '../sample-photos.ts';
import { budget } from './budget.ts';
import type { FindStats } from './measure-route.ts';
import { measurePeer } from './peers.ts';
import { runRoute } from './run-route.ts';

/** One chart search in a decoded image by one finder. */
export interface FindRow extends FindStats {
  readonly what: string;
}

interface FindOptions {
  /** A photo with a chart. */
  readonly photo: string;
  readonly folder: string;
  readonly megapixels: number;
  readonly repeats: number;
  readonly python: string | null;
}

/** Compares Graycard's finder with OpenCV's mcc on the same image, and measures how soon it gives up without a chart. */
export async function benchFinding({ photo, folder, megapixels, repeats, python }: FindOptions): Promise<FindRow[]> {
  const rows: FindRow[] = [];
  const add = (what: string, stats: FindStats) => {
    rows.push({ what, ...stats });
    const verdict = stats.isFound ? 'found' : 'not found';
    console.log(`  ${what.padEnd(52)} ${stats.cpuMs.toFixed(0).padStart(6)}  ${verdict}`);
  };
  console.log('Chart search in a decoded image, CPU ms');
  add('Graycard, both kinds of chart', runRoute<FindStats>('find', photo, repeats));
  for (const [route, what] of python ? peers : []) add(what, measurePeer<FindStats>(python!, route, photo, repeats));
  if (!python) console.log('  mcc is skipped: no Python with OpenCV was found.');
  for (const background of ['stillLife', 'clutter'] as const) {
    const empty = await writeSceneWithoutChart(folder, background, megapixels);
    add(`Graycard, no chart: ${background} (<= ${budget.giveUpMs})`, runRoute<FindStats>('find', empty, repeats));
  }
  const [ours, ...others] = rows.filter(({ isFound }) => isFound);
  if (ours && others.length > 0) {
    const least = Math.min(...others.map(({ cpuMs }) => cpuMs));
    console.log(`  Graycard relative to the faster mcc: ${(ours.cpuMs / least).toFixed(2)} (<= ${budget.finder})`);
  }
  return rows;
}

const peers = [
  ['find-whole', "OpenCV's mcc, on the picture"],
  ['find-small', "OpenCV's mcc, in a copy with a longest side of 1500 pixels"],
] as const;
