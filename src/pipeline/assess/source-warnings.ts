import type { QualityWarning } from '../contract/photo-report.ts';
import type { RgbImage } from '../pixels/rgb-image.ts';

/** The facts about where an image's pixels came from. */
export type Source = Pick<RgbImage, 'isEmbeddedPreview' | 'isLinearData'>;

/** Warnings for pixels that were not read as the file describes them. */
export function sourceWarnings({ isEmbeddedPreview, isLinearData }: Source): QualityWarning[] {
  const warnings: QualityWarning[] = [];
  if (isEmbeddedPreview) warnings.push('EMBEDDED_PREVIEW');
  if (isLinearData) warnings.push('NOT_SRGB_ENCODED');
  return warnings;
}
