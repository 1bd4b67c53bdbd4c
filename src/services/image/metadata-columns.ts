import { Prisma } from '../../generated/prisma/client.ts';
import type { PhotoMetadata } from '../../pipeline/contract/inspection.ts';

/** Increase it when more is read from files, or read better: images with a lower version are read again in the background. */
export const METADATA_VERSION = 1;

/** The columns of an image that come from its file's metadata. */
export function metadataColumns({
  capturedAt,
  captureOffset,
  cameraMake,
  cameraModel,
  lensModel,
  cameraSerial,
  exposureSeconds,
  aperture,
  iso,
  flashFired,
  isAutoWhiteBalance,
  exif,
}: PhotoMetadata) {
  return {
    capturedAt,
    captureOffset,
    cameraMake,
    cameraModel,
    lensModel,
    cameraSerial,
    exposureSeconds,
    aperture,
    iso,
    flashFired,
    isAutoWhiteBalance,
    exif: (exif as Prisma.InputJsonObject | null) ?? Prisma.DbNull,
    metadataVersion: METADATA_VERSION,
  } satisfies Prisma.ImageUpdateInput;
}
