import { type ColorStats, correctColors } from './colors.ts';
import { type Finding, findIn } from './find.ts';
import type { ChartPhoto } from './manifest.ts';
import { compareModels, type ModelStats } from './models.ts';
import type { PeerStats } from './peers.ts';

/** Everything measured on one photo. */
export interface PhotoRow extends Finding {
  readonly photo: ChartPhoto;
  /** A message if the job failed; null if there is no chart for colour measurement. */
  readonly colors: ColorStats | string | null;
  readonly models: ModelStats | null;
  readonly peer: PeerStats | null;
}

export interface Comparisons {
  /** Also compare the models, which multiplies the work. */
  readonly models: boolean;
  /** Also compare complexity penalties for AUTO, which at least doubles the work; needs `models`. */
  readonly prices?: boolean;
}

/** Looks for the chart and, if it is found and suitable for colour measurement, corrects the photo. */
export async function measurePhoto(
  photo: ChartPhoto,
  { models, prices = false, peer = null }: Comparisons & { readonly peer?: PeerStats | null },
): Promise<PhotoRow> {
  const { image, chart, ...finding } = await findIn(photo);
  const found = { photo, ...finding, peer };
  if (!photo.isForAccuracy || !image || !chart || finding.verdict !== 'found')
    return { ...found, colors: null, models: null };
  return {
    ...found,
    colors: await correctColors(photo),
    models: models ? await compareModels(image, chart, prices) : null,
  };
}
