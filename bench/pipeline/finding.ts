import { writeSceneWithoutChart } from '../sample-photos.ts';
import { budget } from './budget.ts';
import type { FindFigures } from './measure-route.ts';
import { measurePeer } from './peers.ts';
import { runRoute } from './run-route.ts';

/** One picture, decoded already, looked through for a chart by one finder. */
export interface FindRow extends FindFigures {
  readonly what: string;
}

interface FindWish {
  /** With a chart. */
  readonly photo: string;
  readonly folder: string;
  readonly megapixels: number;
  readonly repeats: number;
  readonly python: string | null;
}

/** Our finder against OpenCV's mcc on the same picture, and how soon ours gives up where there is no chart. */
export async function benchFinding({ photo, folder, megapixels, repeats, python }: FindWish): Promise<FindRow[]> {
  const rows: FindRow[] = [];
  const add = (what: string, figures: FindFigures) => {
    rows.push({ what, ...figures });
    const verdict = figures.isFound ? 'found' : 'not found';
    console.log(`  ${what.padEnd(52)} ${figures.cpuMs.toFixed(0).padStart(6)}  ${verdict}`);
  };
  console.log('Looking for a chart in a decoded picture, CPU ms');
  add('ours, either kind of chart', runRoute<FindFigures>('find', photo, repeats));
  for (const [route, what] of python ? peers : []) add(what, measurePeer<FindFigures>(python!, route, photo, repeats));
  if (!python) console.log('  No Python with OpenCV here, so mcc is left out.');
  for (const background of ['stillLife', 'clutter'] as const) {
    const empty = await writeSceneWithoutChart(folder, background, megapixels);
    add(`ours, no chart: ${background} (<= ${budget.giveUpMs})`, runRoute<FindFigures>('find', empty, repeats));
  }
  const [ours, ...others] = rows.filter(({ isFound }) => isFound);
  if (ours && others.length > 0) {
    const least = Math.min(...others.map(({ cpuMs }) => cpuMs));
    console.log(`  Ours over the quicker of mcc: ${(ours.cpuMs / least).toFixed(2)} (<= ${budget.finder})`);
  }
  return rows;
}

const peers = [
  ['find-whole', "OpenCV's mcc, on the picture"],
  ['find-small', "OpenCV's mcc, on a copy of 1500 pixels"],
] as const;
