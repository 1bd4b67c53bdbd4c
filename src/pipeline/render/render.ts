import { prepare } from '../apply/apply.ts';
import { pictureWarnings } from '../assess/picture-warnings.ts';
import { adobeRgb, displayP3, type RgbSpace, sRgb } from '../color/rgb-space.ts';
import type { Correction } from '../contract/correction.ts';
import type { CorrectionOptions, OutputColorSpace } from '../contract/options.ts';
import type { GeneratedFile, QualityWarning } from '../contract/photo-report.ts';
import type { PhotoHooks } from '../contract/photo-task.ts';
import type { LightPlane } from '../fit/light-plane.ts';
import type { DecodedImage } from '../image/decode.ts';
import { encode, formatDepth } from '../image/encode.ts';
import type { RgbImage } from '../pixels/rgb-image.ts';

/** A photo corrected in its own memory, and its encoded file. */
export interface RenderedPhoto {
  readonly output: RgbImage;
  readonly corrected: GeneratedFile;
  readonly warnings: readonly QualityWarning[];
}

const spaces: Readonly<Record<OutputColorSpace, RgbSpace>> = {
  SRGB: sRgb,
  DISPLAY_P3: displayP3,
  ADOBE_RGB: adobeRgb,
};

/** Corrects and encodes a photo: the stages CORRECTING and ENCODING. Overwrites the photo's pixels. */
export async function render(
  photo: DecodedImage,
  {
    matrix,
    toneCurves = null,
    light = null,
  }: Pick<Correction, 'matrix' | 'toneCurves'> & { light?: LightPlane | null },
  { outputColorSpace, outputFormat: format, quality, preserveHighlights }: CorrectionOptions,
  hooks: PhotoHooks,
): Promise<RenderedPhoto> {
  hooks.throwIfStopped();
  hooks.onStage('CORRECTING', 0);
  const space = spaces[outputColorSpace];
  const warnings = pictureWarnings(photo, { matrix, toneCurves }, space);
  const depth = photo.data instanceof Uint16Array ? formatDepth(format) : 8;
  const { output, run } = prepare(photo, { matrix, toneCurves, light, space, depth, preserveHighlights });
  inBands(photo, run, hooks);

  hooks.throwIfStopped();
  hooks.onStage('ENCODING', 0);
  return { output, corrected: await encode(output, { format, quality, space, exif: photo.exif }), warnings };
}

/** Processes rows in bands of about a megapixel, so that the caller gets progress and can stop the run. */
function inBands({ width, height }: DecodedImage, run: (from: number, to: number) => void, hooks: PhotoHooks): void {
  const rows = Math.max(1, Math.floor(1_000_000 / width));
  for (let row = 0; row < height; row += rows) {
    run(row * width, Math.min(row + rows, height) * width);
    hooks.throwIfStopped();
    hooks.onStage('CORRECTING', Math.min((row + rows) / height, 1));
  }
}
