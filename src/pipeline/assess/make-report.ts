import type { PhotoReport } from '../contract/photo-report.ts';
import { previewOf, thumbnailSize } from '../inspect/preview.ts';
import type { RgbImage } from '../pixels/rgb-image.ts';
import { versions } from '../versions.ts';

const nothing = {
  detection: null,
  correction: null,
  patches: [],
  deltaEBefore: null,
  deltaEAfterWhiteBalance: null,
  deltaEAfter: null,
  unevenLight: null,
  chartSharpness: null,
  rating: null,
  analysis: null,
  warnings: [],
  corrected: null,
} as const satisfies Partial<PhotoReport>;

/** The whole report: what was found, nothing for the rest, and the thumbnail of the picture as it came out. */
export async function makeReport(output: RgbImage, found: Partial<PhotoReport>): Promise<PhotoReport> {
  const warnings = [...new Set(found.warnings)];
  const thumbnail = await previewOf(output, thumbnailSize);
  return { ...nothing, ...found, warnings, thumbnail, versions: versions() };
}
