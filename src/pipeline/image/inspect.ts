import { defaultMaxPixels } from '../limits.ts';
import { type Inspection, PhotoFailure } from '../report.ts';

export interface InspectOptions {
  readonly maxPixels?: number;
}

/** What an uploaded file turns out to be: decoded once in full, so a damaged file is refused here. */
export async function inspect(
  _source: string | Uint8Array,
  { maxPixels = defaultMaxPixels }: InspectOptions = {},
): Promise<Inspection> {
  throw new PhotoFailure('UNSUPPORTED_IMAGE', `Nothing can be read yet (limit ${maxPixels}).`);
}
