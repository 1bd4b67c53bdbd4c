import { describe, expect, test } from 'vitest';
import { measurePhoto, type PhotoRow } from '../../bench/accuracy/measure-photo.ts';
import { colorTable, rowHeader, rowLine } from '../../bench/accuracy/print.ts';
import { colorTotals, isCorrected } from '../../bench/accuracy/totals.ts';
import { CORPUS, readCorpus } from './find/corpus.ts';

const photos = readCorpus()?.filter(
  ({ kind, isForAccuracy, isSrgbLike }) => kind === 'classic24' && isForAccuracy && isSrgbLike,
);

describe.skipIf(!photos)(`real photos (${photos ? CORPUS : `skipped: ${CORPUS} not found`})`, () => {
  test('are as accurate as documented, measured in the output JPEG, and none gets worse', async () => {
    const rows: PhotoRow[] = [];
    for (const photo of photos!) rows.push(await measurePhoto(photo, { models: false }));
    const totals = colorTotals(rows);
    console.log([rowHeader, ...rows.map(rowLine), colorTable(totals)].join('\n'));

    const [all, unclipped] = totals;
    expect(all!.photos).toBeGreaterThan(0.8 * rows.length);
    expect(all!.leaveOneOut).toBeLessThan(5.2);
    expect(unclipped!.leaveOneOut).toBeLessThan(4.5);
    expect(all!.after).toBeLessThan(4);
    const corrected = rows.filter(isCorrected);
    expect(corrected.filter(({ colors }) => colors.after > colors.before).map(({ photo }) => photo.file)).toEqual([]);
  });
});
