import { loadOpenCv } from '../../src/pipeline/find/opencv.ts';
import { defaultFolder, readManifest } from './manifest.ts';
import { type Comparisons, measurePhoto, type PhotoRow } from './measure-photo.ts';
import { type ModelTotals, modelTotals } from './model-totals.ts';
import { readPeers } from './peers.ts';
import { priceTable } from './price-table.ts';
import { colorTable, detectionTable, modelTable, rowHeader, rowLine } from './print.ts';
import { type ColorTotals, colorTotals, type DetectionTotals, detectionTotals, isCorrected } from './totals.ts';

export interface AccuracyOptions extends Comparisons {
  /** A folder with a manifest.json; `defaultFolder` if omitted. */
  readonly folder?: string | undefined;
}
export interface AccuracyBench {
  readonly folder: string;
  readonly detection: readonly DetectionTotals[];
  readonly colors: readonly ColorTotals[];
  readonly models: readonly ModelTotals[];
  /** Files that are further from the chart's published colours than the original. */
  readonly worse: readonly string[];
  readonly rows: readonly PhotoRow[];
}

/** Looks for the chart in every photo of a folder, corrects those that have one, and prints the results. Throws `ManifestError`. */
export async function benchAccuracy({
  folder = defaultFolder,
  models,
  prices = false,
}: AccuracyOptions): Promise<AccuracyBench> {
  const photos = readManifest(folder);
  const peers = readPeers(folder);
  await loadOpenCv(); // not included in the first photo's time
  console.log(`${photos.length} images in ${folder}; errors are mean CIEDE2000 over the patches\n\n${rowHeader}`);
  const rows: PhotoRow[] = [];
  for (const photo of photos) {
    const row = await measurePhoto(photo, { models, prices, peer: peers?.get(photo.file) ?? null });
    console.log(rowLine(row));
    rows.push(row);
  }
  const bench = { folder, ...summarize(rows), rows };
  printTotals(bench);
  if (prices && bench.models.length)
    console.log(`\nAUTO, by the penalty of each step in complexity:\n${priceTable(rows)}`);
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
  if (unusable) console.log(`Charts found but not corrected: ${unusable} (reasons above).`);
  if (colors.length) console.log(`\n${colorTable(colors)}`);
  if (models.length) console.log(`\nAll models on the sRGB-like photos, medians:\n${modelTable(models)}`);
  if (colors.length) console.log(`\nWorse after than before: ${worse.join(', ') || 'none'}`);
}
