import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { median } from '../../src/pipeline/color/quantile.ts';
import { correctPhoto } from '../../src/pipeline/correct.ts';
import { resolveOptions } from '../../src/pipeline/options.ts';
import { PhotoFailure, type PhotoReport } from '../../src/pipeline/report.ts';
import { CORPUS, type CorpusPhoto, readCorpus } from './detect/corpus.ts';

const photos = readCorpus()?.filter(({ isForAccuracy, isSrgbLike }) => isForAccuracy && isSrgbLike);
const silent = { onStage: () => {}, throwIfStopped: () => {} };

interface Row {
  readonly photo: CorpusPhoto;
  /** Null where too few patches can be used. */
  readonly report: PhotoReport | null;
}

/** Everything AUTO, from the file to the JPEG, which is measured again. */
async function correct(photo: CorpusPhoto): Promise<Row> {
  const task = { type: 'DETECT_AND_CORRECT', options: resolveOptions() } as const;
  try {
    return { photo, report: await correctPhoto({ ...task, photo: readFileSync(`${CORPUS}/${photo.file}`) }, silent) };
  } catch (error) {
    if (error instanceof PhotoFailure && error.code === 'CHART_UNUSABLE') return { photo, report: null };
    throw error;
  }
}

function lineOf({ photo, report }: Row): string {
  const name = photo.file.replace(/^.*\//, '').slice(0, 34).padEnd(34);
  if (!report?.correction) return `${name}  too few usable patches`;
  const { correction, deltaEBefore, deltaEAfter, warnings } = report;
  const numbers = [deltaEBefore!.mean, correction.crossValidatedDeltaE ?? Number.NaN, deltaEAfter!.mean];
  const chosen = `${correction.model} ${correction.linearization} ${correction.reference.slice('CLASSIC_'.length)}`;
  const fellBack = warnings.includes('SIMPLER_CORRECTION') ? ' (simpler)' : '';
  return `${name} ${numbers.map((value) => value.toFixed(2).padStart(6)).join('')}  ${chosen}${fellBack}`;
}

describe.skipIf(!photos)(`real photos (${photos ? CORPUS : `skipped: there is no ${CORPUS}`})`, () => {
  test('are as accurate as promised, measured again in the JPEG, and none is worse than it was', async () => {
    const rows: Row[] = [];
    for (const photo of photos!) rows.push(await correct(photo));
    const done = rows.flatMap(({ photo, report }) => (report?.correction ? [{ photo, report }] : []));
    const clean = done.filter(({ photo }) => photo.clippedPatches === 0);
    const before = done.map(({ report }) => report.deltaEBefore!.mean);
    const after = done.map(({ report }) => report.deltaEAfter!.mean);
    const left = (some: typeof done) =>
      median(some.flatMap(({ report }) => report.correction?.crossValidatedDeltaE ?? []));
    console.log(
      [
        `${'mean CIEDE2000'.padEnd(34)} before   LOO after  chosen`,
        ...rows.map(lineOf),
        `median of ${done.length}: before ${median(before).toFixed(2)}, leave-one-out ${left(done).toFixed(2)}, after ${median(after).toFixed(2)}`,
        `of the ${clean.length} without a clipped patch: leave-one-out ${left(clean).toFixed(2)}`,
      ].join('\n'),
    );
    expect(done.length).toBeGreaterThan(0.8 * rows.length);
    expect(left(done)).toBeLessThan(5.2);
    expect(left(clean)).toBeLessThan(4.5);
    expect(median(after)).toBeLessThan(4);
    expect(done.filter((_, index) => after[index]! > before[index]!).map(({ photo }) => photo.file)).toEqual([]);
  }, 180_000);
});
