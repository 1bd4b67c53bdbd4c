import { PhotoFailure } from '../../contract/photo-failure.ts';

/** What a file may hold beside its pixels, and how far it may unfold: each far above what cameras and programs write. */
export const limits = {
  /** Bytes of a PNG's texts and profile, unpacked, all together. */
  unpackedBytes: 16_000_000,
  /** Chunks of a PNG or WebP: 100 MB of pixels in pieces of 8 kB are 12,000. */
  chunks: 100_000,
  /** Packed texts and profiles among a PNG's chunks. */
  texts: 1000,
  /** What EXIF blocks tell of; cameras' have up to 64 kB. */
  exif: { bytes: 4_000_000, fields: 10_000, directories: 100 },
  /** Places in a file that look like the beginning of an EXIF block. */
  exifBlocks: 1000,
  /** What a TIFF tells of beside its pixels; `bytes` are those of lists and texts, not of opaque values. */
  tiff: { bytes: 8_000_000, fields: 100_000, directories: 1000 },
  /** Values of a TIFF, opaque ones too, so many times the file: some programs let two fields share one value. */
  timesFile: 2,
  /** Times that a JPEG goes over its picture. Encoders write about ten. */
  scans: 30,
  /** Frames of a WebP: only the first is used, but its decoder looks at each. */
  frames: 1000,
  /** Bytes of pixels that any file may unfold to. */
  freeBytes: 200_000_000,
  /** Bytes of pixels for one of the file, beyond that. Photographs have up to 100. */
  unfolding: 200,
  /** Pixels of a sensor for one byte of the raw file. They have noise: without loss two or three, at most ten. */
  sensorPixelsPerByte: 16,
  /** Bytes of a PNG's rows beyond those of its picture. */
  spareRowBytes: 1_000_000,
} as const;

/** The refusal of a file that unfolds to more than is taken: what is too much, and what to do about it. */
export function unfolds(what: string, remedy: string, options?: ErrorOptions): PhotoFailure {
  return new PhotoFailure('IMAGE_TOO_LARGE', `${what}: ${remedy}.`, options);
}
