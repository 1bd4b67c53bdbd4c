import { type ColorFigures, correctColors } from './colors.ts';
import { type Finding, findIn } from './find.ts';
import type { ChartPhoto } from './manifest.ts';
import { compareModels, type ModelFigures } from './models.ts';
import type { PeerFigures } from './peers.ts';

/** Everything measured on one photo. */
export interface PhotoRow extends Finding {
  readonly photo: ChartPhoto;
  /** Words where the job failed; null where there is no chart to judge colours by. */
  readonly colors: ColorFigures | string | null;
  readonly models: ModelFigures | null;
  readonly peer: PeerFigures | null;
}

export interface Comparisons {
  /** Compare the models too: several times the work. */
  readonly models: boolean;
  /** With these, compare what AUTO may ask of a richer model: as much again, and more. */
  readonly prices?: boolean;
}

/** Looks for the chart, and where it is found and colours can be judged by it, corrects the photo. */
export async function measurePhoto(
  photo: ChartPhoto,
  { models, prices = false, peer = null }: Comparisons & { readonly peer?: PeerFigures | null },
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
