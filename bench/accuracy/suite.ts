import { loadOpenCv } from '../../src/pipeline/find/opencv.ts';
import { defaultFolder, readManifest } from './manifest.ts';
import { type Comparisons, measurePhoto, type PhotoRow } from './measure-photo.ts';
import { type ModelTotals, modelTotals } from './model-totals.ts';
import { readPeers } from './peers.ts';
import { priceTable } from './price-table.ts';
import { colorTable, detectionTable, modelTable, rowHeader, rowLine } from './print.ts';
import { type ColorTotals, colorTotals, type DetectionTotals, detectionTotals, isCorrected } from './totals.ts';

export interface AccuracyWish extends Comparisons {
  /** Holds a manifest.json; `defaultFolder` where it is not given. */
  readonly folder?: string | undefined;
}
export interface AccuracyBench {
  readonly folder: string;
  readonly detection: readonly DetectionTotals[];
  readonly colors: readonly ColorTotals[];
  readonly models: readonly ModelTotals[];
  /** Files that are further from the chart's published colours than they were. */
  readonly worse: readonly string[];
  readonly rows: readonly PhotoRow[];
}

/** Looks for the chart in every photo of a folder and corrects those with one; prints as it goes. Throws `ManifestError`. */
export async function benchAccuracy({
  folder = defaultFolder,
  models,
  prices = false,
}: AccuracyWish): Promise<AccuracyBench> {
  const photos = readManifest(folder);
  const peers = readPeers(folder);
  await loadOpenCv(); // not part of the first photo's time
  console.log(`${photos.length} pictures of ${folder}; errors are mean CIEDE2000 over the patches\n\n${rowHeader}`);
  const rows: PhotoRow[] = [];
  for (const photo of photos) {
    const row = await measurePhoto(photo, { models, prices, peer: peers?.get(photo.file) ?? null });
    console.log(rowLine(row));
    rows.push(row);
  }
  const bench = { folder, ...summarize(rows), rows };
  printTotals(bench);
  if (prices && bench.models.length) console.log(`\nAUTO, by the price of a step:\n${priceTable(rows)}`);
  return bench;
}

function summarize(rows: readonly PhotoRow[]): Omit<AccuracyBench, 'folder' | 'rows'> {
  return {
    detection: detectionTotals(rows),
    colors: colorTotals(rows),
    models: modelTotals(rows),
    worse: rows.flatMap((row) => (isCorrected(row) && row.colors.after > row.colors.before ? row.photo.file : [])),
  };
}

function printTotals({ detection, colors, models, worse, rows }: AccuracyBench): void {
  console.log(`\n${detectionTable(detection)}`);
  const unusable = rows.filter(({ colors }) => typeof colors === 'string').length;
  if (unusable) console.log(`Charts found but not corrected: ${unusable}, for the reasons above.`);
  if (colors.length) console.log(`\n${colorTable(colors)}`);
  if (models.length) console.log(`\nEvery model on the sRGB-like photos, medians:\n${modelTable(models)}`);
  if (colors.length) console.log(`\nWorse after than before: ${worse.join(', ') || 'none'}`);
}
