import type { QualityWarning } from '../contract/photo-report.ts';
import type { RgbImage } from '../pixels/rgb-image.ts';

/** What tells where a picture's pixels came from. */
export type Source = Pick<RgbImage, 'isEmbeddedPreview' | 'isLinearData'>;

/** How a file's pixels came to be read otherwise than it says. */
export function sourceWarnings({ isEmbeddedPreview, isLinearData }: Source): QualityWarning[] {
  const warnings: QualityWarning[] = [];
  if (isEmbeddedPreview) warnings.push('EMBEDDED_PREVIEW');
  if (isLinearData) warnings.push('NOT_SRGB_ENCODED');
  return warnings;
}
