import type { PhotoReport } from '../contract/photo-report.ts';
import { previewOf, thumbnailSize } from '../inspect/preview.ts';
import type { RgbImage } from '../pixels/rgb-image.ts';
import { versions } from '../versions.ts';

const emptyReport = {
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

/** Completes a report: fills in what was not found, and adds the output's thumbnail and the versions. */
export async function makeReport(output: RgbImage, found: Partial<PhotoReport>): Promise<PhotoReport> {
  const warnings = [...new Set(found.warnings)];
  const thumbnail = await previewOf(output, thumbnailSize);
  return { ...emptyReport, ...found, warnings, thumbnail, versions: versions() };
}
